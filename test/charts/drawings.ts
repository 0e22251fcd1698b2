import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {specOf} from "../../src/charts/call.ts";
import {draw} from "../../src/charts/draw.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import type {ChartData, ChartRows, ChartSpec} from "../../src/charts/spec.ts";
import {frozenStories} from "../../tools/page/embed/frozen-story.ts";
import {figuresIn} from "../../tools/page/page-cells.ts";
import {storyOfPage} from "../../tools/page/stories.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {ledgers} from "../fixtures/atlantis.ts";

/** A phone, a column, a desk. */
export const widths = [358, 560, 760];

export interface Pictured {
  /** The story and the chart's own id. */
  name: string;
  spec: ChartSpec;
  data: ChartData;
}

const war = `from: "1900-03-01", until: "1900-04-15"`;
const dead = `"lemuria-military-killed"`;
const both = `["lemuria-military-killed", "atlantis-military-killed"]`;
const governments = `only: ["lemuria-council", "atlantis-crown"]`;

/** Every kind of chart, of the invented story. */
const invented: Record<string, string> = {
  steps: `steps(["lemuria-military-killed", "lemuria-military-losses"], {${war},
    notes: ["war-begins", "first-own-toll", "forged-telegram", "wrong-sheet", "last-names"]})`,
  "steps-log": `steps(${dead}, {${war}, by: "claimant", scale: "log"})`,
  "steps-known": `steps(${dead}, {${war}, knownOn: "1900-03-25", notes: ["wrong-sheet", "last-names"]})`,
  gap: `gap(${dead}, {${war}, admits: ["same", "losses"], notes: ["first-own-toll", "wrong-sheet"]})`,
  "gap-log": `gap(${dead}, {${war}, admits: ["same", "losses"], scale: "log"})`,
  "gap-known": `gap(${dead}, {${war}, admits: ["same"], knownOn: "1900-03-25"})`,
  mirror: `mirror(${both}, {${war}, ${governments}})`,
  "mirror-log": `mirror(${both}, {${war}, ${governments}, scale: "log"})`,
  panels: `panels(["lemuria-military-killed", "lemuria-military-losses"], {${war}})`,
  "panels-by-side": `panels(${dead}, {${war}, split: "side"})`,
  strip: `strip(${dead}, {from: "1900-03-18", until: "1900-03-22", by: "claimant"})`,
  "strip-log": `strip(${dead}, {from: "1900-03-18", until: "1900-03-22", by: "claimant", scale: "log"})`,
  silence: `silence(${both}, {${war}})`,
  bounds: `survival("bound")`,
  measures: `survival("measure")`,
  follow: `follow("lemuria-council-1900-03-20-killed-160")`,
  afterlife: `afterlife("lemuria-war-office-1900-03-14-killed-900", {from: "1900-03-12", until: "1900-03-20"})`,
  windows: `windows(${dead}, {from: "1900-03-01", until: "1900-04-10", under: ["harbour-gazette-list"]})`,
  intervals: `intervals(${dead}, {from: "1900-03-10", until: "1900-04-10"})`
};

