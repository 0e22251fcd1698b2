import {addDays, daysBetween, formatDay, type Day} from "../../toll/day.js";
import {formatRatio} from "../../toll/figure.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartContext} from "../view/chart-claim.js";
import {frame, narrowBelow, type Scales} from "../shared/frame.js";
import {placeNotes, type Note} from "../shared/notes.js";
import {spread, wrap} from "../shared/labels.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

/** One kind of gap followed through time. */
export interface GapSeries {
  label: string;
  /** plain: pairs that may be compared outright; caveat: pairs that may share an axis only with a caveat. */
  kind: "plain" | "caveat";
  rows: GapRow[];
}

export interface GapOptions {
  series: GapSeries[];
  notes?: Note[];
  from: Day;
  until: Day;
  height?: number;
  /** On a logarithmic axis equal steps are equal ratios. */
  type?: "linear" | "log";
  /** A gap is drawn faint where one of its claims is older than this many days: silence, not fresh disagreement. */
  freshDays?: number;
  knownOn?: Day;
}

type ClippedSeries = Omit<GapSeries, "rows"> & {rows: (GapRow & {until: Day})[]};

/** How many times the larger standing count is the smaller, day by day: what the words guarantee as a line, what the
 * nominal counts say as a thin one. A dot marks a day on which both spoke. Solid while both claims are fresh, dashed
 * while one is carried. Each stretch is a link to its smaller claim. */
export function gapChart(context: ChartContext, options: GapOptions): SVGSVGElement {
  const {series, notes = [], from, until, freshDays = 7, type = "linear", knownOn} = options;
  const narrow = context.width < narrowBelow;
  const last = knownOn && knownOn < until ? knownOn : until;
  const clipped = series.map((one) => ({...one, rows: clip(one.rows, from, last)}));
  const labels = clipped.map(({label, rows}) => [...wrap(label, narrow ? 88 : 150, labelWidth), endText(rows)]);
  const right = Math.max(...labels.flat().map(labelWidth), labelWidth("at least 99.9×")) + 14;
  const left = narrow ? 34 : 46;
  const days = (Date.parse(until) - Date.parse(from)) / 864e5 + 1;
  const band = placeNotes(notes, {
    narrow,
    right: context.width,
    until: last,
    x: (day) => left + ((Date.parse(day) - Date.parse(from)) / 864e5 / days) * (context.width - left - right)
  });
  const top = 14 + band.height;
  const height = (options.height ?? (narrow ? 280 : 320)) + band.height;
  const all = series.flatMap(({rows}) => clip(rows, from, until));
  const highest = Math.max(2, ...all.map((row) => row.nominal_ratio ?? 1));
  return frame(
    context,
    {
      height, margins: {top, right, bottom: 26, left}, from, until,
      yDomain: [type === "log" ? 1 : 0, highest], yType: type, yUnit: "×"
    },
    (scales) => [
      ...(context.part ? [] : [
        notes.length ? band.draw(context, top, height - 26) : null,
        oneLine(context, scales, left, context.width - right),
        ...clipped.map((one) => drawSeries(context, one, scales, freshDays))
      ]),
      ...drawLabels(context, clipped, labels, scales, context.width - right, top, height - 26)
    ]
  );
}

/** Where two figures are equal. */
function oneLine({document}: ChartContext, {y}: Scales, from: number, to: number): SVGElement {
  return svg(document, "path", {class: "one", d: `M${from},${tenth(y(1))}H${tenth(to)}`});
}

function labelWidth(text: string): number {
  return textWidth(text, 11.5);
}

function clip(rows: GapRow[], from: Day, until: Day): (GapRow & {until: Day})[] {
  return rows
    .filter((row) => row.guaranteed_ratio !== null && row.from <= until && (row.until ?? until) >= from)
    .map((row) => {
      const start = row.from < from ? from : row.from;
      const end = row.until === null || row.until > until ? until : row.until;
      const later = daysBetween(row.from, start);
      const [smaller_age, larger_age] = [row.smaller_age! + later, row.larger_age! + later];
      return {...row, from: start, until: end, smaller_age, larger_age};
    });
}

