import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Removed} from "../../loaders/schema/removed.ts";
import {Failure} from "../failure.ts";
import {chartDescription, claimDescription, claimantDescription, claimTitle,
  tollDescription} from "./head/descriptions.ts";
import type {PageMeta} from "./head/page-facts.ts";
import {defaultDescription, metaHead} from "./head/page-meta.ts";
import {siteAddress} from "./head/site-address.ts";
import {chartPath, claimPath, claimantPath, rootOf, storyRootOf, tablePath, tollPath, typedPath} from "./links.ts";
import {Html} from "./html.ts";
import {fillLayout, readLayout, type Layout} from "./layout.ts";
import {partHtml} from "./parts.ts";
import {readRemoved, tombstone} from "./removed.ts";
import type {StoryData} from "./story-data.ts";
import {shownTables} from "./table-pages.ts";
import {storyFigure, storyFigures} from "./story-figures.ts";
import {titleText} from "./titles.ts";

/** Pages of one kind, one for each row of a table. Framework opens several documents for each page that it writes, so a
 * build has it write the first of a kind, and the others are that page with other words. A preview, which shows one
 * page at a time, has Framework do it all. */
export interface PageKind {
  /** The part on the page, and the name of the parameter in its file's name. */
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
    ids: ({tables}) =>
      tables.tolls.map((row) => row.toll_id).sort((a, b) => Number(a.includes(".")) - Number(b.includes("."))),
    path: tollPath,
    title: (id, {chart}) => chart.tollTitles[id]!,
    description: (id, story) => tollDescription(id, story)
  },
  {
    part: "table",
    ids: (story) => [...shownTables(story).keys()],
    path: tablePath,
    title: (id, story) => `${shownTables(story).get(id)!.table.title}, the table`,
    description: (id, story) => shownTables(story).get(id)!.table.description
  }
];

/** The paths that Framework itself is to write: each chart, the pages of each kind, and the claims, tables and
 * corrections of a story that has a folder of its own, and the page that leads on to the story.
 * @param rows `first` where the others of a kind are made from it, as our build does; by itself Framework writes all */
export function frameworkPaths(story: StoryData, rows: "all" | "first"): string[] {
  const first = pageKinds.flatMap(({ids, path}) => ids(story).slice(0, rows === "all" ? undefined : 1).map(path));
  const charts = storyFigures(story).map(({id}) => chartPath(id));
  const own = story.prefix ? ["claims", "tables", "corrections"] : [];
  return [typedPath(story.id), ...[...first, ...charts, ...own].map((path) => story.prefix + path)]
    .map((path) => `/${path}`);
}

/** Writes the other pages of each kind into a fresh output folder, and those that say that a page was removed; answers
 * how many. */
export async function writeRowPages(out: string, story: StoryData,
  removed: Removed[] = readRemoved()): Promise<number> {
  const written: [path: string, contents: string][] = [];
  let layout: Layout | undefined;
  for (const kind of pageKinds) {
    const [first, ...others] = kind.ids(story);
    if (first === undefined) continue;
    layout = readLayout(await readFile(join(out, `${story.prefix}${kind.path(first)}.html`), "utf8"), kind.part);
    for (const id of others) written.push(rowPage(layout, kind, id, story));
  }
  for (const row of layout ? removedOf(story, removed) : []) written.push(removedPage(layout!, row, story));
  await Promise.all(written.map(async ([path, contents]) => {
    const file = join(out, `${path}.html`);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, contents);
  }));
  return written.length;
}

/** The removed pages of a story.
 * @throws Failure where the row of one is still there */
function removedOf(story: StoryData, removed: Removed[]): Removed[] {
  const kinds = [...pageKinds.map(({ids, path}) => ({ids: ids(story), path})),
    {ids: storyFigures(story).map(({id}) => id), path: chartPath}];
  return kinds.flatMap(({ids, path}) => {
    const own = removed.filter(({address}) => address.startsWith(story.prefix + path("")));
    const living = new Set(ids.map((id) => story.prefix + path(id)));
    const both = own.find(({address}) => living.has(address));
    if (both)
      throw new Failure(
        `removed.csv: ${both.address} is said to be removed, and its row is there; take one of the two out`);
    return own;
  });
}

function rowPage(layout: Layout, kind: PageKind, id: string, story: StoryData): [path: string, contents: string] {
  const path = `/${story.prefix}${kind.path(id)}`;
  const context = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path),
    params: {[kind.part]: id}, line: 1};
  return [path, filled(layout, rowMeta(kind, id, story), partHtml(kind.part, {}, context), story)];
}

/** A page that is gone lies where it lay, whatever the depth of the page whose layout it takes. */
function removedPage(layout: Layout, row: Removed, story: StoryData): [path: string, contents: string] {
  const path = `/${row.address}`;
  return [path, filled(layout, {path, title: "Removed", description: row.reason}, tombstone(row).text, story)];
}

function filled(layout: Layout, meta: PageMeta, part: string, story: StoryData): string {
  // The word kept Framework's hands off the feed; the page whose layout this takes is finished already.
  const head = metaHead(meta, story, siteAddress()).text.replaceAll('rel="alternate external"', 'rel="alternate"');
  return fillLayout(layout, {title: meta.title, meta: new Html(head), part});
}

function rowMeta({path, title, description}: PageKind, id: string, story: StoryData): PageMeta {
  return {path: `/${story.prefix}${path(id)}`, title: title(id, story), description: description(id, story)};
}

/** Title and description of a page that Framework writes: those of its front matter, of its chart, or of its row. */
export function metaOf({path, title, data}: {path: string; title: string | null; data: Record<string, unknown>},
  story: StoryData): PageMeta {
  const own = path.slice(`/${story.prefix}`.length);
  for (const kind of pageKinds) {
    const id = own.startsWith(kind.path("")) ? own.slice(kind.path("").length) : "";
    if (kind.ids(story).includes(id)) return rowMeta(kind, id, story);
  }
  const chart = own.startsWith(chartPath("")) ? storyFigure(story, own.slice(chartPath("").length)) : undefined;
  if (chart) return {path, title: chart.title, description: chartDescription(chart)};
  return {path, title: titleText(title ?? "tollbook", path, story),
    description: String(data.description ?? defaultDescription(story))};
}
