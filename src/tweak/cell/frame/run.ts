import type {Answer, CellNews, News, Run, Wish} from "../messages.js";
import {runCells, type Cell} from "./cells.js";
import {compile, type Hidden, type Program, type Refusals} from "./compile.js";
import {showConsole} from "./console.js";
import {filesOf} from "./files.js";
import {given, moduleNamed, moduleRefusal} from "./given.js";
import {guardGenerated} from "./guard-generated.js";
import {ProgramError} from "./guard-loops.js";
import {watching, type Watch} from "./missed.js";
import {misspelt} from "./misspelt.js";
import {cellInStack, fileName, newsOf} from "./news-of.js";
import {resultText, type Result} from "./result-text.js";
import {ticker} from "./ticker.js";

/** A cell of a run: what was read of it, and what became of it by now. */
interface Reading {
  index: number;
  label: string;
  wanted: boolean;
  program: Program | null;
  news: CellNews;
  result: Result;
}

/** What a page may ask of a run. */
export interface Started {
  /** What became of each cell by now, and how high the picture is. */
  news: () => News;
  /** A cell's result as a file's text. */
  take: (wish: Wish) => Answer;
}

/** Starts a run: reads all cells, and defines those that the reader asked for together with what they need.
 */
export function start({cells, files, faces, folder, limit, published}: Run, main: HTMLElement): Started {
  const hidden: Hidden = {tick: secret("tick"), take: secret("take")};
  const known = new Set<string>();
  const watch = watching();
  const {FileAttachment, refusal} = filesOf(files, folder, (names, value, file) => {
    names.forEach((name) => known.add(name));
    watch.over(value, file);
  });
  const refusals = {module: moduleRefusal, file: refusal};
  const readings = cells.map((cell, index): Reading => ({
    ...cell, index, result: {shown: [], given: undefined}, ...read(cell.text, index, hidden, refusals)
  }));
  for (const {family, weight, range, bytes} of faces)
    document.fonts.add(new FontFace(family, bytes, {weight, ...(range && {unicodeRange: range})}));
  hide(hidden.tick, ticker(limit));
  hide(hidden.take, take);
  const evaluate = guardGenerated(hidden.tick);
  const declared = readings.flatMap(({program}) => program?.outputs ?? []);
  const names = [...Object.keys(given), "FileAttachment", "display", "view", ...declared];
  const fail = (one: Reading, error: unknown) => (one.news = newsOf(error, one.index, one.program, names));
  const ready = needed(readings).flatMap((one) => cellOf(one, part(main, one.label), evaluate, fail));
  tellLate(showConsole(lines(main)), (error) => {
    const one = readings[cellInStack(error) ?? -1];
    if (one) fail(one, error);
  });
  runCells(ready, {...given, FileAttachment: () => FileAttachment});
  const own = new Set(readings.flatMap(({program}) => program?.names.own ?? []));
  const parts = readings.flatMap(({program}) => program?.names.parts ?? []);
  const mayBeMeant = () => new Set([...known, ...parts]);
  const only = new Set(published);
  return {
    news: () => ({cells: readings.map((one) => withMeant(one, watch, mayBeMeant(), own, only)),
      height: main.scrollHeight}),
    take: ({cell, form}) => taken(readings[cell], form)
  };
}

function taken(one: Reading | undefined, form: Wish["form"]): Answer {
  try {
    if (one?.news.state !== "done") throw new Error("The cell is not done");
    return {text: resultText(one.result, form)};
  } catch (error) {
    return {problem: error instanceof Error ? error.message : String(error)};
  }
}

function read(text: string, index: number, hidden: Hidden, refusals: Refusals): Pick<Reading, "program" | "news"> {
  try {
    return {program: compile(text, hidden, refusals), news: {state: "idle"}};
  } catch (error) {
    return {program: null, news: newsOf(error, index, null, [])};
  }
}

/** A cell that is over and asked rows for columns that none has, or for a name that nothing has but something of the
 * data nearly, is told so: that is no error in this language, only an empty picture. */
function withMeant({index, news, program}: Reading, watch: Watch, known: Set<string>, own: Set<string>,
  published: Set<string>): CellNews {
  if (!program || (news.state !== "done" && news.state !== "failed")) return news;
  const missed = watch.missed(index, program.names.places, published).slice(0, mostMissed);
  const found = missed.length ? null : misspelt(program.names.asked, known, own, published);
  if (found) missed.push({place: found.place, words: found.said});
  const [first] = missed;
  if (!first) return news;
  const words = missed.map(({place: {line, column}, words}, at) =>
    (at > 0 ? `line ${line}, column ${column + 1}: ${words}` : words));
  const message = [news.message, ...words].filter(Boolean).join("; ");
  return news.message ? {...news, message} : {...news, message, ...first.place};
}

const mostMissed = 4;

/** What cells import. */
function take(name: unknown): object {
  const reason = moduleRefusal(String(name));
  if (reason !== null) throw new TypeError(reason);
  return moduleNamed(String(name))!;
}

/** The cells to run: those that are wanted and, again and again, those that declare what one of these takes. */
function needed(readings: Reading[]): Reading[] {
  const found = new Set(readings.filter(({wanted, program}) => wanted && program));
  for (const {program} of found)
    for (const other of readings)
      if (other.program?.outputs.some((name) => program!.inputs.includes(name))) found.add(other);
  return readings.filter((one) => found.has(one));
}

/** A cell for the runtime; none where the browser does not read what Framework reads. */
function cellOf(
  one: Reading,
  place: HTMLElement,
  evaluate: (text: string) => unknown,
  fail: (one: Reading, error: unknown) => void
): Cell[] {
  const {index, program} = one;
  const {inputs, outputs, text} = program!;
  const observer = {
    pending: () => (one.news = {state: "running"}),
    fulfilled(value: unknown) {
      one.news = {state: "done"};
      one.result.given = outputs.length ? Object(value) : undefined;
    },
    rejected: (error: unknown) => fail(one, error)
  };
  observer.pending();
  try {
    const body = evaluate(`"use strict";(${text})\n//# sourceURL=${fileName(index)}`) as Cell["body"];
    return [{name: `cell ${index}`, inputs, outputs, body, place, result: one.result, observer}];
  } catch (error) {
    fail(one, error);
    return [];
  }
}

/** What fails when its cell has ended: a timer, a promise for which nobody waits. */
function tellLate(write: (kind: string, words: string) => void, fail: (error: unknown) => void): void {
  const late = (error: unknown) => {
    fail(error);
    write("error", error instanceof ProgramError ? error.message : String(error));
  };
  addEventListener("error", ({error, message}) => {
    // Not an error: a browser's word that a size changed while it was told.
    if (!message.startsWith("ResizeObserver loop")) late(error ?? message);
  });
  addEventListener("unhandledrejection", ({reason}) => late(reason));
}

function part(main: HTMLElement, label: string): HTMLElement {
  const place = document.createElement("section");
  place.className = "part observablehq observablehq--block";
  place.dataset.label = label;
  main.append(place);
  return place;
}

function lines(main: HTMLElement): HTMLElement {
  const place = document.createElement("div");
  place.className = "console";
  main.append(place);
  return place;
}

function secret(word: string): string {
  return `${word}${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
}

function hide(name: string, value: unknown): void {
  Object.defineProperty(window, name, {value});
}