/** A stretch is fresh until the older of its two claims has passed `freshDays`. */
function drawSeries(context: ChartContext, {kind, label, rows}: ClippedSeries, {x, y}: Scales, freshDays: number) {
  const {document} = context;
  const nodes = rows.flatMap((row, index) => {
    const end = addDays(row.until, 1);
    const age = Math.max(row.smaller_age!, row.larger_age!);
    const turn = addDays(row.from, Math.max(0, freshDays + 1 - age));
    const level = (value: number) => tenth(y(value));
    const rise = (name: "guaranteed_ratio" | "nominal_ratio") => {
      const before = rows[index - 1];
      const joined = before && addDays(before.until, 1) === row.from;
      return joined ? `M${tenth(x(row.from))},${level(before[name]!)}V${level(row[name]!)}` : "";
    };
    const part = (first: Day, last: Day, value: number) =>
      last > first ? `M${tenth(x(first))},${level(value)}H${tenth(x(last))}` : "";
    const fresh = turn < end ? turn : end;
    return [
      svg(document, "a", {
        href: context.href(row.smaller_claim_id!),
        class: "mark gap",
        "data-claim": row.smaller_claim_id,
        "data-pair": row.larger_claim_id,
        "data-day": context.dated ? row.from : null,
        "aria-label": `${sentenceOf(row)}, ${label}`
      }, [
        svg(document, "rect",
          {class: "hit", x: x(row.from), width: x(end) - x(row.from), y: y(row.nominal_ratio!) - 6, height: 14}),
        svg(document, "path", {class: "nominal", d: rise("nominal_ratio") + part(row.from, end, row.nominal_ratio!)}),
        svg(document, "path", {class: "carried", d: part(fresh, end, row.guaranteed_ratio!)}),
        svg(document, "path",
          {class: "said", d: rise("guaranteed_ratio") + part(row.from, fresh, row.guaranteed_ratio!)}),
        ...(age === 0 ? [svg(document, "circle",
          {class: "both", cx: x(row.from), cy: y(row.guaranteed_ratio!), r: 4})] : [])
      ])
    ];
  });
  return svg(document, "g", {class: `series ${kind}`, "data-line": kind}, nodes);
}

/** What a stretch says, for those who hear it; the next one says when it ended. */
function sentenceOf({from, guaranteed_ratio, nominal_ratio}: GapRow): string {
  const [least, nominal] = [formatRatio(guaranteed_ratio!, {cut: true}), formatRatio(nominal_ratio!)];
  return `From ${formatDay(from)}: at least ${least} times, nominally ${nominal} times`;
}

function endText(rows: GapRow[]): string {
  const last = rows.at(-1);
  return last ? `at least ${formatRatio(last.guaranteed_ratio!, {cut: true})}×` : "";
}

function drawLabels(
  {document}: ChartContext,
  series: GapSeries[],
  labels: string[][],
  {x, y}: Scales,
  edge: number,
  top: number,
  bottom: number
): (SVGElement | null)[] {
  const ends = series.map(({rows}) => rows.at(-1));
  const middles = spread(
    ends.map((row, index) => ({at: row ? y(row.guaranteed_ratio!) : bottom, size: labels[index]!.length * 13 + 4})),
    top, bottom
  );
  return series.map(({kind}, index) => {
    const row = ends[index];
    if (!row) return null;
    const first = middles[index]! - ((labels[index]!.length - 1) * 13) / 2 + 4;
    return svg(document, "g", {class: `label ${kind}`, "text-anchor": "start", "data-line": kind}, [
      svg(document, "path", {
        class: "lead",
        d: `M${tenth(x(addDays(row.until!, 1)) + 1)},${tenth(y(row.guaranteed_ratio!))}` +
          `L${tenth(edge + 6)},${tenth(middles[index]!)}H${tenth(edge + 9)}`
      }),
      svg(document, "text", {}, labels[index]!.map((text, at) =>
        svg(document, "tspan",
          {x: edge + 12, y: first + at * 13, class: at === labels[index]!.length - 1 ? "figure" : "name"}, [text])
      ))
    ]);
  });
}
