import {problemLine} from "../../loaders/check/problem.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {checkStory} from "../publish/check-ledger.ts";
import {readReleases} from "../publish/read-releases.ts";
import {leaveOut} from "../publish/published-stories.ts";
import {siteRoot} from "../site-root.ts";
import {isDraft} from "./draft.ts";
import {lintPages} from "./prose/lint.ts";
import {storyOfPage} from "./stories.ts";
import {countOf} from "../../src/toll/count-of.ts";

/** What keeps a build from being made, and what it is made without. */
export interface Findings {
  problems: string[];
  /** Stories that are left out, each with what is wrong with it. */
  left: {id: string; problems: string[]}[];
  /** Stories that are left out since their authors still write them. */
  drafts: string[];
}

/** What is asked of the stories. */
export interface Stories {
  ids: string[];
  home: string;
  isDraft(id: string): boolean;
  isReleased(id: string): boolean;
  /** What is wrong with a story's ledger. */
  ledger(id: string): string[];
  /** What is wrong with the pages, those of stories left out aside. */
  prose(): string[];
  leaveOut(ids: string[]): void;
}

const ours = (): Stories => ({
  ids: storyIds(), home: homeStoryId(), leaveOut,
  isDraft: (id) => isDraft(`/stories/${id}/index`),
  isReleased: (id) => readReleases(id).length > 0,
  ledger: (id) => checkStory(id).problems.map(problemLine),
  prose: () => lintPages(siteRoot, storyOfPage)
});

/** Checks every ledger and page. A draft is left out, broken or not. Another story that is broken is left out too, so
 * that it stops no other, where it was never released: addresses that are known to others do not go. */
export function findBroken(stories: Stories = ours()): Findings {
  const mayGo = (id: string | null): id is string => id !== null && id !== stories.home && !stories.isReleased(id);
  const drafts = stories.ids.filter((id) => mayGo(id) && stories.isDraft(id));
  const without = (broken: Broken[]) => {
    const left = broken.flatMap(({id, problems}) => (mayGo(id) ? [{id, problems}] : []));
    stories.leaveOut([...drafts, ...left.map(({id}) => id)]);
    return {problems: broken.filter(({id}) => !mayGo(id)).flatMap(({problems}) => problems), left, drafts};
  };
  stories.leaveOut(drafts);
  const ledgers = stories.ids.filter((id) => !drafts.includes(id))
    .map((id) => ({id, problems: stories.ledger(id)})).filter(({problems}) => problems.length);
  const found = without(ledgers);
  return found.problems.length ? found : without([...ledgers, ...byStory(stories.prose(), stories.ids)]);
}

interface Broken {
  /** Null for the pages of the site. */
  id: string | null;
  problems: string[];
}

/** Lines by the story in whose folder of pages they are. */
function byStory(lines: string[], ids: string[]): Broken[] {
  const found = new Map<string | null, string[]>();
  for (const line of lines) {
    const [, folder] = /^src\/stories\/([^/]+)\//.exec(line) ?? [];
    const id = folder && ids.includes(folder) ? folder : null;
    found.set(id, [...(found.get(id) ?? []), line]);
  }
  return Array.from(found, ([id, problems]) => ({id, problems}));
}

/** What a build says of the stories that it leaves out. */
export function leftOutLines({left, drafts}: Findings): string[] {
  const broken = left.flatMap(({id, problems}) => [...problems,
    `${id} is left out of the site: it has ${countOf(problems.length, "problem")}, ` +
    "see above, and was never released"]);
  return [...broken, ...drafts.map((id) =>
    `${id} is a draft and left out of the site; take “draft: true” out of src/stories/${id}/index.md to publish it`)];
}
