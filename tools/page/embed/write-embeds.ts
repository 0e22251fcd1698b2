import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {zipFiles} from "../../publish/archive.ts";
import {readReleases} from "../../publish/read-releases.ts";
import {frozenRoot} from "../../publish/paths.ts";
import type {Removed} from "../../../loaders/schema/removed.ts";
import {chartPath, embedPath} from "../links.ts";
import {readRemoved, tombstone} from "../removed.ts";
import {browserRows, type StoryData} from "../story-data.ts";
import {storyFigures, type StoryFigure} from "../story-figures.ts";
import {chartRows} from "./chart-rows.ts";
import {embedPage, shell, viewPage} from "./embed-page.ts";
import {evidence} from "./evidence.ts";
import {frozenChartRows, frozenCharts} from "./frozen-charts.ts";
import {frozenPath} from "./frozen-page.ts";
import {chartPicture} from "./picture.ts";
import {toPng} from "./png.ts";
import {classic} from "./program.ts";
import {elementName, elementPrefix} from "./snippets.ts";

export interface EmbedOptions {
  removed?: Removed[];
  /** The folder of frozen versions. */
  frozen?: string;
}

/** Writes, for each figure of a story, its embeds (following the ledger, frozen, and as a module), its picture as SVG
 * and as PNG, and its evidence bundle; answers how many figures. */
export async function writeEmbeds(
  out: string, story: StoryData, {removed = readRemoved(), frozen = frozenRoot}: EmbedOptions = {}
): Promise<number> {
  const figures = storyFigures(story);
  const files = new Map<string, string | Uint8Array>();
  for (const figure of figures) {
    const folder = embedPath(figure.id, story.prefix);
    addPage(files, figure, story, folder);
    files.set(`${folder}.js`, chartModule(figure, story));
    const file = `${story.prefix}${chartPath(figure.id)}`;
    const picture = chartPicture(figure, story);
    files.set(`${file}.svg`, picture);
    files.set(`${file}.png`, await toPng(picture));
    files.set(`${file}.zip`, zipFiles(evidence(figure, story, picture), 6));
  }
  files.set(`${embedPath("frozen", story.prefix)}.js`, frozenModule(story));
  const view = embedPath("view", story.prefix);
  files.set(`${view}/index.html`, viewPage(story, figures, view));
  files.set(`${view}/rows.json`, JSON.stringify(browserRows(story)));
  addKeptRows(files, view, story, frozen);
  const ofStory = removed.filter(({address}) => address.startsWith(story.prefix + chartPath("")));
  for (const row of ofStory) addTombstone(files, row, story);
  await Promise.all(Array.from(files, async ([name, contents]) => {
    await mkdir(dirname(join(out, name)), {recursive: true});
    await writeFile(join(out, name), contents);
  }));
  return figures.length;
}

/** The rows that each release had, for links that were made with them, and under which names such links know them. */
export function addKeptRows(
  files: Map<string, string | Uint8Array>, view: string, story: StoryData, frozen: string
): void {
  const kept: Record<string, string> = {};
  const hashes = new Map(readReleases(story.id, frozen).map((release) => [release.version, release.hashes]));
  for (const [version, rows] of frozenChartRows(story.id, frozen)) {
    const name = `${version}.json.gz`;
    files.set(`${view}/${name}`, rows);
    for (const known of [version, ...hashes.get(version)!]) kept[known] = name;
  }
  files.set(`${view}/kept.json`, JSON.stringify(kept));
}

/** What all embeds share: the script by which another site's page gives frames their height, and the one by which a
 * frozen embed tells its own. */
export async function writeFrameScripts(out: string): Promise<void> {
  await mkdir(join(out, "embed"), {recursive: true});
  await writeFile(join(out, "embed/resize.js"), await classic("components/embed/frames.ts"));
  await writeFile(join(out, "embed/height.js"), await classic("components/embed/frame-height.ts"));
}

/** Lays out the charts that releases froze, as they were frozen: nothing finishes or changes these pages. */
export async function writeFrozenCharts(out: string, story: StoryData, frozen: string = frozenRoot): Promise<number> {
  const charts = frozenCharts(story.id, frozen);
  await Promise.all(charts.map(async ({id, version, page}) => {
    const folder = join(out, frozenPath(id, story, version));
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, "index.html"), page);
  }));
  return charts.length;
}

function addPage(
  files: Map<string, string | Uint8Array>, figure: StoryFigure, story: StoryData, folder: string
): void {
  files.set(`${folder}/index.html`, embedPage(figure, story, folder));
  files.set(`${folder}/rows.json`, JSON.stringify(chartRows(figure.spec, story.chart)));
}

function frozenModule(story: StoryData): string {
  const up = "../".repeat(embedPath("frozen", story.prefix).split("/").length - 1);
  return `import {frozenChart} from "${up}_bundle/components/embed/frozen.js";\n` +
    `const chart = await frozenChart(new URL(import.meta.url), "${elementPrefix(story)}");\n` +
    "export const {title, version, spec, rows} = chart;\nexport default chart.element;\n";
}

function chartModule({id}: StoryFigure, story: StoryData): string {
  const up = "../".repeat(embedPath(id, story.prefix).split("/").length - 1);
  return `import {defineChart} from "${up}_bundle/components/embed/element.js";\n` +
    `export default defineChart("${elementName(id, story)}", new URL("./${id}/", import.meta.url));\n`;
}

/** An embed whose chart was removed says so where it was embedded; its module leaves what stands between the tags. */
function addTombstone(files: Map<string, string | Uint8Array>, row: Removed, story: StoryData): void {
  const folder = embedPath(row.address.slice((story.prefix + chartPath("")).length), story.prefix);
  files.set(`${folder}/index.html`, shell(`/${folder}/index`, "Removed", tombstone(row, `/${folder}/index`)));
  files.set(`${folder}.js`, "export default null;\n");
}
