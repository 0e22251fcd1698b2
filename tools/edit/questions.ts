import {claimantKinds} from "../../src/toll/vocabulary.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {meantOr} from "../refuse-unknown.ts";
import {usual, type UsualField} from "./defaults.ts";
import {fields, type Entry, type Field} from "./entry.ts";
import {figureForms, readFigure} from "./figure.ts";
import {languageOf} from "./language.ts";
import {namesOf} from "./names.ts";
import type {Prompt} from "./prompt.ts";
import {claimantOf, namedBy, namingOf, type NamedField} from "./resolve-names.ts";

/** What the ledger offers for a field. */
export function offersOf({offers}: Field, ledger: Ledger): string[] {
  if (!offers) return [];
  if (Array.isArray(offers)) return [...offers];
  if (offers === "claimants") return ledger.claimants.map((row) => row.claimant_id);
  if (offers === "outlets") return ledger.outlets.map((row) => row.name);
  if (offers === "claims") return ledger.claims.map((row) => row.claim_id);
  return ledger.vocabulary.filter(({kind}) => kind === offers).map((row) => row.word_id);
}

export interface Asking {
  prompt: Prompt;
  ledger: Ledger;
  /** What an article or an earlier sitting filled in; Enter keeps it. */
  read?: Entry;
  /** Hears of each answer, so that none is lost. */
  keep?: (entry: Entry) => void;
}

/** Asks on a terminal for what no flag said. Enter takes what is offered, or leaves a field empty; a hyphen empties it.
 * Each answer is checked when it is given, and a wrong one is asked for again. */
export async function askFor(entry: Entry, {prompt, ledger, read = {}, keep = () => {}}: Asking): Promise<Entry> {
  const filled = {...entry};
  for (const field of fields) {
    if (field.name === "new-outlet") await askWhetherNew(filled, ledger, prompt);
    else if (filled[field.name] === undefined && !(filled["printing-of"] && field.ofClaim) &&
      (!field.rare || read[field.name])) await askField(field, filled, {prompt, ledger, read});
    keep(filled);
  }
  return filled;
}

/** Asks for one field and fills it in, with what its answer brings along. */
export async function askField(field: Field, filled: Entry, {prompt, ledger, read = {}}: Asking): Promise<void> {
  const {name} = field;
  const offers = offersOf(field, ledger);
  const known = defaultOf(field, filled, ledger);
  const {question, kept} = asked(field, offers, known, read[name]);
  const needed = field.needed || (known !== null && "among" in known);
  for (let wrong = ""; ; ) {
    const said = (await prompt.ask(wrong ? `${wrong}\n${question}` : question, offers)) || kept;
    const empties = said === "" || (said === "-" && !field.needed);
    if (empties && !(needed && !said)) return void (filled[name] = known && said ? "-" : "");
    if (empties) wrong = "This one is needed.";
    else if (!(name in namedBy)) {
      wrong = wrongIn(field, said, offers) ?? "";
      if (!wrong) return void (filled[name] = said);
    } else if (await askName(name as NamedField, said, filled, {prompt, ledger})) return;
    else wrong = "";
  }
}

/** The question with its choices, and what Enter takes with where that comes from. */
function asked({ask, day}: Field, offers: string[], known: ReturnType<typeof usual>,
  read: string | undefined): {question: string; kept: string} {
  const among = known && "among" in known ? known.among : null;
  const value = known && "value" in known ? known : null;
  const kept = read || value?.value || "";
  const choices = among ?? (offers.length > 12 ? ["Tab completes"] : offers);
  const choice = day ? " (YYYY-MM-DD)" : choices.length ? ` [${choices.join(", ")}]` : "";
  const enter = kept && ` (Enter: ${kept}${kept === value?.value ? `, ${value.why}` : ""})`;
  return {question: `${ask}${choice}${enter}: `, kept};
}

