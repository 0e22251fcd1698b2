import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import * as d3 from "d3";
import {guardLoops, ProgramError} from "./guard-loops.ts";
import type {FromFrame, Tables, ToFrame} from "./messages.ts";

/** Runs inside the sandboxed frame: takes a program and rows from the page that holds it, shows what comes out. */
const host = window.parent;
const longest = 350;
const out = document.querySelector<HTMLElement>("main")!;

if (host === window) out.textContent = "This page runs the cells of a notebook and does nothing by itself.";
else begin();

function begin(): void {
  // Channels that no content policy closes.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"]) Reflect.deleteProperty(window, name);
  addEventListener("message", ({source, data}: MessageEvent<ToFrame>) => {
    if (source === host && data?.type === "run") void run(data);
  });
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

async function program(code: string, names: Record<string, unknown>): Promise<unknown> {
  const tick = `tick${Math.random().toString(36).slice(2)}`;
  const guarded = guardLoops(code, tick);
  const address = URL.createObjectURL(new Blob([`export default async (${[...Object.keys(names), tick]}) => {${guarded}\n}`], {type: "text/javascript"}));
  try {
    const {default: main} = await import(/* @vite-ignore */ address);
    return await main(...Object.values(names), ticker());
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Stops what has run too long without a pause; a pause starts the clock anew. */
function ticker(): () => void {
  let start = performance.now();
  let resting = false;
  let calls = 0;
  const now = performance.now.bind(performance);
  const rest = new MessageChannel();
  rest.port1.onmessage = () => {
    start = now();
    resting = false;
  };
  const post = rest.port2.postMessage.bind(rest.port2);
  return () => {
    if (!resting) {
      resting = true;
      post(null);
    }
    if (++calls % 64 === 0 && now() - start > longest)
      throw new ProgramError(`Stopped: it ran for ${longest / 1000} seconds without a pause. Is there a loop without an end?`, null);
  };
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
  const place = /blob:[^\s)]*?:(\d+):\d+/.exec(error instanceof Error ? (error.stack ?? "") : "");
  return place ? Number(place[1]) : null;
}
