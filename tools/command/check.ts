import {statSync} from "node:fs";
import {parseArgs} from "node:util";
import {problemLine} from "../../loaders/check/problem.ts";
import {checkStory} from "../publish/check-ledger.ts";
import {ledgerRoot, storyIds} from "../../loaders/read/ledger.ts";

export const summary = "reads the ledger strictly and lists everything that is wrong with it";

const usage = "usage: tollbook check [STORY …] [--json] [--ledger FOLDER]";

/** Exit code 0 when nothing is wrong, 1 when something is, 2 for a wrong call. */
export default async function check(words: string[], log: (line: string) => void = console.log): Promise<number> {
  let parsed;
  try {
    const options = {json: {type: "boolean"}, ledger: {type: "string"}} as const;
    parsed = parseArgs({args: words, allowPositionals: true, options});
  } catch (error) {
    console.error(`${usage}\n${(error as Error).message}`);
    return 2;
  }
  const root = parsed.values.ledger ?? ledgerRoot;
  const known = statSync(root, {throwIfNoEntry: false})?.isDirectory() ? storyIds(root) : [];
  if (!known.length) {
    console.error(`tollbook check: no story in ${root}; nothing was checked; name a folder of stories' folders`);
    return 2;
  }
  const unknown = parsed.positionals.filter((id) => !known.includes(id));
  if (unknown.length) {
    console.error(`tollbook check: no story ${unknown.join(", ")}; known: ${known.join(", ")}`);
    return 2;
  }
  const stories = parsed.positionals.length ? parsed.positionals : known;
  const results = stories.map((id) => ({id, ...checkStory(id, root)}));
  const problems = results.flatMap((result) => result.problems);
  if (parsed.values.json) log(JSON.stringify(problems, null, 1));
  else {
    for (const problem of problems) log(problemLine(problem));
    for (const {id, ledger, problems: own} of results)
      log(own.length ? `${id}: ${own.length} problem${own.length === 1 ? "" : "s"}`
        : `${id}: ${ledger.claims.length} claims, ${ledger.reports.length} reports, nothing wrong`);
  }
  return problems.length ? 1 : 0;
}
