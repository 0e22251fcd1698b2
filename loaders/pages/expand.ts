import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {claimDescription, claimantDescription, claimTitle} from "./head/descriptions.ts";
import {defaultDescription, metaHead, type PageMeta} from "./head/page-meta.ts";
import {siteAddress} from "./head/site-address.ts";
import {claimPath, claimantPath, rootOf, storyRootOf} from "./links.ts";
import {escape} from "./html.ts";
import {fillPart} from "./parts.ts";
import type {StoryData} from "./story-data.ts";

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
  }
];

/** The paths that Framework itself is to write: the first of each kind. */
export function templatePaths(story: StoryData): string[] {
  return pageKinds.flatMap(({ids, path}) => ids(story).slice(0, 1).map((id) => `/${story.prefix}${path(id)}`));
}

/** Writes the other pages of each kind into a fresh output folder; answers how many. */
export async function expandPages(out: string, story: StoryData): Promise<number> {
  let count = 0;
  const folder = join(out, story.prefix);
  for (const kind of pageKinds) {
    const [first, ...others] = kind.ids(story);
    if (first === undefined) continue;
    const template = await readFile(join(folder, `${kind.path(first)}.html`), "utf8");
    await Promise.all(others.map((id) => writeFile(join(folder, `${kind.path(id)}.html`), pageFrom(template, kind, id, story))));
    count += others.length;
  }
  return count;
}

function pageFrom(template: string, {part, path, title, description}: PageKind, id: string, story: StoryData): string {
  const at = `/${story.prefix}${path(id)}`;
  const context = {
    story, path: at, root: storyRootOf(at, story.prefix), siteRoot: rootOf(at), params: {[part]: id}, line: 1
  };
  const meta = {path: at, title: title(id, story), description: description(id, story)};
  const marks = new RegExp(`<!--part:${part}-->[^]*?<!--/part:${part}-->`);
  const fresh = fillPart(part, {}, context);
  return template
    .replace(marks, () => fresh)
    .replace(/<!--meta-->[^]*?<!--\/meta-->/, () => metaHead(meta, story, siteAddress()).text)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(meta.title)} | tollbook</title>`);
}

/** Title and description of a page that Framework writes: those of its front matter, or of its row. */
export function metaOf({path, title, data}: {path: string; title: string | null; data: Record<string, unknown>}, story: StoryData): PageMeta {
  for (const kind of pageKinds) {
    const id = kind.ids(story)[0];
    if (id !== undefined && path === `/${story.prefix}${kind.path(id)}`) return {path, title: kind.title(id, story), description: kind.description(id, story)};
  }
  return {path, title: title ?? "tollbook", description: String(data.description ?? defaultDescription(story))};
}
