import type {ChartData, ChartSpec} from "../../src/charts/spec.ts";
import type {ChartKind} from "../../src/charts/kind.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {formatDay, type Day} from "../../src/toll/day.ts";
import {figureText, formatCount} from "../../src/toll/figure.ts";
import {lastToldDay} from "../../src/charts/words/phrases.ts";
import type {Caption} from "../../src/tweak/picture.ts";

/** What in the words of a chart is not borne out by the table of what is drawn, or is no language: a sentence each. */
export function lies(caption: Caption, spec: ChartSpec, data: ChartData): string[] {
  const {head, rows} = kinds[spec.chart].rows(spec, data);
  const table = rows.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : cell.before + cell.figure)));
  const ids = new Set(rows.flat().flatMap((cell) => (typeof cell === "string" ? [] : [cell.claim_id])));
  return [
    ...Object.entries(caption).flatMap(([part, words]) => clumsy(part, words)
      .map((what) => `${part}: ${what} in “${words}”`)),
    ...numbersFrom(caption.title, table, spec, data),
    ...counts(caption, table.length, ids.size, head)
  ];
}

const broken: Record<string, RegExp> = {
  "a comma or stop without words before it": /^[,;.]|[,;:] ?[,;.]|\s[,;.]/,
  "one of many": /(?<![\d,.])1 (?:claims|printings|lines|days|step charts|counts|claimants|intervals|shares)\b/,
  "none counted": /(?<![\d,.])0 (?:claims?|printings?|lines?|days?) in\b|(?<![\d,.])0 lines/,
  "the same twice": /\b(.{12,}); (?:on )?\1(?:;|$)/,
  "an id": /\b[a-z]+(?:-[a-z]+)*-\d{4}-\d{2}-\d{2}\b|\b(?:russia|ukraine|puerto-rico)-[a-z]+-[a-z-]+\b/,
  "a day of a table": /\b\d{4}-\d{2}-\d{2}\b/,
  "a mark of a note": /[a-z]\d\b(?!-)/,
  "no word": /undefined|NaN|null\b|\[object/
};

/** Names of outlets hold digits, and one printing may say what another said. */
const ofTitles = ["a mark of a note", "the same twice"];

function clumsy(part: string, words: string): string[] {
  const plain = words.replace(/; data version [\w.+]+/, "").replace(/[“”]/g, "");
  return Object.entries(broken).filter(([, form]) => form.test(plain)).map(([what]) => what)
    .filter((what) => part === "title" || part === "subtitle" || !ofTitles.includes(what));
}

/** Each number of a title is in the table, counts its rows, or belongs to a day that the chart has. */
function numbersFrom(title: string, table: string[][], spec: ChartSpec, data: ChartData): string[] {
  const months = "January|February|March|April|May|June|July|August|September|October|November|December";
  // Titles of tolls name days and numbers of their own.
  const titles = Object.values(data.tollTitles).toSorted((one, other) => other.length - one.length);
  const own = titles.reduce((text, toll) => text.replace(toll, " "), title);
  const days = own.match(new RegExp(`\\d{1,2} (?:${months}) \\d{4}`, "g")) ?? [];
  const cells = table.flat().join(" | ");
  const known = new Set([spec.from, spec.until, spec.knownOn, lastTold(spec, data)]
    .filter((day): day is Day => day !== null).map((day) => formatDay(day)));
  const toldDays = kinds[spec.chart].csv(spec, data).flatMap((row) => Object.values(row))
    .filter((value): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value))
      .map((day) => formatDay(day));
  for (const day of toldDays) known.add(day);
  // How long a series was read is in no row of a chart, and ends silences.
  for (const {from, until} of data.coverage) for (const day of [from, until]) if (day) known.add(formatDay(day));
  const strange = days.filter((day) => !known.has(day) && !cells.includes(day));
  const rest = days.reduce((text, day) => text.replace(day, " "), own.replace(/\b\d{4}[–-]\d{2,4}\b/g, " "));
  const tokens = rest.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const numbers = new Set(cells.match(/\d[\d,]*(?:\.\d+)?/g) ?? []);
  for (const count of derived(table, spec, data)) numbers.add(formatCount(count));
  // A chart of printings is about a claim, whose figure no printing need have kept.
  if (kinds[spec.chart].subject === "claim")
    for (const number of kinds[spec.chart].claims(spec, data).flatMap(
      (claim) => figureText(claim).match(/\d[\d,]*/g) ?? [])) numbers.add(number);
  return [...strange, ...tokens.filter((number) => !numbers.has(number))]
    .map((what) => `title: ${what} is not in the table: “${title}”`);
}

