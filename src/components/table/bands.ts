import {extent, ticks} from "d3";

/** From a number up to, but without, another. */
export type Band = [from: number, below: number];

/** So many different numbers are counted one by one. */
const fewest = 10;

/** How numbers are counted: one by one where they are few, null; else in bands, powers of ten where they lie far apart,
 * round steps where they do not. Every number is in one band. */
export function bandsOf(numbers: number[]): Band[] | null {
  if (new Set(numbers).size <= fewest) return null;
  const [least, most] = extent(numbers) as [number, number];
  const smallest = Math.min(...numbers.filter((number) => number > 0));
  const edges = least >= 0 && most >= 100 * smallest ? powers(smallest, most) : steps(least, most);
  if (least < edges[0]!) edges.unshift(0);
  return edges.slice(1).map((below, at) => [edges[at]!, below]);
}

/** Powers of ten around two numbers above 0, as a reader writes them: 0.1, not what multiplying leaves of it. */
function powers(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.floor(Math.log10(most)) + 1;
  return Array.from({length: last - first + 1}, (_, at) => Number(`1e${first + at}`));
}

function steps(least: number, most: number): number[] {
  const inner = ticks(least, most, 6);
  const step = inner[1]! - inner[0]!;
  const round = (number: number) => Number(number.toPrecision(12));
  return [...inner[0]! > least ? [round(inner[0]! - step)] : [], ...inner, round(inner.at(-1)! + step)];
}

/** "10..100", as it stands in an address. */
export function writeBand([from, below]: Band): string {
  return `${from}..${below}`;
}

/** The band that an address names, null where it names none. */
export function readBand(text: string): Band | null {
  const [from = NaN, below, ...more] = text.split("..").map((one) => one.trim() ? Number(one) : NaN);
  const sound = more.length === 0 && Number.isFinite(from) && Number.isFinite(below) && from < below!;
  return sound ? [from, below!] : null;
}
