import {addDays, daysBetween, formatDay, type Day} from "../../toll/day.js";
import {formatRatio} from "../../toll/figure.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartContext} from "../view/chart-claim.js";
import {footOf} from "../shared/day-ticks.js";
import {belowPlot, endLabels, labelRoom, type EndLabel} from "../shared/end-labels.js";
import {frame, narrowBelow, type Scales} from "../shared/frame.js";
import {placeNotes, type Note} from "../shared/notes.js";
import {svg, tenth} from "../shared/svg.js";

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
  /** Who said a claim, with its figure. */
  nameOf: (claimId: string) => string;
}

type ClippedSeries = Omit<GapSeries, "rows"> & {rows: (GapRow & {until: Day})[]};

/** How many times the larger standing count is the smaller, day by day: what the words guarantee as a heavy line, what
 * the nominal counts say as a faint one, its peaks with their figures. A dot marks a day on which both spoke. Solid
 * while both claims are fresh, dashed while one is carried. Each stretch is a link to its smaller claim. */
export function gapChart(context: ChartContext, options: GapOptions): SVGSVGElement {
  const {series, notes = [], from, until, freshDays = 7, type = "linear", knownOn} = options;
  const narrow = context.width < narrowBelow;
  const last = knownOn && knownOn < until ? knownOn : until;
  const clipped = series.map((one) => ({...one, rows: clip(one.rows, from, last)}));
  const right = labelRoom(series.map((one) => ({...labelOf(one), figure: "at least 999×"})), context);
  const left = narrow ? 38 : 46;
  const days = (Date.parse(until) - Date.parse(from)) / 864e5 + 1;
  const band = placeNotes(notes, {
    narrow,
    right: context.width,
    until: last,
    x: (day) => left + ((Date.parse(day) - Date.parse(from)) / 864e5 / days) * (context.width - left - right)
  });
  const foot = footOf(from, until);
  const top = 26 + band.height;
  const height = (options.height ?? (narrow ? 290 : 330)) + band.height + foot - 26;
  const bottom = height - foot;
  const all = series.flatMap(({rows}) => clip(rows, from, until));
  const highest = Math.max(2, ...all.map((row) => row.nominal_ratio ?? 1));
  return frame(
    context,
    {height, margins: {top, right, bottom: foot, left}, from, until, yDomain: [1, highest], yType: type, yUnit: "×"},
    (scales) => [
      ...(context.part ? [] : [
        notes.length ? band.draw(context, top - 12, bottom) : null,
        ...clipped.map((one) => drawSeries(context, one, scales, {freshDays, nameOf: options.nameOf}))
      ]),
      ...(context.part ? [] : peaks(context, clipped, scales)),
      ...endLabels(context, clipped.filter(({rows}) => rows.length).map((one, index) => ({
        ...labelOf(one), level: scales.y(one.rows.at(-1)!.guaranteed_ratio!), weight: -index
      })), {edge: scales.x(addDays(last, 1)), top, bottom: last < until ? bottom : bottom + belowPlot})
    ]
  );
}

function labelOf({label, kind, rows}: GapSeries): EndLabel {
  return {name: label, figure: endText(rows), hue: kind, line: kind};
}

const peakRoom = 46;

/** The figures of the highest stretches of the first series that have none higher beside them, at most four; the last
 * stretch has a label of its own. */
function peaks({document, dated}: ChartContext, series: ClippedSeries[], {x, y}: Scales): SVGElement[] {
  const end = (row: ClippedSeries["rows"][number]) => x(addDays(row.until, 1));
  const placed = (rows: ClippedSeries["rows"]) =>
    rows.map((row) => ({row, at: (x(row.from) + end(row)) / 2, level: y(row.nominal_ratio!)}));
  const [tops, all] = [placed(series[0]!.rows), placed(series.flatMap(({rows}) => rows))];
  const within = (at: number) => ({row}: {row: ClippedSeries["rows"][number]}) =>
    x(row.from) < at + peakRoom / 2 && end(row) > at - peakRoom / 2;
  const near = (at: number) => all.filter(within(at));
  const last = tops.at(-1)?.row;
  const found = tops.filter(({row, at}) => !(last && within(at)({row: last})) &&
    tops.filter(within(at)).every((other) => other.row.guaranteed_ratio! <= row.guaranteed_ratio!));
  const highest = found.toSorted((a, b) => b.row.guaranteed_ratio! - a.row.guaranteed_ratio!)
    .filter(({at}, index, all) => all.slice(0, index).every((one) => Math.abs(one.at - at) >= peakRoom)).slice(0, 4);
  return highest.map(({row, at}) => svg(document, "text", {
    x: at, y: Math.min(...near(at).map(({level}) => level)) - 8, "text-anchor": "middle", class: "peak",
    "data-day": dated ? row.from : null
  }, [`${formatRatio(row.guaranteed_ratio!, {cut: true})}×`]));
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
function drawSeries(
  context: ChartContext,
  {kind, label, rows}: ClippedSeries,
  {x, y}: Scales,
  {freshDays, nameOf}: {freshDays: number; nameOf: GapOptions["nameOf"]}
): SVGElement {
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
        "data-pair": row.larger_claim_id,
        "data-day": context.dated ? row.from : null,
        "aria-label": `${sentenceOf(row, nameOf)}, ${label}`
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
function sentenceOf(row: GapRow, nameOf: GapOptions["nameOf"]): string {
  const {from, guaranteed_ratio, nominal_ratio} = row;
  const [least, nominal] = [formatRatio(guaranteed_ratio!, {cut: true}), formatRatio(nominal_ratio!)];
  const [smaller, larger] = [row.smaller_claim_id!, row.larger_claim_id!].map(nameOf);
  return `From ${formatDay(from)}: at least ${least} times, nominally ${nominal} times, ${larger} against ${smaller}`;
}

function endText(rows: GapRow[]): string {
  const last = rows.at(-1);
  return last ? `at least ${formatRatio(last.guaranteed_ratio!, {cut: true})}×` : "";
}
