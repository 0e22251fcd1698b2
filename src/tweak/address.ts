import type {ChartSpec} from "../charts/spec.js";
import {fieldNames, fields, stateVersion, type Changeable, type Field} from "../charts/fields.js";
import {isLinkMark} from "../toll/link-mark.js";
import {nearest} from "../toll/nearest.js";
import {readValue, writeValue, type Value} from "./value.js";

/** What an address asks of one chart, in the form of its fields, and what of it could not be read. */
export interface Asked {
  changes: Partial<ChartSpec>;
  notices: string[];
  /** The version of the data with which the link was made; null where it does not say. */
  data: string | null;
}

/** The key that says that an address holds a reader's changes, and of which version. */
const versionKey = "tweak";

const longestAddress = 16_000;
const longestValue = 6_000;

/** Reads the changes to a chart out of the search of an address (`?tweak=1&count.scale=log`). Nothing that anybody
 * can write there makes it throw; what is not understood is left out and said. */
export function readAddress(search: string, chart: string): Asked {
  const notices: string[] = [];
  if (search.length > longestAddress)
    return {changes: {}, notices: ["The address is too long to be read; the author’s view is shown."], data: null};
  const pairs = pairsOf(search);
  const {state, data} = versionOf(pairs);
  // A link that lost its version on the way is read as far as it is understood.
  if (state !== undefined && state !== String(stateVersion)) notices.push(
    "The link was made by another version of this page; what is still understood is shown.");
  const changes: Partial<Record<Changeable, Value>> = {};
  const seen = new Set<string>();
  for (const [key, text] of pairs) {
    if (!key.startsWith(`${chart}.`)) continue;
    const name = fieldNames.find((one) => fields[one].name === key.slice(chart.length + 1).toLowerCase());
    const value = name && !seen.has(name) && text.length <= longestValue ? readValue(text, fields[name].field)
      : undefined;
    if (!name) notices.push(unknownName(key, chart));
    else if (seen.has(name)) notices.push(`A second ${shorten(key)} is left out: a chart has one.`);
    else if (value === undefined || (value === null && !mayBeNull.has(name)))
      notices.push(`${shorten(`${key}=${text}`)} is left out: ${key} takes ${wanted[fields[name].field.kind](name)}.`);
    else changes[name] = value;
    if (name) seen.add(name);
  }
  return {changes: changes as Partial<ChartSpec>, notices, data};
}

/** Whether an address asks anything of a chart, be it understood or not. */
export function speaksOf(search: string, chart: string): boolean {
  return pairsOf(search).some(([key]) => key.startsWith(`${chart}.`));
}

/** The charts of which an address speaks, whatever a mail program made of its full stops. */
export function chartsIn(search: string): string[] {
  if (search.length > longestAddress) return [];
  const keys = pairsOf(search).filter(([key]) => /^[\w-]+\.\w+$/.test(key)).map(([key]) => key);
  const asks = (key: string) => fieldNames.some((one) => fields[one].name === key.split(".")[1]!.toLowerCase());
  return [...new Set(keys.filter(asks).map((key) => key.split(".")[0]!))];
}

/** The version of the fields, and that of the data where the link names one. */
function versionOf(pairs: [key: string, text: string][]): {state: string | undefined; data: string | null} {
  const version = pairs.find(([key]) => key === versionKey)?.[1];
  const [, state = version, data = null] = /^(\d+)\.([0-9a-f]{6,16}|\d+\.\d+\.\d+(?:\+[0-9a-f]{8})?)$/.exec(
    version ?? "") ?? [];
  return {state, data};
}

function pairsOf(search: string): [key: string, text: string][] {
  return Array.from(new URLSearchParams(search), ([key, text]) => [key.replace(/%2e/gi, "."), text]);
}

const mayBeNull = new Set<Changeable>(["knownOn", "claim", "carry"]);

function unknownName(key: string, chart: string): string {
  const meant = nearest(key.slice(chart.length + 1).toLowerCase(), names);
  return `${shorten(key)} is left out: a link asks nothing of a chart under that name${
    meant ? `; ${chart}.${meant} is the nearest` : ""}.`;
}

/** What of an address belongs to no chart, on a page that is one chart: a sentence each, in the words in which tables
 * speak of theirs.
 * @param own the names that the page takes besides */
export function strangeNames(search: string, chart: string, own: string[]): string[] {
  if (search.length > longestAddress) return [];
  const strange = pairsOf(search).filter(([key]) =>
    !own.includes(key) && key !== versionKey && !key.startsWith(`${chart}.`) && !isLinkMark(key));
  const lines = strange.map(([key, text]) => {
    const meant = names.find((name) => name === key.toLowerCase());
    return `${shorten(key) || "What has no name"} is left out: ${meant
      ? `a link asks it of the chart as ${chart}.${meant}=${shorten(text)}`
      : `what a link asks of the chart begins with ${chart}, as ${chart}.toll= and ${chart}.scale= do`}.`;
  });
  return [...new Set(lines)].slice(0, mostLines);
}

/** So many lines are told of an address. */
const mostLines = 12;

const names = fieldNames.map((name) => fields[name].name);

/** What is understood of each kind of field. */
const wanted: Record<Field["kind"], (name: Changeable) => string> = {
  word: (name) => listed(wordsOf(name)),
  words: (name) => `some of ${wordsOf(name).join(", ")}, with commas between`,
  ids: (name) => `ids of the ledger, each once, at most ${mostOf(name)}, with commas between`,
  id: () => "an id of the ledger",
  day: () => "a day, such as 2022-03-02",
  count: (name) => `a number up to ${mostOf(name)}`,
  flag: () => "yes or no"
};

function wordsOf(name: Changeable): readonly string[] {
  const {field} = fields[name];
  return "words" in field ? field.words : [];
}

function mostOf(name: Changeable): number {
  const {field} = fields[name];
  return "most" in field ? field.most : 1;
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The search of an address with a chart's changes in the place of those it held: only what differs from the
 * author's view is written, and nothing at all when nothing does.
 * @param data the version of the data, which the link then names */
export function writeAddress(
  search: string, chart: string, author: ChartSpec, spec: ChartSpec, data?: string
): string {
  const others = Array.from(new URLSearchParams(search)).filter(([key]) => !key.startsWith(`${chart}.`) &&
    key !== versionKey);
  const own = changed(author, spec).map((name): [string, string] =>
    [`${chart}.${fields[name].name}`, writeValue(spec[name])]);
  const charts = [...others.filter(([key]) => key.includes(".")), ...own];
  const plain = others.filter(([key]) => !key.includes("."));
  const version: [string, string][] = charts.length ? [[versionKey, [stateVersion, data].filter(Boolean).join(".")]]
    : [];
  const all = [...plain, ...version, ...charts];
  return all.length ? `?${all.map((pair) => pair.map(encode).join("=")).join("&")}` : "";
}

/** The fields in which a chart differs from the author's. */
export function changed(author: ChartSpec, spec: ChartSpec): Changeable[] {
  return fieldNames.filter((name) => writeValue(author[name]) !== writeValue(spec[name]));
}

/** Commas stay readable; everything else that an address could stumble over is escaped. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}
