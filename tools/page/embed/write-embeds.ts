import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {zipFiles} from "../../publish/archive.ts";
import {frozenRoot} from "../../publish/paths.ts";
import type {Removed} from "../../../loaders/schema/removed.ts";
import {chartPath, embedPath} from "../links.ts";
import {readRemoved, tombstone} from "../removed.ts";
import {browserRows, type StoryData} from "../story-data.ts";
import {storyFigures, type StoryFigure} from "../story-figures.ts";
import {chartRows} from "./chart-rows.ts";
import {embedPage, shell, viewPage} from "./embed-page.ts";
import {evidence} from "./evidence.ts";
import {frozenStories} from "./frozen-story.ts";
import {chartPicture} from "./picture.ts";
import {elementName} from "./snippets.ts";

export interface EmbedOptions {
  removed?: Removed[];
  /** The folder of frozen versions. */
  frozen?: string;
}

/** Writes, for each figure of a story, its embeds (following the ledger, frozen, and as a module), its picture and its
 * evidence bundle; answers how many figures. */
export async function writeEmbeds(
  out: string, story: StoryData, {removed = readRemoved(), frozen = frozenRoot}: EmbedOptions = {}
): Promise<number> {
  const figures = storyFigures(story);
  const versions = frozenStories(story.id, frozen);
  // Before the first release the frozen kind stands at the state of the rows, and holds only as long as they do.
  if (!versions.length) versions.push([story.version, story]);
  const files = new Map<string, string | Uint8Array>();
  for (const figure of figures) {
    const folder = embedPath(figure.id, story.prefix);
    addPage(files, figure, story, folder);
    files.set(`${folder}.js`, chartModule(figure, story));
    const file = `${story.prefix}${chartPath(figure.id)}`;
    files.set(`${file}.svg`, chartPicture(figure, story));
    files.set(`${file}.zip`, zipFiles(await evidence(figure, story), 6));
  }
  for (const [version, then] of versions)
    for (const figure of storyFigures(then, {younger: "skip"}))
      addPage(files, figure, then, `${embedPath(figure.id, story.prefix)}/v/${version}`, version);
  const view = embedPath("view", story.prefix);
  files.set(`${view}/index.html`, viewPage(story, figures, view));
  for (const [name, rows] of [["rows", story], ...versions.map(([, then]) => [then.version, then] as const)] as const)
    files.set(`${view}/${name}.json`, JSON.stringify(browserRows(rows)));
  const ofStory = removed.filter(({address}) => address.startsWith(story.prefix + chartPath("")));
  for (const row of ofStory) addTombstone(files, row, story);
  await Promise.all(Array.from(files, async ([name, contents]) => {
    await mkdir(dirname(join(out, name)), {recursive: true});
    await writeFile(join(out, name), contents);
  }));
  return figures.length;
}

/** What all embeds share: the script by which another site's page gives frames their height. */
export async function writeFrameScript(out: string): Promise<void> {
  await mkdir(join(out, "embed"), {recursive: true});
  await writeFile(join(out, "embed/resize.js"),
    'import {fitFrames} from "../_bundle/components/embed/resize.js";\n' +
    'fitFrames(new URL("./", import.meta.url));\n');
}

function addPage(
  files: Map<string, string | Uint8Array>, figure: StoryFigure, story: StoryData, folder: string, version?: string
): void {
  files.set(`${folder}/index.html`, embedPage(figure, story, folder, version));
  files.set(`${folder}/rows.json`, JSON.stringify(chartRows(figure.spec, story.chart)));
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
