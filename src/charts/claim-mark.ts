import {Mark, valueof, type ChannelValue, type MarkOptions} from "@observablehq/plot";
import {addDays, formatDay, fromDate, isDay, toDate} from "../toll/day.js";
import {countedAs} from "../toll/counted.js";
import {figureText} from "../toll/figure.js";
import type {Bound, Measure, Status} from "../toll/vocabulary.js";
import {glyphPieces, type Piece, type Shown} from "./shared/glyph-pieces.js";
import {svg, tenth} from "./shared/svg.js";

/** What a ClaimMark takes beside the options of every mark of Plot: each a column, a function of a row, or a list. */
export interface ClaimMarkOptions extends MarkOptions {
  /** The day of saying, `YYYY-MM-DD` or a Date, or any other value of the axis; "known_on" when left out. */
  x?: ChannelValue;
  /** The lowest count that the words name; "low" when left out. Null where they leave it open. */
  y1?: ChannelValue;
  /** The highest count that the words name; "high" when left out. Null where they leave it open. */
  y2?: ChannelValue;
  /** Where counts run from left to right: what stands across them, such as the claimant. */
  y?: ChannelValue;
  /** Where counts run from left to right: the lowest count. */
  x1?: ChannelValue;
  /** Where counts run from left to right: the highest count. */
  x2?: ChannelValue;
  /** "exact", "at-least", "more-than", "up-to", "about", "almost" or "range"; "bound" when left out. Rows without one
   * are drawn after the ends that they have. */
  bound?: ChannelValue;
  /** "killed", "wounded", "losses" …: the shape; "measure" when left out. */
  measure?: ChannelValue;
  /** Withdrawn and disowned claims are crossed out; "status" when left out. */
  status?: ChannelValue;
  /** Whether a range is a statistical interval, on which a point estimate lies as a mark of its own. */
  interval?: ChannelValue;
  /** The last day on which the claim stood: a line leads there, solid on the day of saying, dashed since. */
  until?: ChannelValue;
  /** Half of a dot's width in pixels; 3.4 when left out. */
  r?: number;
}

interface Channel {
  value: unknown;
  scale?: "x" | "y";
  filter?: null;
  optional?: boolean;
}

// Plot's types leave the constructor of a mark to Plot's own marks.
const Base = Mark as unknown as new (
  data: unknown, channels: Record<string, Channel>, options: object, defaults: object
) => Mark & {stroke?: string; tip: unknown};

/**
 * Claims as a mark of Observable Plot: each figure drawn after its bound, as in the charts of tollbook and to the same
 * path. A filled shape is an exact figure, a ring "about"; an arrow leads on from "at least" and "more than", and back
 * from the cap of "up to" and "almost"; a range is a bar without a dot, since nobody said its middle; what was
 * withdrawn is crossed out. Scales, facets, colours, tips and links are Plot's.
 *
 *     // Claims day by day, a colour for each side, a tip for each claim
 *     Plot.plot({y: {zero: true, grid: true}, marks: [new ClaimMark(story.claims, {stroke: "side", tip: true})]})
 *
 *     // The claims of one day on one axis of counts, a row for each claimant
 *     Plot.plot({marginLeft: 120, x: {zero: true}, marks: [
 *       new ClaimMark(story.claims.filter((d) => d.known_on === "2022-03-02"), {y: "claimant", x1: "low", x2: "high"})
 *     ]})
 *
 *     // Each claim with the time for which it stood, a panel for each measure
 *     const stood = aq.from(standing).filter((d) => d.word_of === "claimant").join(aq.from(claims), "claim_id");
 *     Plot.plot({marginRight: 80, marks: [
 *       new ClaimMark(stood.objects(), {x: "stands_from", until: "stands_until", fy: "measure"})
 *     ]})
 *
 * `story` is `chart.json`, whose claims need no option at all; the other rows are those of the tables `standing` and
 * `claims`. Data from elsewhere name their columns.
 */
export class ClaimMark extends Base {
  readonly r: number;
  readonly horizontal: boolean;

