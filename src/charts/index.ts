import type {GapRow} from "../toll/widest.js";
import type {Day} from "../toll/day.js";
import {figureText} from "../toll/figure.js";
import {CallError, callOf, near, specOf} from "./call.js";
import {widths} from "./design-width.js";
import {draw} from "./draw.js";
import * as kinds from "./kinds.js";
import {rowsFor} from "./rows-for.js";
import type {ChartName, ChartRows, ChartSpec} from "./spec.js";
import type {ChartClaim} from "./view/chart-claim.js";
import {gapsOf} from "./view/gaps.js";
import {rowIndex} from "./view/row-index.js";

export {designWidth} from "./design-width.js";

export interface ChartsOptions {
  /** In pixels; a phone's when left out. Pages give one of the two design widths. */
  width?: number;
  /** The way from the page to the root of its story's pages: marks are links to the pages of claims. */
  root?: string;
  document?: Document;
}

/** A drawn chart: a box with an SVG, the whole specification that the call came to, and the rows that are drawn. */
export type Drawing = HTMLDivElement & {spec: ChartSpec; rows: () => Record<string, string | number | boolean>[]};

type Options<Left extends keyof ChartSpec> = Partial<Omit<ChartSpec, "chart" | "tolls" | "claim" | "aspect" | Left>>;
type OfTolls = (tolls?: string | string[], options?: Options<never>) => Drawing;

/** Every kind of chart as a function of its subject and options. */
export interface Charts extends Record<Exclude<ChartName, "survival" | "follow" | "afterlife">, OfTolls> {
  /** What printing kept of the bounds or of the measures that were said. */
  survival: (aspect?: ChartSpec["aspect"]) => Drawing;
  /** One claim and all its printings. */
  follow: (claimId: string) => Drawing;
  /** The dated printings of a claim that was taken back. */
  afterlife: (claimId: string, options?: Options<never>) => Drawing;
  /** A claim's row. */
  claim: (claimId: string) => ChartClaim;
  /** A claim's figure in words, its bound kept: "more than 6,000". */
  figure: (claimId: string) => string;
  /** The widest gap between two claims about a toll that stood on a day; null when no two could be compared. */
  gapOn: (day: Day, toll?: string, admits?: GapRow["admits"]) => GapRow | null;
}

/** The charts of a story's rows (`chart.json`), each a function that draws:
 *
 *     steps(["russia-military-killed"], {from: "2022-02-24", until: "2022-04-30"})
 *
 * A chart throws a CallError in words where a call names what the story does not know. */
export function charts(
  rows: ChartRows,
  {width = widths.narrow, root = "./", document = globalThis.document}: ChartsOptions = {}
): Charts {
  const context = {document, width, sides: rows.sides, href: (id: string) => `${root}claims/${id}.html`};
  const drawn = (chart: ChartName) => (...given: unknown[]) => {
    const box = document.createElement("div");
    box.className = "drawing";
    box.dataset.width = String(width);
    const spec = specOf(callOf(chart, given), rows);
    const data = rowsFor(spec, rows);
    box.append(draw(spec, data, context));
    return Object.assign(box, {spec, rows: () => kinds[chart].csv(spec, data)});
  };
  const claim = (id: string) => {
    const found = rows.claims.find((one) => one.claim_id === id);
    if (!found) throw new CallError(`no claim has the id ${id}; ${near(id, rowIndex(rows).claims)}`);
    return found;
  };
  const names = Object.keys(kinds) as ChartName[];
  return {
    ...(Object.fromEntries(names.map((chart) => [chart, drawn(chart)])) as unknown as Pick<Charts, ChartName>),
    claim,
    figure: (id) => figureText(claim(id)),
    gapOn(day, toll = rows.default_toll, admits = "same") {
      const spec = specOf({chart: "gap", tolls: [toll], options: {admits: [admits]}}, rows);
      const found = gapsOf(spec, rows).find((row) => row.from <= day && (row.until ?? day) >= day);
      return found?.larger_claim_id ? found : null;
    }
  };
}
