import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import * as kinds from "../../src/charts/kinds.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {siteRoot} from "../site-root.ts";
import {chartOfCell} from "./chart-cells.ts";
import {PageError, type PageContext} from "./context.ts";
import {rootOf, storyRootOf} from "./links.ts";
import {figuresIn, hasTitle} from "./page-cells.ts";
import {resolveReferences} from "./references.ts";
import type {StoryData} from "./story-data.ts";

/** A figure of a story's pages, by itself. */
export interface StoryFigure {
  id: string;
  spec: ChartSpec;
  title: string;
  subtitle: string;
  /** The page on which it stands, as Framework gives it, such as `/index`. */
  page: string;
}

const found = new Map<string, StoryFigure[]>();

/** The figures of a story in the order of its pages: each chart that has a page, an embed and a bundle of its own.
 * A story without a claim has none yet. A version of the past may lack what a younger figure asks for: such figures
 * can be skipped.
 * @throws an Error where two pages have one id */
export function storyFigures(story: StoryData, {younger = "throw"}: {younger?: "throw" | "skip"} = {}): StoryFigure[] {
  const key = `${story.id} ${story.version} ${younger}`;
  const known = found.get(key);
  if (known) return known;
  const pages = story.tables.claims.length ? pagesOf(story) : [];
  const figures = pages.flatMap((page) => figuresOf(page, story, younger === "skip"));
  for (const {id, page} of figures)
    if (figures.find((one) => one.id === id)!.page !== page)
      throw new Error(`src${page}.md: another page has a figure ${id}; a chart's id is its address`);
  found.set(key, figures);
  return figures;
}

/** The pages that lie in the story's own folder. */
function pagesOf({prefix}: StoryData): string[] {
  const folder = join(siteRoot, "src", prefix);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^[].*\.md$/.test(name)) : [];
  return names.map((name) => `/${prefix}${name.slice(0, -".md".length)}`).sort();
}

function figuresOf(path: string, story: StoryData, skip: boolean): StoryFigure[] {
  const source = readFileSync(join(siteRoot, `src${path}.md`), "utf8");
  const page = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params: {}};
  return figuresIn(source).filter(({caption}) => hasTitle(caption)).flatMap(({figure, line, caption, text}) => {
    const context: PageContext = {...page, line};
    const spec = unless(skip, () => chartOfCell(text, context));
    if (!spec) return [];
    // A title that asks for what a version of the past has not gives way to what its rows say.
    const titles = unless(skip, () => titlesOf(caption, context)) ?? ownTitles(spec, story);
    return [{id: figure, spec, ...titles, page: path}];
  });
}

/** Null for what cannot be found in a version of the past. */
function unless<T>(skip: boolean, find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (skip && error instanceof PageError) return null;
    throw error;
  }
}

function ownTitles(spec: ChartSpec, {chart}: StoryData): Pick<StoryFigure, "title" | "subtitle"> {
  const {finding, subtitle} = kinds[spec.chart];
  return {title: finding(spec, chart), subtitle: subtitle(spec, chart)};
}

function titlesOf(caption: string, context: PageContext): Pick<StoryFigure, "title" | "subtitle"> {
  const words = resolveReferences(caption, context);
  return {
    title: textOf(/<(h[2-6])>([^]*?)<\/\1>/.exec(words)?.[2]),
    subtitle: textOf(/<p class="subtitle">([^]*?)<\/p>/.exec(words)?.[1])
  };
}

/** The words of a caption, without its links. */
function textOf(markup = ""): string {
  const words = markup.replace(/<[^>]+>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return words.replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
}

export function storyFigure(story: StoryData, id: string | undefined): StoryFigure | undefined {
  return storyFigures(story).find((figure) => figure.id === id);
}
