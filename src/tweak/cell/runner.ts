import {element} from "../element.js";
import type {FromFrame, Tables, ToFrame} from "./messages.js";

/** What came of a program. */
export type Outcome = {ok: true; tables: Tables} | {ok: false; message: string; line: number | null};

/** A frame that runs one cell's programs. */
export interface Runner {
  frame: HTMLIFrameElement;
  run: (code: string, tables: Tables) => Promise<Outcome>;
  remove: () => void;
}

/** A frame that leaves a question unanswered for so long is thrown away: something works in it that no guard sees into,
 * such as a pattern that backtracks. A drawing of many marks may take a second or two. */
const patience = 5_000;
const askAgain = 250;
const longestTables = 5_000_000;

/** A fresh frame in a place. Whatever comes out of it is checked like any stranger's letter. */
export function runner(address: string, place: HTMLElement, label: string): Runner {
  const frame = element("iframe", {
    sandbox: "allow-scripts", referrerpolicy: "no-referrer", allow: "", src: address, title: label, class: "cell-out"
  });
  let ready: () => void;
  const begun = new Promise<void>((resolve) => (ready = resolve));
  let count = 0;
  let waiting: {run: number; settle: (outcome: Outcome) => void} | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const post = (message: ToFrame) => frame.contentWindow?.postMessage(message, "*");
  const settle = (outcome: Outcome) => {
    clearTimeout(watch);
    waiting?.settle(outcome);
    waiting = null;
  };
  const ask = () => {
    post({type: "ping"});
    watch = setTimeout(() => settle({ok: false, message: `It did not answer for ${patience / 1000} seconds; the cell was closed. Run it again to start afresh.`, line: null}), patience);
  };
  const hear = ({source, data}: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow) return;
    const message = readMessage(data);
    if (message?.type === "ready") ready();
    if (message?.type === "pong" && waiting) {
      clearTimeout(watch);
      watch = setTimeout(ask, askAgain);
    }
    if (!message || !("run" in message) || message.run !== waiting?.run) return;
    frame.style.height = `${Math.min(Math.max(message.height, 24), 4000)}px`;
    settle(message.type === "done" ? {ok: true, tables: message.tables} : {ok: false, message: message.message, line: message.line});
  };
  addEventListener("message", hear);
  place.replaceChildren(frame);
  return {
    frame,
    async run(code, tables) {
      await begun;
      const run = ++count;
      const message: ToFrame = {type: "run", run, code, tables, width: Math.max(300, frame.clientWidth), dark: matchMedia("(prefers-color-scheme: dark)").matches};
      clearTimeout(watch);
      return new Promise((settle) => {
        waiting = {run, settle};
        post(message);
        ask();
      });
    },
    remove() {
      clearTimeout(watch);
      removeEventListener("message", hear);
      frame.remove();
    }
  };
}

/** A message of the agreed form, made anew from its parts; null for anything else. */
function readMessage(data: unknown): FromFrame | null {
  if (typeof data !== "object" || data === null) return null;
  const {type, run, height, tables, message, line} = data as Record<string, unknown>;
  if (type === "ready" || type === "pong") return {type};
  if (typeof run !== "number" || typeof height !== "number" || !Number.isFinite(height)) return null;
  if (type === "done") return {type, run, height, tables: readTables(tables)};
  if (type === "failed" && typeof message === "string")
    return {type, run, height, message: message.slice(0, 500), line: typeof line === "number" && Number.isInteger(line) ? line : null};
  return null;
}

/** Rows by name, copied through text, so that nothing but plain data comes over; none when they are too many. */
function readTables(tables: unknown): Tables {
  if (typeof tables !== "object" || tables === null) return {};
  const text = JSON.stringify(tables);
  if (text.length > longestTables) return {};
  const entries = Object.entries(JSON.parse(text)).filter(([name, rows]) => /^[A-Za-z_]\w{0,60}$/.test(name) && name !== "__proto__" && Array.isArray(rows));
  return Object.fromEntries(entries) as Tables;
}