  constructor(data: Iterable<unknown>, options: ClaimMarkOptions = {}) {
    const {x = "known_on", y1 = "low", y2 = "high", y, x1, x2, bound = "bound", measure = "measure", status = "status",
      interval, until, r = 3.4, title, ...rest} = options;
    const horizontal = x1 !== undefined || x2 !== undefined;
    const [low, high, across] = horizontal ? [x1 ?? null, x2 ?? null, y ?? null] : [y1, y2, x];
    const [along, other] = horizontal ? ["x", "y"] as const : ["y", "x"] as const;
    const figures = (rows: unknown) => figuresOf(rows, {low, high, bound, measure, status, interval: interval ?? null});
    const column = (pick: (figure: Shown) => unknown) => ({transform: (rows: unknown) => figures(rows).map(pick)});
    const dayColumn = (value: ChannelValue | null) =>
      (value === null ? null : {transform: (rows: unknown) => days(rows, value)});
    const words = title ?? (Array.isArray(data) && titles(data).some(Boolean) ? {transform: titles} : null);
    super(data, {
      [other]: {value: dayColumn(across), scale: other, optional: true},
      // The end by which a figure hangs on its axis; the other end only widens the axis.
      [along]: {value: column((figure) => figure.low ?? figure.high), scale: along},
      reach: {value: column((figure) => figure.high ?? figure.low), scale: along, filter: null},
      figure: {value: column((figure) => figure), filter: null},
      until: {value: dayColumn(until ?? null), scale: other, filter: null, optional: true},
      title: {value: words, filter: null, optional: true}
    }, rest, {ariaLabel: "claim", fill: "none", stroke: "currentColor"});
    this.r = r;
    this.horizontal = horizontal;
  }

  /** Draws the claims of a facet; Plot calls it. */
  render(
    index: readonly number[],
    scales: ScaleFunctions,
    values: ChannelValues,
    {width, height, marginTop, marginRight, marginBottom, marginLeft}: Dimensions,
    {document}: {document: Document}
  ): SVGElement {
    const {horizontal, r: radius} = this;
    const {figure, title, href, stroke, until} = values as unknown as Record<string, unknown[] | undefined>;
    const [counts, across, side] = horizontal ? [scales.x, scales.y, "y"] : [scales.y, scales.x, "x"];
    const band = (across as {bandwidth?: () => number} | undefined)?.bandwidth?.() ?? 0;
    const middle = horizontal ? (height - marginBottom + marginTop) / 2 : (width - marginRight + marginLeft) / 2;
    const place = (count: number) => Number(counts!(count));
    const edge = width - marginRight;
    const nodes = Array.from(index, (i) => {
      const at = (values as unknown as Record<string, unknown[]>)[side]?.[i];
      const where = {place, cross: at === undefined ? middle : Number(at) + band / 2, radius, horizontal};
      const shown = figure![i] as Shown;
      const raw = (name: string) => values.channels[name]?.value[i];
      const end = raw("until") == null ? edge : Number(until?.[i]);
      const onDay = (day: Date) => Number(across!(day));
      const stood = until && !horizontal ? standingPieces(shown, where, raw("x"), end, onDay) : [];
      const colour = String(stroke?.[i] ?? this.stroke ?? "currentColor");
      const words = title?.[i] == null ? null : String(title[i]);
      return svg(document, href?.[i] == null ? "g" : "a", {href: href?.[i] as string, "aria-label": words}, [
        ...(words === null || this.tip ? [] : [svg(document, "title", {}, [words])]),
        ...[...stood, ...glyphPieces(shown, where)].map((piece) => pathOf(document, piece, colour))
      ]);
    });
    return svg(document, "g", {"aria-label": "claim"}, nodes);
  }
}

type ScaleFunctions = Partial<Record<"x" | "y", (value: any) => unknown>>;
type ChannelValues = {channels: Record<string, {value: ArrayLike<unknown>} | undefined>};
type Dimensions = Record<"width" | "height" | "marginTop" | "marginRight" | "marginBottom" | "marginLeft", number>;

type Drawn = Pick<Piece, "d" | "at"> & {kind: Piece["kind"] | "said" | "carried"};

