import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import * as d3 from "d3";
import {guardGenerated} from "./guard-generated.js";
import {guardLoops, ProgramError} from "./guard-loops.js";
import type {FromFrame, Tables, ToFrame} from "./messages.js";
import {ticker} from "./ticker.js";

/** Runs inside the sandboxed frame: takes a program and rows from the page that holds it, shows what comes out. */
const host = window.parent;
/** How the reader's program is called in a stack. */
const place = "cell-program.js";
const tick = `tick${Math.random().toString(36).slice(2)}`;
let plainEval: (text: string) => unknown;
const out = document.querySelector<HTMLElement>("main")!;

if (host === window) out.textContent = "This page runs the cells of a notebook and does nothing by itself.";
else begin();

function begin(): void {
  // Channels that no content policy closes, and loops that nothing here can see into.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport", "WebAssembly"]) Reflect.deleteProperty(window, name);
  addEventListener("message", ({source, data}: MessageEvent<ToFrame>) => {
    if (source !== host) return;
    if (data?.type === "ping") tell({type: "pong"});
    if (data?.type === "run") void run(data);
  });
  // What fails after the program has ended: a timer, a promise that nobody waits for.
  addEventListener("error", ({message}) => display(message));
  addEventListener("unhandledrejection", ({reason}) => display(String(reason)));
  Object.defineProperty(window, tick, {value: ticker()});
  plainEval = guardGenerated(tick);
  tell({type: "ready"});
}

function tell(message: FromFrame): void {
  host.postMessage(message, "*");
}

async function run({run, code, tables, width, dark}: Extract<ToFrame, {type: "run"}>): Promise<void> {
  out.replaceChildren();
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  const made: Tables = {};
  try {
    const result = await program(code, {...given(tables, made), width, display});
    if (result !== undefined) display(result);
    tell({type: "done", run, height: out.scrollHeight, tables: plain(made)});
  } catch (error) {
    const message = error instanceof ProgramError ? error.message : `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
    tell({type: "failed", run, height: out.scrollHeight, message, line: error instanceof ProgramError ? error.line : lineOf(error)});
  }
}

/** The tables, with room for those that the program makes: `tables.mine = rows`. */
function given(tables: Tables, made: Tables) {
  const target: Tables = Object.assign(Object.create(null), tables);
  const kept = new Proxy(target, {
    set(all, name, rows) {
      if (typeof name !== "string") return false;
      all[name] = made[name] = rowsOf(rows);
      return true;
    }
  });
  return {Plot, d3, aq, tables: kept};
}

/** Rows as plain objects: an Arquero table gives its own. */
function rowsOf(value: unknown): Record<string, unknown>[] {
  if (value && typeof (value as {objects?: unknown}).objects === "function") return (value as {objects: () => Record<string, unknown>[]}).objects();
  if (!Array.isArray(value)) throw new TypeError("a table is an array of rows");
  return value;
}

/** What can leave the frame: plain data. */
function plain(tables: Tables): Tables {
  return JSON.parse(JSON.stringify(tables));
}

/** Code made from text, not a module of a blob: script-src then needs no blob:, which scripts could be put in as well. */
async function program(code: string, names: Record<string, unknown>): Promise<unknown> {
  const main = plainEval(`(async (${Object.keys(names)}) => {"use strict";${guardLoops(code, tick)}\n})\n//# sourceURL=${place}`);
  return await (main as (...values: unknown[]) => Promise<unknown>)(...Object.values(names));
}

/** Shows a chart, a table of rows, or a value in words. */
function display(value: unknown): unknown {
  out.append(value instanceof Node ? value : Array.isArray(value) || typeof (value as {objects?: unknown})?.objects === "function" ? tableOf(rowsOf(value)) : words(value));
  return value;
}

function words(value: unknown): HTMLElement {
  const pre = document.createElement("pre");
  pre.textContent = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? String(value));
  return pre;
}

const shown = 200;

function tableOf(rows: Record<string, unknown>[]): HTMLElement {
  const columns = rows.length && typeof rows[0] === "object" && rows[0] ? Object.keys(rows[0]) : ["value"];
  const table = document.createElement("table");
  const add = (cells: unknown[], name: "th" | "td") => {
    const row = table.insertRow();
    for (const cell of cells) row.append(Object.assign(document.createElement(name), {textContent: cell === null || cell === undefined ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell)}));
  };
  add(columns, "th");
  for (const row of rows.slice(0, shown)) add(columns.map((name) => (row && typeof row === "object" ? row[name] : row)), "td");
  if (rows.length > shown) add([`and ${rows.length - shown} more rows`], "td");
  return table;
}

/** The reader's own line, from the first place in the stack that lies in the program. */
function lineOf(error: unknown): number | null {
  const [, line] = new RegExp(`${place}:(\\d+)`).exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  return line ? Number(line) : null;
}