function defaultOf({name}: Field, filled: Entry, ledger: Ledger): ReturnType<typeof usual> {
  if (name === "language")
    return languageOf(filled.words ?? "", namesOf(ledger).outlet(filled.outlet ?? "").id, ledger);
  const isUsual = ["party", "group", "measure", "period", "since", "basis"].includes(name) && !filled["printing-of"];
  return isUsual ? usual(name as UsualField, filled, ledger) : null;
}

/** What is wrong with an answer, as a line that says what would be right; null where nothing is. */
function wrongIn({name, columns = [], offers}: Field, said: string, known: string[]): string | null {
  if (name === "figure" || name === "printed")
    return readFigure(said) ? null : `${said}: no figure; write it like ${figureForms}`;
  if (name === "words" && said.split(/\s+/).length > 8)
    return "More than eight words; keep those that carry the figure.";
  if (offers && offers !== "outlets" && !known.includes(said))
    return `${said}: not in the ledger; ${meantOr(said, known, "press Enter to leave it")}`;
  if (["outlet", "via", "answers"].includes(name) || !columns[0]) return null;
  const [table, column] = columns[0].split("/") as [LedgerName, string];
  const {row: {shape}}: Table = ledgerTables[table];
  return grammarOf(shape[column]).decode(said) === undefined
    ? `${said}: write ${metaOf(shape[column]).form.replace(/,? or empty$/, "")}` : null;
}

/** Takes a name for the id that it stands for, asks which of several is meant, or makes a new one in the same breath.
 * @returns whether one was taken */
async function askName(field: NamedField, typed: string, filled: Entry, {prompt, ledger}: Asking): Promise<boolean> {
  const {id, near} = namingOf(namesOf(ledger), field, typed);
  if (id) return Boolean(filled[field] = id);
  const list = near.map((one, at) => `${at + 1} ${one}`).join(", ");
  const what = namedBy[field];
  const canMake = what !== "measure";
  const ways = [near.length ? "a number" : "", canMake ? "“new”" : ""].filter(Boolean).join(", ");
  const said = await prompt.ask(`The ledger has no ${what} “${typed}”${list && `; meant may be ${list}`}. ` +
    `Write ${ways || "Enter"}, or Enter to write it otherwise: `);
  const chosen = near[Number(said) - 1];
  if (chosen) return Boolean(filled[field] = chosen);
  if (!canMake || !/^n/i.test(said)) return false;
  filled[field] = typed;
  if (what !== "claimant") filled["new-word"] = "yes";
  else filled["new-claimant"] = await askClaimant(typed, {prompt, ledger});
  return true;
}

/** The kind and side of a new claimant, and a short name where its own is long; its id is made. */
async function askClaimant(name: string, {prompt, ledger}: Asking): Promise<string> {
  const sides = ledger.vocabulary.filter(({kind}) => kind === "side").map(({word_id}) => word_id);
  for (;;) {
    const kind = await prompt.ask(`What kind of body is ${name}? [${claimantKinds.join(", ")}]: `, [...claimantKinds]);
    const side = await prompt.ask(`On which side? [${sides.join(", ")}]: `, sides);
    const short = name.length > 28 ? await prompt.ask("A short name for charts, of at most 28 letters: ") : "";
    const spec = [kind, side, short].filter(Boolean).join(", ");
    const made = claimantOf(name, spec, ledger);
    if (typeof made !== "string") return spec;
    await prompt.ask(`${made} (Enter) `);
  }
}

/** An outlet with a name like one of the ledger's is that one, unless somebody says otherwise. */
async function askWhetherNew(filled: Entry, ledger: Ledger, {ask}: Prompt): Promise<void> {
  const {outlet = ""} = filled;
  if (filled["new-outlet"]) return;
  const {id, near: [near]} = namesOf(ledger).outlet(outlet);
  if (id || !near) return;
  if (/^y/i.test(await ask(`The ledger has ${near}. Is ${outlet} another outlet? [y/N] `)))
    filled["new-outlet"] = "yes";
  else filled.outlet = near;
}
