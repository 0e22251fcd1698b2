import {problemLine} from "../loaders/check/problem.ts";
import {readLedger} from "../loaders/read/ledger.ts";
import type {Ledger} from "../loaders/schema/index.ts";
import {Failure} from "./failure.ts";

/** The ledger of a story, for what leaves nothing out: a file or row of it that cannot be read would be missed in
 * silence.
 * @throws Failure with a line for each problem */
export function soundLedger(story: string, root?: string): Ledger {
  const {ledger, problems} = readLedger(story, root);
  if (problems.length) throw new Failure(`the ledger of ${story} has problems`, {details: problems.map(problemLine)});
  return ledger;
}
