import {isDay} from "../toll/day.js";
import {nearest} from "../toll/nearest.js";
import {chartSpec, lastDay} from "./default-spec.js";
import {specFields, type Field} from "./fields.js";
import * as kinds from "./kinds.js";
import type {ChartName, ChartRows, ChartSpec} from "./spec.js";
import {refused} from "./view/may-share.js";
import {rowIndex} from "./view/row-index.js";

/** A chart as a cell asks for it: `steps(["…", "…"], {from: "…"})`. */
export interface ChartCall {
  chart: ChartName;
  /** Left out = the toll with which the story opens. */
  tolls?: string[];
  /** Parts of the chart by their names; the claim or the aspect with which a call begins is one of them. */
  options: Partial<ChartSpec>;
}

/** A call that cannot be drawn; the message says why and what may have been meant. */
export class CallError extends Error {}

/** The call of a chart with these arguments, not yet held against any rows.
 * @throws CallError where the arguments are not a subject and options */
export function callOf(chart: ChartName, given: readonly unknown[]): ChartCall {
  const [subject, options = {}] = given;
  if (given.length > 2)
    throw new CallError(`${chart} takes ${kinds[chart].subject} and options, not ${given.length} arguments`);
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new CallError(`${chart}: options stand in braces, {from: "2022-02-24"}; several tolls stand in one list`);
  const own = kinds[chart].subject;
  if (own in options) throw new CallError(`${chart}: ${own} stands before the options`);
  if (subject === undefined) return {chart, options};
  if (own === "tolls") return {chart, tolls: (Array.isArray(subject) ? subject : [subject]) as string[], options};
  return {chart, options: {[own]: subject, ...options}};
}

/** The whole chart that a call asks for, with the defaults of its story.
 * @throws CallError that names what the story does not know, with the nearest name that it does */
export function specOf({chart, tolls, options}: ChartCall, rows: ChartRows): ChartSpec {
  const {subject} = kinds[chart];
  for (const name of Object.keys(options)) if (name !== subject) checkName(chart, name);
  const said = defined(options);
  if (subject === "tolls") said.tolls = tolls ?? [rows.default_toll].filter(Boolean);
  for (const [name, value] of Object.entries(said)) checkValue(chart, name, value, specFields[name as keyof ChartSpec]);
  const own = said.tolls ?? [];
  const spec = chartSpec({from: rows.started_on, until: lastDay(own, rows), ...said, chart, tolls: own});
  checkRows(spec, rows);
  return spec;
}

function defined(options: Partial<ChartSpec>): Partial<ChartSpec> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function checkName(chart: ChartName, name: string): void {
  const {options} = kinds[chart];
  if (options.includes(name as keyof ChartSpec)) return;
  throw new CallError(`${chart} has no option ${name}; ${options.length ? near(name, options) : "it has none"}`);
}

function checkValue(chart: ChartName, name: string, value: unknown, field: Field): void {
  const wrong = problemOf(value, field, name);
  if (wrong) throw new CallError(`${chart}: ${name} ${wrong}, not ${JSON.stringify(value)}`);
}

type FieldOf<Kind extends Field["kind"]> = Extract<Field, {kind: Kind}>;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isList = (value: unknown, fits: (one: unknown) => boolean) =>
  Array.isArray(value) && value.every(fits) && new Set(value).size === value.length;

/** What a value of each kind must be, and whether one is. */
const values: {[Kind in Field["kind"]]: [
  must: (field: FieldOf<Kind>) => string,
  is: (value: unknown, field: FieldOf<Kind>, name: string) => boolean
]} = {
  word: [({words}) => either(words), (value, {words}) => isText(value) && words.includes(value)],
  words: [({words}) => `a list of ${either(words)}, each once`,
    (value, {words}) => isList(value, (one) => words.includes(one as string))],
  ids: [() => "a list of ids, each once", (value) => isList(value, isText)],
  id: [() => "an id", isText],
  day: [() => "a day such as \"2022-03-02\"",
    (value, _, name) => (value === null && name === "knownOn") || (isText(value) && isDay(value))],
  count: [({most}) => `a whole number up to ${most}, or null`,
    (value, {most}) => value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most)],
  flag: [() => "true or false", (value) => typeof value === "boolean"]
};

/** What is wrong with a value, as what it must be; null when nothing is. */
function problemOf<Kind extends Field["kind"]>(value: unknown, field: FieldOf<Kind>, name: string): string | null {
  const [must, is] = values[field.kind as Kind];
  return is(value, field, name) ? null : `must be ${must(field)}`;
}

function checkRows(spec: ChartSpec, rows: ChartRows): void {
  const {chart, tolls, notes, only, under = [], bracket = [], by, claim, from, until} = spec;
  const {subject} = kinds[chart];
  const known = rowIndex(rows);
  const hold = (ids: string[], there: Set<string>, words: (id: string) => string) => {
    for (const id of ids) if (!there.has(id)) throw new CallError(`${words(id)}; ${near(id, there)}`);
  };
  hold(tolls, known.tolls, (id) => `no claim is about the toll ${id}`);
  hold(notes, known.events, (id) => `no event is called ${id}`);
  hold([...bracket, ...(claim === null ? [] : [claim])], known.claims, (id) => `no claim has the id ${id}`);
  hold(only, by === "claimant" ? known.claimants : known.bodies, (id) => `no ${by} is called ${id}`);
  hold(under, known.bodies, (id) => `no body is called ${id}`);
  if (subject === "tolls" && !tolls.length) throw new CallError(`${chart} needs a toll; known: ${some(known.tolls)}`);
  if (subject === "claim" && !claim) throw new CallError(`${chart} needs the id of a claim`);
  checkAxis(spec, rows);
  if (from > until) throw new CallError(`${chart}: from ${from} is after until ${until}`);
}

/** Tolls that may not be compared are never drawn on one axis, and none is named that is not drawn. */
function checkAxis(spec: ChartSpec, rows: ChartRows): void {
  const {chart, tolls} = spec;
  const {apart, oneAxis, settle} = kinds[chart];
  const [no] = oneAxis ? refused(tolls, rows, oneAxis) : [];
  const instead = apart ? `${apart}([…]) draws them apart` : "leave one out";
  if (no) throw new CallError(`${chart}: not on one axis. ${no.reasons.join(" ")} ${instead}`);
  const drawn = settle?.(spec).tolls.length ?? tolls.length;
  if (drawn < tolls.length) throw new CallError(`${chart}: these options draw one toll, not ${tolls.length}`);
}

/** The name that was probably meant, or some of those there are. */
export function near(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found ? `did you mean ${found}?` : `known: ${some(known)}`;
}

function some(known: Iterable<string>): string {
  const names = [...known];
  return names.slice(0, 12).join(", ") + (names.length > 12 ? " …" : "");
}

function either(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(", ").replace(/, ([^,]*)$/, " or $1");
}
