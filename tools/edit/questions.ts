import {meantOr} from "../refuse-unknown.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {fields, type Entry, type Field} from "./entry.ts";
import {namesOf} from "./names.ts";
import type {Prompt} from "./prompt.ts";

/** What the ledger offers for a field. */
export function offersOf({offers}: Field, ledger: Ledger): string[] {
  if (!offers) return [];
  if (Array.isArray(offers)) return [...offers];
  if (offers === "claimants") return ledger.claimants.map((row) => row.claimant_id);
  if (offers === "outlets") return ledger.outlets.map((row) => row.name);
  if (offers === "claims") return ledger.claims.map((row) => row.claim_id);
  return ledger.vocabulary.filter(({kind}) => kind === offers).map((row) => row.word_id);
}

/** Asks on a terminal for what no flag said. Enter takes what an article filled in, or leaves a field empty; a hyphen
 * empties it. */
export async function askFor(entry: Entry, ledger: Ledger, prompt: Prompt, read: Entry = {}): Promise<Entry> {
  const filled = {...entry};
  for (const field of fields) {
    if (field.name === "new-outlet") {
      await askWhetherNew(filled, ledger, prompt);
      continue;
    }
    if (filled[field.name] !== undefined || (filled["printing-of"] && field.ofClaim)) continue;
    if (!field.rare || read[field.name])
      filled[field.name] = await askOne(field, offersOf(field, ledger), read[field.name], prompt);
  }
  return filled;
}

/** An outlet with a name like one of the ledger's is that one, unless somebody says otherwise. */
async function askWhetherNew(filled: Entry, ledger: Ledger, {ask}: Prompt): Promise<void> {
  const {outlet = ""} = filled;
  if (filled["new-outlet"] ||
    ledger.outlets.some((row) => row.outlet_id === outlet || row.name.toLowerCase() === outlet.toLowerCase())) return;
  const {id, near: [near]} = namesOf(ledger).outlet(outlet);
  if (id || !near) return;
  if (/^y/i.test(await ask(`The ledger has ${near}. Is ${outlet} another outlet? [y/N] `)))
    filled["new-outlet"] = "yes";
  else filled.outlet = near;
}

async function askOne(field: Field, offers: string[], read: string | undefined, {ask}: Prompt): Promise<string> {
  const strict = field.offers && field.offers !== "outlets";
  const choice = offers.length && offers.length <= 12 ? ` [${offers.join(", ")}]` : offers.length ? " [Tab completes]"
    : "";
  const kept = read && (!strict || offers.includes(read)) ? read : "";
  for (;;) {
    const typed =
      await ask(`${field.ask}${field.day ? " (YYYY-MM-DD)" : choice}${kept ? ` (Enter: ${kept})` : ""}: `, offers);
    const said = typed === "-" ? "" : typed || kept;
    if (!said && field.needed) continue;
    if (!said || !strict || offers.includes(said)) return said;
    await ask(
      `${said} is not in the ledger; ${meantOr(said, offers, "add it first, or press Enter to leave it")} (Enter) `);
  }
}