/** The last day that a claim of a chart reaches, which a title may name. */
function lastTold(spec: ChartSpec, data: ChartData): Day | null {
  return kinds[spec.chart].subject === "tolls" ? lastToldDay(spec, data) : null;
}

/** What may be counted of the rows of a table. */
function derived(table: string[][], spec: ChartSpec, data: ChartData): number[] {
  const columns = table[0]?.map((_, at) => new Set(table.map((row) => row[at])).size) ?? [];
  const sums = table[0]?.map((_, at) => table.reduce((sum, row) => sum + (Number(row[at]!.replaceAll(",", "")) || 0),
    0)) ?? [];
  const kept = table.filter(([said, printed]) => said === printed).reduce(
    (sum, row) => sum + (Number(row.at(-1)!.replaceAll(",", "")) || 0), 0);
  const intervals = table.filter((row) => row.some((cell) => cell.startsWith("interval "))).length;
  // What stands of these on a day is one for each claimant at most.
  const kindsOf = (form: RegExp) => new Set(table.filter((row) => row.some((cell) => form.test(cell)))
    .map((row) => row[1])).size;
  const beside = [kindsOf(/ only(?:,|$)/), kindsOf(/\b(?:recovered|buried|certified|registered)\b/)];
  const running = table.filter((row) => row.at(-1)!.startsWith("a running count")).length;
  const kind: ChartKind = kinds[spec.chart];
  const spans = spec.chart === "silence" || kind.reads?.includes("gaps") ? spansOf(spec, data) : [];
  return [table.length, table.length - intervals - running, intervals, kept, ...beside, ...columns, ...sums, ...spans];
}

/** Days between the claims of a chart, between the ends of its rows, and to its own end. */
function spansOf(spec: ChartSpec, data: ChartData): number[] {
  const of = kinds[spec.chart].claims(spec, data).map((claim) => claim.known_on);
  const read = data.coverage.flatMap(({from, until}) => [from, until]);
  const all = [...of, ...data.gaps.flatMap(({from, until}) => [from, until]), ...read, spec.until, spec.knownOn,
    lastTold(spec, data)];
  const days = [...new Set(all.filter((day) => day !== null))].map((day) => Date.parse(day) / 864e5);
  return days.flatMap((one) => days.map((other) => Math.abs(other - one)));
}

function counts({title, source}: Caption, rows: number, claims: number, head: string[]): string[] {
  const [, of = "", printings = ""] = /(\S+) claims? in (\S+) printings?/.exec(source) ?? [];
  const said = Number(of.replaceAll(",", ""));
  return [
    /^No claim\b(?!.*stands; the last)|^No two|^No count/.test(title) && rows ? `title: “${title}” over ${rows} rows`
      : "",
    /^One claim\b/.test(title) && rows !== 1 ? `title: “${title}” over ${rows} rows` : "",
    !of || head.includes("Pairs") || head.includes("Smaller") ? "" : claims && said !== claims
      ? `source: ${said} claims, and the table leads to ${claims}` : "",
    rows && of && (said === 0 || printings === "0" && head.includes("Outlet"))
      ? `source: “${source}” over ${rows} rows` : ""
  ].filter(Boolean);
}
