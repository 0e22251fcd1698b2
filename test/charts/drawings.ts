import {JSDOM} from "jsdom";
import {chartOfCell} from "../../tools/page/chart-cells.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import {storyOfPage} from "../../tools/page/stories.ts";
import {loadStory, type StoryData} from "../../tools/page/story-data.ts";
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

const war = `from: "1900-03-01", until: "1900-04-15"`;
const dead = `"lemuria-military-killed"`;
const both = `["lemuria-military-killed", "atlantis-military-killed"]`;
const sides = `only: ["lemuria-council", "atlantis-crown"]`;
const admits = `admits: ["same", "losses"]`;
const day = `from: "1900-03-18", until: "1900-03-22", by: "claimant"`;

/** Every kind of chart, of the invented story. */
const invented: Record<string, string> = {
  steps: `steps(["lemuria-military-killed", "lemuria-military-losses"],
    {${war}, notes: ["war-begins", "first-own-toll", "forged-telegram", "wrong-sheet", "last-names"]})`,
  "steps-log": `steps(${dead}, {${war}, by: "claimant", scale: "log"})`,
  gap: `gap(${dead}, {${war}, ${admits}, notes: ["first-own-toll", "wrong-sheet"]})`,
  "gap-log": `gap(${dead}, {${war}, ${admits}, scale: "log"})`,
  mirror: `mirror(${both}, {${war}, ${sides}})`,
  "mirror-log": `mirror(${both}, {${war}, ${sides}, scale: "log"})`,
  panels: `panels(["lemuria-military-killed", "lemuria-military-losses"], {${war}})`,
  strip: `strip(${dead}, {${day}})`,
  "strip-log": `strip(${dead}, {${day}, scale: "log"})`,
  silence: `silence(${both}, {${war}})`,
  bounds: `survival("bound")`,
  measures: `survival("measure")`,
  follow: `follow("lemuria-council-1900-03-20-killed-160")`,
  afterlife: `afterlife("lemuria-war-office-1900-03-14-killed-900", {from: "1900-03-12", until: "1900-03-20"})`
};

export function inventedStory(): Pictured[] {
  const story = loadStory("atlantis-1900", ledgers);
  const context = {story, path: "/invented", root: "./", siteRoot: "./", params: {}, line: 1};
  return Object.entries(invented).map(([id, text]) => ({story, name: `atlantis-1900/${id}`, spec: chartOfCell(text, context)!}));
}

/** The charts of a page, and the day slider's two as they could be known on a day. */
export function storyPage(file: string, knownOn: string | null = null): Pictured[] {
  const path = `/${file.replace(/\.md$/, "")}`;
  const story = storyOfPage(path);
  const charts = storyFigures(story).filter(({page}) => page === path);
  const slid = knownOn ? charts.filter(({id}) => id === "count" || id === "gap").map(({id, spec}) => ({id: `${id}-${knownOn}`, spec: {...spec, knownOn}})) : [];
  return [...charts, ...slid].map(({id, spec}) => ({story, name: `${story.id}/${id}`, spec}));
}

const {document} = new JSDOM("").window;

/** A drawing as text, an element a line, so that a change of one mark is a change of one line. */
export function picture({story, spec}: Pictured, width: number): string {
  const svg = draw(spec, story.chart, {document, width, sides: story.sides, href: (id) => `./claims/${id}.html`});
  return `${svg.outerHTML.replace(/>(?=<(?!\/?tspan))/g, ">\n")}\n`;
}
