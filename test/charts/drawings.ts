import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {specsIn} from "../../tools/page/figures.ts";
import {rootOf, storyRootOf} from "../../tools/page/links.ts";
import {storyOfPage} from "../../tools/page/stories.ts";
import {loadStory, type StoryData} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {draw} from "../../src/charts/draw.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {ledgers} from "../fixtures/atlantis.ts";

/** A phone, a column, a desk. */
export const widths = [358, 560, 760];

export interface Pictured {
  story: StoryData;
  /** The story and the chart's own id. */
  name: string;
  spec: ChartSpec;
}

const war = `data-from="1900-03-01" data-until="1900-04-15"`;
const dead = `data-toll="lemuria-military-killed"`;
const followed = `data-toll="" data-claim="lemuria-council-1900-03-20-killed-160"`;

/** Every kind of chart, of the invented story. */
const invented = [
  `<figure data-chart="steps" id="steps" ${war} data-toll="lemuria-military-killed lemuria-military-losses" data-notes="war-begins first-own-toll forged-telegram wrong-sheet last-names"></figure>`,
  `<figure data-chart="steps" id="steps-log" ${war} ${dead} data-by="claimant" data-scale="log"></figure>`,
  `<figure data-chart="gap" id="gap" ${war} ${dead} data-admits="same losses" data-notes="first-own-toll wrong-sheet"></figure>`,
  `<figure data-chart="gap" id="gap-log" ${war} ${dead} data-admits="same losses" data-scale="log"></figure>`,
  `<figure data-chart="mirror" id="mirror" ${war} data-toll="lemuria-military-killed atlantis-military-killed" data-only="lemuria-council atlantis-crown"></figure>`,
  `<figure data-chart="mirror" id="mirror-log" ${war} data-toll="lemuria-military-killed atlantis-military-killed" data-only="lemuria-council atlantis-crown" data-scale="log"></figure>`,
  `<figure data-chart="panels" id="panels" ${war} data-toll="lemuria-military-killed lemuria-military-losses"></figure>`,
  `<figure data-chart="strip" id="strip" data-from="1900-03-18" data-until="1900-03-22" data-toll="lemuria-military-killed" data-by="claimant"></figure>`,
  `<figure data-chart="strip" id="strip-log" data-from="1900-03-18" data-until="1900-03-22" data-toll="lemuria-military-killed" data-by="claimant" data-scale="log"></figure>`,
  `<figure data-chart="silence" id="silence" ${war} data-toll="lemuria-military-killed atlantis-military-killed"></figure>`,
  `<figure data-chart="survival" id="bounds" ${war} data-toll="" data-aspect="bound"></figure>`,
  `<figure data-chart="survival" id="measures" ${war} data-toll="" data-aspect="measure"></figure>`,
  `<figure data-chart="follow" id="follow" ${war} ${followed}></figure>`,
  `<figure data-chart="afterlife" id="afterlife" data-from="1900-03-12" data-until="1900-03-20" data-toll="" data-claim="lemuria-war-office-1900-03-14-killed-900"></figure>`
].join("\n");

export function inventedStory(): Pictured[] {
  const story = loadStory("atlantis-1900", ledgers);
  const charts = specsIn(invented, {story, path: "/invented", root: "./", siteRoot: "./", params: {}, line: 1});
  return charts.map(({id, spec}) => ({story, name: `atlantis-1900/${id}`, spec}));
}

/** The charts of a page, and the day slider's two as they could be known on a day. */
export function storyPage(file: string, knownOn: string | null = null): Pictured[] {
  const path = `/${file.replace(/\.md$/, "")}`;
  const story = storyOfPage(path);
  const context = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params: {}, line: 1};
  const charts = specsIn(readFileSync(join(siteRoot, "src", file), "utf8"), context);
  const slid = knownOn ? charts.filter(({id}) => id === "count" || id === "gap").map(({id, spec}) => ({id: `${id}-${knownOn}`, spec: {...spec, knownOn}})) : [];
  return [...charts, ...slid].map(({id, spec}) => ({story, name: `${story.id}/${id}`, spec}));
}

const {document} = new JSDOM("").window;

/** A drawing as text, an element a line, so that a change of one mark is a change of one line. */
export function picture({story, spec}: Pictured, width: number): string {
  const svg = draw(spec, story.chart, {document, width, sides: story.sides, href: (id) => `./claims/${id}.html`});
  return `${svg.outerHTML.replace(/>(?=<(?!\/?tspan))/g, ">\n")}\n`;
}