const looks: Record<Drawn["kind"], (colour: string) => Record<string, string | number>> = {
  dot: (fill) => ({fill, stroke: "var(--plot-background)", "stroke-width": 0.8}),
  ring: (stroke) => ({fill: "var(--plot-background)", stroke, "stroke-width": 1.8}),
  stroke: (stroke) => ({fill: "none", stroke, "stroke-width": 1.5}),
  crossed: (stroke) => ({fill: "none", stroke, "stroke-width": 1.5}),
  bar: (stroke) => ({fill: "none", stroke, "stroke-width": 5, "stroke-opacity": 0.7}),
  whisker: (stroke) => ({fill: "none", stroke, "stroke-width": 1.2}),
  said: (stroke) => ({fill: "none", stroke, "stroke-width": 1.6}),
  carried: (stroke) => ({fill: "none", stroke, "stroke-width": 1.3, "stroke-dasharray": "6 4"})
};

function pathOf(document: Document, {kind, d, at}: Drawn, colour: string): SVGElement {
  const transform = at ? `translate(${at.map(tenth).join(",")})` : null;
  return svg(document, "path", {class: kind, d, transform, ...looks[kind](colour)});
}

/** The time for which a claim stood: solid on the day of saying, dashed to the end of the last day. */
function standingPieces(
  {low, high, bound}: Shown,
  {place, cross}: {place: (count: number) => number; cross: number},
  said: unknown,
  until: number,
  x: (day: Date) => number
): Drawn[] {
  if (!(said instanceof Date)) return [];
  const day = x(toDate(addDays(fromDate(said), 1))) - cross;
  const levels = (bound === "range" ? [low!, high!] : [(low ?? high)!]).map(place);
  const lines = (from: number, to: number) => levels.map((y) => `M${tenth(from)},${tenth(y)}H${tenth(to)}`).join("");
  return [{kind: "said", d: lines(cross, cross + day)}, {kind: "carried", d: lines(cross + day, until)}];
}

interface Columns {
  low: ChannelValue | null;
  high: ChannelValue | null;
  bound: ChannelValue | null;
  measure: ChannelValue | null;
  status: ChannelValue | null;
  interval: ChannelValue | null;
}

function figuresOf(rows: unknown, columns: Columns): Shown[] {
  const values = (column: ChannelValue | null) => (column === null ? null : valuesOf(rows, column));
  const [low, high, bound] = [values(columns.low), values(columns.high), values(columns.bound)];
  const [measure, status, interval] = [values(columns.measure), values(columns.status), values(columns.interval)];
  return Array.from(rows as ArrayLike<unknown>, (_, i) => {
    const [a, b] = [count(low?.[i]), count(high?.[i])];
    return {
      low: a, high: b,
      bound: (bound?.[i] as Bound | undefined) ?? boundOf(a, b),
      measure: (measure?.[i] as Measure | undefined) ?? "killed",
      status: (status?.[i] as Status | undefined) ?? "standing",
      interval: Boolean(interval?.[i])
    };
  });
}

function valuesOf(rows: unknown, column: ChannelValue): ArrayLike<unknown> {
  return valueof(rows as Iterable<unknown>, column as never) as unknown as ArrayLike<unknown>;
}

function count(value: unknown): number | null {
  return value === null || value === undefined || value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

/** The bound that two ends come to where nobody named one. */
function boundOf(low: number | null, high: number | null): Bound {
  if (low !== null && high !== null) return low === high ? "exact" : "range";
  return high === null ? "at-least" : "up-to";
}

/** A column with its days as Dates; Plot would take words for a list of names. */
function days(rows: unknown, column: ChannelValue): unknown[] {
  return Array.from(valuesOf(rows, column), (value) =>
    (typeof value === "string" && isDay(value) ? toDate(value) : value));
}

/** What a claim says, for rows that are claims; nothing for any other. */
function titles(rows: unknown): (string | null)[] {
  return Array.from(rows as ArrayLike<Record<string, never>>, (row) => {
    const {claimant, claimant_id, known_on, said_on, measure, low = null, high = null, bound} = row ?? {};
    const [who, day] = [claimant ?? claimant_id, known_on ?? said_on];
    if (!who || !bound || (low === null && high === null)) return null;
    const when = day ? `, ${formatDay(day)}` : "";
    return `${who}${when}: ${figureText({low, high, bound})}${measure ? ` ${countedAs({...row, measure})}` : ""}`;
  });
}
