import {createInterface, type Interface} from "node:readline/promises";
import {nearest} from "../check/nearest.ts";
import type {Ledger} from "../schema/index.ts";
import {Failure} from "../site/failure.ts";
import {fields, type Entry, type Field} from "./entry.ts";

/** What the ledger offers for a field. */
export function offersOf({offers}: Field, ledger: Ledger): string[] {
  if (!offers) return [];
  if (Array.isArray(offers)) return [...offers];
  if (offers === "claimants") return ledger.claimants.map((row) => row.claimant_id);
  if (offers === "outlets") return ledger.outlets.map((row) => row.name);
  if (offers === "claims") return ledger.claims.map((row) => row.claim_id);
  return ledger.vocabulary.filter(({kind}) => kind === offers).map((row) => row.word_id);
}

/** Asks on a terminal for what no flag said. Enter leaves a field empty; Tab completes what the ledger knows.
 * @throws Failure when the asking is broken off; nothing is written then */
export async function askFor(entry: Entry, ledger: Ledger, input = process.stdin, output = process.stdout): Promise<Entry> {
  let offers: string[] = [];
  const completer = (line: string): [string[], string] => [offers.filter((word) => word.startsWith(line)).slice(0, 40), line];
  const asking = createInterface({input, output, completer});
  const question = lineReader(asking);
  const broken = new Promise<never>((_, reject) => {
    for (const end of ["SIGINT", "close"] as const)
      asking.once(end, () => reject(new Failure("broken off; nothing was written", {code: 2})));
  });
  const filled = {...entry};
  try {
    for (const field of fields) {
      if (field.name === "new-outlet" && ledger.outlets.some((row) => [row.name, row.outlet_id].includes(filled.outlet!))) continue;
      if (filled[field.name] !== undefined || (filled["printing-of"] && ofClaim.has(field.name))) continue;
      offers = offersOf(field, ledger);
      filled[field.name] = await Promise.race([askOne(field, offers, question), broken]);
    }
    return filled;
  } finally {
    broken.catch(() => {});
    asking.close();
  }
}

/** Asks and answers with the next line; lines that were typed or pasted ahead wait for their question. */
function lineReader(asking: Interface): (text: string) => Promise<string> {
  const typed: string[] = [];
  let wanted: ((line: string) => void) | null = null;
  asking.on("line", (line) => {
    if (!wanted) return void typed.push(line);
    wanted(line);
    wanted = null;
  });
  return (text) => {
    asking.setPrompt(text);
    asking.prompt();
    const line = typed.shift();
    return line === undefined ? new Promise((resolve) => (wanted = resolve)) : Promise.resolve(line);
  };
}

/** What a claim that is in the ledger already says. */
const ofClaim = new Set(["figure", "claimant", "said-on", "as-of", "since", "party", "group", "measure", "period", "scope", "basis",
  "speaker", "measure-word", "note"]);

async function askOne(field: Field, offers: string[], question: (text: string) => Promise<string>): Promise<string> {
  const choice = offers.length && offers.length <= 12 ? ` [${offers.join(", ")}]` : offers.length ? " [Tab completes]" : "";
  for (;;) {
    const said = (await question(`${field.ask}${choice}: `)).trim();
    if (!said && field.needed) continue;
    const strict = field.offers && field.offers !== "outlets";
    if (!said || !strict || offers.includes(said)) return said;
    const near = nearest(said, offers);
    await question(`${said} is not in the ledger; ${near ? `did you mean ${near}?` : "add it first, or press Enter to leave it"} (Enter) `);
  }
}
