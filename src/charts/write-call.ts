import {defaults} from "./default-spec.js";
import * as kinds from "./kinds.js";
import type {ChartSpec} from "./spec.js";

/** The widest line of a call. */
const widest = 100;
/** A call that is no longer than this stands on one line. */
const oneLine = 80;

/** A chart as the text of the cell that draws it: one call, only what differs from the defaults, in an order and a
 * layout that are always the same. What the kind of chart does not read is left out. */
export function writeCall(spec: ChartSpec): string {
  const {subject, options} = kinds[spec.chart];
  const entries = options.flatMap((name) => {
    const value = spec[name];
    return isDefault(name, value) ? [] : [{name, value}];
  });
  const first = subject === "tolls" && spec.tolls.length === 1 ? spec.tolls[0] : spec[subject];
  const short = `${spec.chart}(${literal(first)}${entries.length ? `, {${entries.map(entry).join(", ")}}` : ""})`;
  if (short.length <= oneLine) return short;
  const head = `${spec.chart}(${lines(first, 1 + spec.chart.length, "")}`;
  return entries.length ? `${head}, {\n${block(entries)}\n})` : `${head})`;
}

interface Entry {
  name: string;
  value: unknown;
}

/** Days, numbers, words and lists of one share lines; a longer list has its own. */
function block(entries: Entry[]): string {
  const rows: string[] = [];
  let open = false;
  for (const one of entries) {
    const text = entry(one);
    const small = !Array.isArray(one.value) || one.value.length < 2;
    const last = rows.at(-1);
    if (small && open && last!.length + text.length + 4 <= widest) rows[rows.length - 1] = `${last}, ${text}`;
    else rows.push(small ? `  ${text}` : `  ${one.name}: ${lines(one.value, one.name.length + 4, "  ")}`);
    open = small;
  }
  return rows.join(",\n");
}

const entry = ({name, value}: Entry) => `${name}: ${literal(value)}`;

/** A value that begins at a column; a list that would run over the widest line is broken into several. */
function lines(value: unknown, column: number, indent: string): string {
  const flat = literal(value);
  if (!Array.isArray(value) || column + flat.length + 4 <= widest) return flat;
  const rows: string[] = [];
  for (const text of value.map(literal)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + text.length + 3 <= widest) rows[rows.length - 1] = `${last}, ${text}`;
    else rows.push(`${indent}  ${text}`);
  }
  return `[\n${rows.join(",\n")}\n${indent}]`;
}

function literal(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(literal).join(", ")}]` : JSON.stringify(value);
}

function isDefault(name: keyof ChartSpec, value: unknown): boolean {
  if (value === undefined || (name === "under" && !(value as string[]).length)) return true;
  return name in defaults && JSON.stringify(defaults[name as keyof typeof defaults]) === JSON.stringify(value);
}
