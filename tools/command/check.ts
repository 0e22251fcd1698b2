import {statSync} from "node:fs";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {homeStoryId, ledgerRoot, storyIds} from "../../loaders/read/ledger.ts";
import {Failure} from "../failure.ts";
import {checkRemoved, checkStory} from "../publish/check-ledger.ts";
import {leaveOut} from "../publish/published-stories.ts";
import {refuseUnknown} from "../refuse-unknown.ts";
import {siteRoot} from "../site-root.ts";
import {call, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "check",
  failing: "nothing was checked",
  examples: [
    ["npx tollbook check",
      "checks every story and page: a line for each thing that is wrong, with place, cause and mend"],
    ["npx tollbook check ukraine-2022 --json", "one story, the problems as JSON"]
  ],
  declare: (command) => command
    .argument("[story...]", "the stories; all when left out")
    .option("--json", "tell the problems as JSON")
    .option("--ledger <folder>", "the folder that holds the stories' folders")
};

interface Flags {
  json?: boolean;
  ledger?: string;
}

/** Exit code 0 when nothing is wrong, 1 when something is, 2 for a wrong call. */
export default async function check(words: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, words, voice, async ({json, ledger: root = ledgerRoot}, said) => {
    const known = statSync(root, {throwIfNoEntry: false})?.isDirectory() ? storyIds(root) : [];
    if (!known.length) throw new Failure(`no story in ${root}; name a folder of stories' folders`, {code: 2});
    for (const id of said) refuseUnknown("story", id, known);
    const results = (said.length ? said : known).map((id) => ({id, ...checkStory(id, root)}));
    const problems = [...checkRemoved(root), ...results.flatMap((result) => result.problems)];
    const broken = results.filter((result) => result.problems.length).map(({id}) => id);
    const prose = root === ledgerRoot ? await proseProblems(said, broken) : [];
    const lines = [...problems.map(problemLine), ...prose.map(problemLine), ...results.map(countLine)];
    for (const line of json ? [JSON.stringify([...problems, ...prose], null, 1)] : lines) voice.log(line);
    return problems.length + prose.length ? 1 : 0;
  });
}

/** What is wrong with the pages, but for those of stories whose ledger is wrong already. */
async function proseProblems(stories: string[], broken: string[]): Promise<Problem[]> {
  if (broken.includes(homeStoryId())) return [];
  leaveOut(broken);
  const [{proseOf}, {storyIdOfPage, storyOfPage}] =
    await Promise.all([import("../page/prose/lint.ts"), import("../page/stories.ts")]);
  return proseOf(siteRoot, storyOfPage, (path) => !stories.length || stories.includes(storyIdOfPage(path)));
}

function countLine({id, ledger, problems}: {id: string} & ReturnType<typeof checkStory>): string {
  if (problems.length) return `${id}: ${countOf(problems.length, "problem")}`;
  return `${id}: ${countOf(ledger.claims.length, "claim")}, ${countOf(ledger.reports.length, "report")}, nothing wrong`;
}
