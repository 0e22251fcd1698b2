import type {Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import {simple} from "../../src/reader/match/names.ts";
import {lostOf} from "./figure.ts";
import {namedIn, type FlatColumn} from "./flat/columns.ts";
import {bareTitle, columnTitled} from "./flat/guess-columns.ts";
import {claimWords, correctable, meantBy, wishesFor, wordsNow, type Meant, type Wish} from "./in-words.ts";
import {namesOf} from "./names.ts";
import type {Prompt} from "./prompt.ts";

/** So many claims are offered when several fit what was typed. */
const most = 9;

/** Asks whose figure is wrong, what of it, and what is right, by the names that things have, with what each says today.
 * @param named the claim or printing, where it was named already */
export async function askCorrection(named: Meant | null, ledger: Ledger, prompt: Prompt): Promise<Wish[]> {
  const meant = named ?? await askWhich(ledger, prompt);
  const wishes: Wish[] = [];
  const titles = correctable.map(bareTitle);
  await prompt.ask(`${claimWords(meant, ledger)} (${meant.claim.claim_id})\n${listOf(meant)}\nEnter goes on. `);
  for (let what = "What is wrong"; ; what = "What else is wrong, or Enter if that is all") {
    const said = await prompt.ask(`${what}? Write its name; Tab completes: `, titles);
    if (!said && wishes.length) return wishes;
    const column = said ? tried(() => columnTitled(said), prompt) : null;
    if (!column) continue;
    const found = await askWord(await column, meant, ledger, prompt);
    wishes.push(...found);
  }
}

/** A thing with what is said of it today, for each that says something. */
function listOf(meant: Meant): string {
  return correctable.map((column) => [bareTitle(column), wordsNow(column, meant)] as const)
    .filter(([, now]) => now).map(([title, now]) => `  ${title}: ${now}`).join("\n");
}

async function askWord(column: FlatColumn | null, meant: Meant, ledger: Ledger, prompt: Prompt): Promise<Wish[]> {
  if (!column) return [];
  const offers = namedIn(column) ? ledger[namedIn(column)!.table].map((row) => String((row as {name?: string}).name))
    : [];
  const now = wordsNow(column, meant);
  for (;;) {
    const said = await prompt.ask(`${bareTitle(column)} says ${now ? `“${now}”` : "nothing"}. What is right? ` +
      "A hyphen empties it, Enter leaves it: ", offers);
    if (!said) return [];
    const found = await tried(() => wishesFor(bareTitle(column), said, meant, ledger), prompt);
    if (!found) continue;
    const lost = bareTitle(column).endsWith("igure") ? lostOf(said) : null;
    if (lost) await prompt.ask(`${lost} (Enter) `);
    return found;
  }
}

/** The claim that somebody means by its id, by that of a printing, or by words: its claimant, figure, day, outlet. */
async function askWhich(ledger: Ledger, prompt: Prompt): Promise<Meant> {
  for (;;) {
    const said = await prompt.ask("Which claim? Its id, or words of it: who said it, the figure, the day: ");
    if (!said) continue;
    const found = claimsLike(said, ledger);
    if (found.length === 1) return found[0]!;
    const list = found.slice(0, most).map((one, at) => `  ${at + 1} ${claimWords(one, ledger)}`).join("\n");
    const more = found.length > most ? `\n  and ${found.length - most} more; write more of it to find them` : "";
    const number = found.length ? await prompt.ask(`${list}${more}\nWrite its number, or Enter to write more: `)
      : await prompt.ask(`No claim has all of “${said}”. Enter to write it otherwise: `);
    const chosen = found.slice(0, most)[Number(number) - 1];
    if (chosen) return chosen;
  }
}

/** The claims that have every typed word in their ids, claimants' names, figures, days or outlets. */
function claimsLike(typed: string, ledger: Ledger): Meant[] {
  const {claims, reports, claimants, outlets} = ledger;
  const exact = claims.some(({claim_id}) => claim_id === typed) || reports.some(({report_id}) => report_id === typed);
  if (exact) return [meantBy(typed, ledger)];
  const whole = namesOf(ledger).claimant(typed).id;
  if (whole) return claims.filter(({claimant_id}) => claimant_id === whole).map((one) => meantBy(one.claim_id, ledger));
  const names = new Map(claimants.map(({claimant_id, name, short_name, aliases}) =>
    [claimant_id, [name, short_name, ...aliases].join(" ")]));
  const printers = new Map(outlets.map(({outlet_id, name}) => [outlet_id, name]));
  const outletsOf = new Map<string, string>();
  for (const {claim_id, outlet_id} of reports)
    outletsOf.set(claim_id, `${outletsOf.get(claim_id) ?? ""} ${printers.get(outlet_id) ?? ""}`);
  const words = plain(typed).split(" ");
  return claims.map((claim) => ({claim, report: null})).filter((one) => {
    const {claim_id, claimant_id, as_of} = one.claim;
    const text = plain([claim_id, names.get(claimant_id), claimWords(one, ledger), as_of,
      outletsOf.get(claim_id)].join(" "));
    return words.every((word) => text.includes(word));
  }).map(({claim}) => meantBy(claim.claim_id, ledger));
}

const plain = (text: string) => simple(text.replace(/(?<=\d)[,. ](?=\d{3})/g, ""));

/** What is refused is said, and asked again. */
async function tried<Value>(work: () => Value, prompt: Prompt): Promise<Value | null> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await prompt.ask(`${error.message} (Enter) `);
    return null;
  }
}