/** Charts of the two stories as their pages had them when 0.1.0 was released; pages and ledgers go on without them. */
const released: Record<string, Record<string, string>> = {
  "ukraine-2022": {
    "one-day": `strip(["russia-military-killed", "russia-military-losses"],
      {from: "2022-03-02", until: "2022-03-02", by: "claimant"})`,
    count: `steps(["russia-military-killed", "russia-military-losses"], {from: "2022-02-24", until: "2022-04-30",
      notes: ["russia-first-toll", "kyiv-jump-to-9000", "first-us-range-russian-dead", "komsomolskaya-pravda-deleted",
        "nato-briefing-7000-15000", "russia-second-toll", "first-uk-assessment"]})`,
    gap: `gap("russia-military-killed", {from: "2022-02-24", until: "2022-04-30", admits: ["same", "losses"],
      notes: ["russia-first-toll", "russia-second-toll"]})`,
    mirror: `mirror(["russia-military-killed", "ukraine-military-killed"], {from: "2022-02-24", until: "2025-03-31",
      only: ["russia-government", "ukraine-government"]})`,
    silence: `silence(["russia-military-killed", "ukraine-military-killed"], {from: "2022-02-24", until: "2025-12-31",
      only: ["russia-government", "ukraine-government"]})`,
    bounds: `survival("bound")`,
    "follow-nato": `follow("nato-officials-2022-03-23-killed-7000-15000")`,
    "civilian-count": `steps("ukraine-civilians-killed", {from: "2022-02-24", until: "2022-06-30",
      notes: ["ohchr-first-toll", "emergency-service-2000-disowned", "ohchr-past-thousand", "ohchr-thousands-higher",
        "police-12000-civilians-or-all"]})`,
    afterlife: `afterlife("ukraine-state-emergency-service-2022-03-02-killed-2000",
      {from: "2022-02-27", until: "2022-04-05"})`,
    "long-run": `panels(["russia-military-killed", "russia-military-losses", "russia-military-casualties"], {
      from: "2022-02-24", until: "2025-12-31", by: "claimant",
      only: ["bbc-mediazona", "mediazona-meduza", "ukraine-general-staff", "ukraine-president", "uk-mod",
        "russia-mod"]})`
  },
  "maria-2017": {
    official: `steps("puerto-rico-all-killed", {from: "2017-09-20", until: "2018-09-30", counted: true,
      only: ["puerto-rico-government"],
      notes: ["maria-count-falls", "maria-visit-day", "maria-official-64", "maria-two-numbers",
        "maria-official-2975"]})`,
    windows: `windows(["puerto-rico-all-killed", "puerto-rico-all-killed.since-2017-09-01"], {
      from: "2017-09-01", until: "2017-12-31", under: ["puerto-rico-government"],
      only: ["cpi", "puerto-rico-government", "penn-state-santos-howard", "rafael-irizarry", "nyt", "latino-usa"]})`,
    "follow-4645": `follow("harvard-nejm-2018-05-29-killed-4645")`,
    intervals: `intervals(["puerto-rico-all-killed", "puerto-rico-all-killed.since-2017-09-01",
      "puerto-rico-all-killed.since-2017-09-01.census-scenario"], {from: "2017-12-31", until: "2018-04-15",
      only: ["harvard-nejm", "gwu-milken", "harvard-acosta-irizarry", "penn-state-santos-howard"]})`
  }
};

function pictured(storyId: string, id: string, text: string, rows: ChartRows): Pictured {
  const spec = specOf(readCall(text)!, rows);
  return {name: `${storyId}/${id}`, spec, data: rowsFor(spec, rows)};
}

/** Each kind of chart of the invented story. */
export function inventedStory(): Pictured[] {
  const {chart} = loadStory("atlantis-1900", ledgers);
  return Object.entries(invented).map(([id, text]) =>
    pictured("atlantis-1900", id, text, id === "windows" || id === "intervals" ? withWindows(chart) : chart));
}

/** The invented story with what its ledger has not: counts made for fixed days, and statistical intervals. */
export function withWindows(rows: ChartData): ChartData {
  const model = rows.claims.find(({claim_id}) => claim_id === "mu-observers-1900-04-02-killed-1200")!;
  const count = (claim_id: string, as_of: string, low: number, high: number | null, bound: "exact" | "at-least") =>
    ({...model, claim_id, as_of, low, high, bound, known_on: as_of, count_window: "closed" as const});
  const interval = (interval_of: string, as_of: string, low: number, high: number) =>
    ({...model, claim_id: `${interval_of}-interval`, as_of, low, high, bound: "range" as const, known_on: as_of,
      count_window: "closed" as const, interval_of, interval_level: 95});
  return {...rows, claims: [
    ...rows.claims,
    count("mu-observers-march", "1900-03-20", 640, 640, "exact"),
    interval("mu-observers-march", "1900-03-20", 400, 900),
    {...count("mu-observers-late-march", "1900-03-31", 300, null, "at-least"), since: "1900-03-15"},
    count("mu-observers-april", "1900-04-02", 1150, 1150, "exact"),
    interval("mu-observers-april", "1900-04-02", 800, 1500)
  ]};
}

/** The charts of a story as its first release froze it: nothing that a reporter does changes them. */
export function releasedStory(storyId: string): Pictured[] {
  const [, story] = frozenStories(storyId).find(([version]) => version === "0.1.0")!;
  return Object.entries(released[storyId]!).map(([id, text]) => pictured(`${storyId}-0.1.0`, id, text, story.chart));
}

/** The charts of a page as it is, of the ledger as it is, each with the text of its cell. */
export function storyPage(file: string): (Pictured & {text: string})[] {
  const story = storyOfPage(`/${file.replace(/\.md$/, "")}`);
  return figuresIn(readFileSync(join(siteRoot, "src", file), "utf8"))
    .flatMap(({figure, text}) => (readCall(text) ? [{...pictured(story.id, figure, text, story.chart), text}] : []));
}

const {document} = new JSDOM("").window;

/** A drawing as text, an element a line, so that a change of one mark is a change of one line. */
export function picture({spec, data}: Pictured, width: number): string {
  const svg = draw(spec, data, {document, width, sides: data.sides, href: (id) => `./claims/${id}.html`});
  return `${svg.outerHTML.replace(/>(?=<(?!\/?tspan))/g, ">\n")}\n`;
}
