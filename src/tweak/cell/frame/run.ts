import type {CellNews, News, Run} from "../messages.js";
import {inspected, runCells, type Cell} from "./cells.js";
import {compile, type Hidden, type Program} from "./compile.js";
import {showConsole} from "./console.js";
import {filesOf} from "./files.js";
import {given, moduleNamed, moduleRefusal} from "./given.js";
import {guardGenerated} from "./guard-generated.js";
import {ProgramError} from "./guard-loops.js";
import {cellInStack, fileName, newsOf} from "./news-of.js";
import {ticker} from "./ticker.js";

interface Read {
  index: number;
  program: Program | null;
  news: CellNews;
}

/** Starts a run: reads all cells, and defines those that the reader asked for together with what they need.
 * @returns what became of each cell by now, and how high the picture is */
export function start({cells, files, folder, limit}: Run, main: HTMLElement): () => News {
  const hidden: Hidden = {tick: secret("tick"), take: secret("take")};
  const {FileAttachment, refusal} = filesOf(files, folder);
  const refusals = {module: moduleRefusal, file: refusal};
  const read = cells.map(({text}, index): Read => {
    try {
      return {index, program: compile(text, hidden, refusals), news: {state: "idle"}};
    } catch (error) {
      return {index, program: null, news: newsOf(error, index, null, [])};
    }
  });
  const names = [...Object.keys(given), "FileAttachment", "display", "view", ...read.flatMap(({program}) => program?.outputs ?? [])];
  const fail = (one: Read, error: unknown) => (one.news = newsOf(error, one.index, one.program, names));

  hide(hidden.tick, ticker(limit));
  hide(hidden.take, (name: unknown) => {
    const reason = moduleRefusal(String(name));
    if (reason !== null) throw new TypeError(reason);
    return moduleNamed(String(name));
  });
  const plainEval = guardGenerated(hidden.tick);
  const needed = neededBy(cells.map(({wanted}) => wanted), read);
  const ready = needed.flatMap((index): Cell[] => {
    const one = read[index]!;
    const place = part(main, cells[index]!.label);
    const {inputs, outputs, text} = one.program!;
    const observer = {
      pending: () => (one.news = {state: "running"}),
      fulfilled: () => (one.news = {state: "done"}),
      rejected: (error: unknown) => fail(one, error)
    };
    one.news = {state: "running"};
    try {
      const body = plainEval(`"use strict";(${text})\n//# sourceURL=${fileName(index)}`) as Cell["body"];
      return [{name: `cell ${index}`, inputs, outputs, body, place, observer}];
    } catch (error) {
      fail(one, error);
      place.append(inspected(error, "rejected"));
      return [];
    }
  });
  const write = showConsole(lines(main));
  // What fails when its cell has ended: a timer, a promise for which nobody waits.
  const late = (error: unknown) => {
    const one = read[cellInStack(error) ?? -1];
    if (one) fail(one, error);
    write("error", error instanceof ProgramError ? error.message : String(error));
  };
  addEventListener("error", ({error, message}) => message.startsWith("ResizeObserver loop") || late(error ?? message));
  addEventListener("unhandledrejection", ({reason}) => late(reason));
  runCells(ready, {...given, FileAttachment: () => FileAttachment});
  return () => ({cells: read.map(({news}) => news), height: main.scrollHeight});
}

/** The cells to run: those that are wanted and, again and again, those that declare what one of these takes. */
function neededBy(wanted: boolean[], read: Read[]): number[] {
  const needed = new Set([...read.keys()].filter((index) => wanted[index] && read[index]!.program));
  for (const index of needed) {
    for (const [other, {program}] of read.entries())
      if (program?.outputs.some((name) => read[index]!.program!.inputs.includes(name))) needed.add(other);
  }
  return [...needed].sort((a, b) => a - b);
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
