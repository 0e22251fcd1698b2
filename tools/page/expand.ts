import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Removed} from "../../loaders/schema/removed.ts";
import {Failure} from "../failure.ts";
import {chartDescription, claimDescription, claimantDescription, claimTitle, tollDescription} from "./head/descriptions.ts";
import {defaultDescription, metaHead, type PageMeta} from "./head/page-meta.ts";
import {siteAddress} from "./head/site-address.ts";
import {chartPath, claimPath, claimantPath, rootOf, storyRootOf, tollPath} from "./links.ts";
import {escape} from "./html.ts";
import {fillPart} from "./parts.ts";
import {readRemoved, tombstone} from "./removed.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigure, storyFigures} from "./story-figures.ts";

/** Pages that come from one template, one for each row of a table. Framework spends a tenth of a second on each page
 * (it opens several documents for it), so a build has it write the first of a kind only; the others are that page
 * with its part made anew. Preview, which shows one page at a time, has Framework do it all. */
export interface PageKind {
  /** The part on the template, and the name of the parameter in its file's name. */
  part: string;
  ids: (story: StoryData) => string[];
  path: (id: string) => string;
  title: (id: string, story: StoryData) => string;
  description: (id: string, story: StoryData) => string;
}

export const pageKinds: PageKind[] = [
  {
    part: "claim",
    ids: ({tables}) => tables.claims.map((row) => row.claim_id),
    path: claimPath,
    title: (id, story) => claimTitle(story.claims.get(id)!, story),
    description: (id, story) => claimDescription(id, story)
  },
  {
    part: "claimant",
    ids: ({tables}) => tables.claimants.map((row) => row.claimant_id),
    path: claimantPath,
    title: (id, {claimants}) => claimants.get(id)!.name,
    description: (id, story) => claimantDescription(id, story)
  },
  {
    part: "toll",
    // Framework takes what follows a point for the ending of a file: a toll without one comes first.
    ids: ({tables}) => tables.tolls.map((row) => row.toll_id).sort((a, b) => Number(a.includes(".")) - Number(b.includes("."))),
    path: tollPath,
    title: (id, {chart}) => chart.tollTitles[id]!,
    description: (id, story) => tollDescription(id, story)
  },
  {
    part: "chart",
    ids: (story) => storyFigures(story).map(({id}) => id),
    path: chartPath,
    title: (id, story) => storyFigure(story, id)!.title,
    description: (id, story) => chartDescription(storyFigure(story, id)!)
  }
];

/** The paths that Framework itself is to write: the first of each kind, and the tables and corrections of a story that
 * has a folder of its own. */
export function templatePaths(story: StoryData): string[] {
  const first = pageKinds.flatMap(({ids, path}) => ids(story).slice(0, 1).map((id) => `/${story.prefix}${path(id)}`));
  return story.prefix ? [...first, `/${story.prefix}tables`, `/${story.prefix}corrections`] : first;
}

/** Writes the other pages of each kind into a fresh output folder, and those that say that a page was removed; answers
 * how many. */
export async function expandPages(out: string, story: StoryData, removed: Removed[] = readRemoved()): Promise<number> {
  let count = 0;
  for (const kind of pageKinds) {
    const [first, ...others] = kind.ids(story);
    if (first === undefined) continue;
    const template = await readFile(join(out, `${story.prefix}${kind.path(first)}.html`), "utf8");
    const pages = [
      ...others.map((id) => pageOf(kind, id, story)),
      ...removedOf(kind, story, removed).map(removedPage)
    ];
    await Promise.all(pages.map(async (page) => {
      const file = join(out, `${page.path}.html`);
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, filled(template, kind.part, page, story));
    }));
    count += pages.length;
  }
  return count;
}

/** The removed pages of a kind and story.
 * @throws Failure where the row of one is still there */
function removedOf({ids, path}: PageKind, story: StoryData, removed: Removed[]): Removed[] {
  const folder = story.prefix + path("");
  const own = removed.filter(({address}) => address.startsWith(folder));
  const living = new Set(ids(story).map((id) => story.prefix + path(id)));
  const both = own.find(({address}) => living.has(address));
  if (both) throw new Failure(`removed.csv: ${both.address} is said to be removed, and its row is there; take one of the two out`);
  return own;
}

interface Page extends PageMeta {
  /** What stands in the place of the template's part. */
  part: string;
}

function pageOf({part, path, title, description}: PageKind, id: string, story: StoryData): Page {
  const at = `/${story.prefix}${path(id)}`;
  const context = {
    story, path: at, root: storyRootOf(at, story.prefix), siteRoot: rootOf(at), params: {[part]: id}, line: 1
  };
  return {path: at, title: title(id, story), description: description(id, story), part: fillPart(part, {}, context)};
}

function removedPage(row: Removed): Page {
  return {path: `/${row.address}`, title: "Removed", description: row.reason, part: tombstone(row).text};
}

function filled(template: string, part: string, page: Page, story: StoryData): string {
  const marks = new RegExp(`<!--part:${part}-->[^]*?<!--/part:${part}-->`);
  return template
    .replace(marks, () => page.part)
    .replace(/<!--meta-->[^]*?<!--\/meta-->/, () => metaHead(page, story, siteAddress()).text)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(page.title)} | tollbook</title>`);
}

/** Title and description of a page that Framework writes: those of its front matter, or of its row. */
export function metaOf({path, title, data}: {path: string; title: string | null; data: Record<string, unknown>}, story: StoryData): PageMeta {
  for (const kind of pageKinds) {
    const id = kind.ids(story)[0];
    if (id !== undefined && path === `/${story.prefix}${kind.path(id)}`) return {path, title: kind.title(id, story), description: kind.description(id, story)};
  }
  return {path, title: title ?? "tollbook", description: String(data.description ?? defaultDescription(story))};
}
