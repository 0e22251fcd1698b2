import {element} from "../element.js";
import type {Answer, CellNews, Names, News, Ready, Run, Wish} from "./messages.js";

/** What a page hears of a frame. */
export interface Heard {
  names: (names: Names) => void;
  /** Before any run: whether the frame shares the page's thread, so that a program in it holds up the page. */
  shared: (shared: boolean) => void;
  /** Whenever the frame was asked. */
  news: (news: News) => void;
  /** The frame is gone; nothing of it goes on. */
  ended: (reason: string) => void;
}

type Limits = Pick<Run, "limit" | "leastLimit">;
export type Unlimited = Omit<Run, keyof Limits>;

/** A frame that is there to run one notebook once. */
export interface Runner {
  frame: HTMLIFrameElement;
  /** @param limits is asked when the frame is there */
  run: (run: Unlimited, limits: () => Limits) => void;
  /** Fetches a cell's result as a file's text, for a reader who asks for it. */
  take: (wish: Wish) => Promise<Answer>;
  end: (reason?: string) => void;
}

/** How often a frame is asked for its news, in milliseconds: while cells run, and when they are at rest. */
const often = 60;
const seldom = 120;
/** A frame that leaves a question open for so long is thrown away: something works in it that no guard sees into. A
 * slow machine, which took long to open the frame, gets more time. */
const leastPatience = 1000;
const mostPatience = 5000;
/** A frame has nothing to say unasked. */
const mostStrays = 20;
/** How long the frame's page may take to come from the server. */
const arrival = 30_000;

/** Opens a fresh frame in a place. Whatever comes out of it is checked like any stranger's letter: letters are counted
 * before they are read, and those that nobody asked for are not read at all. */
export function openFrame(address: string, place: HTMLElement, label: string, heard: Heard): Runner {
  const frame = element("iframe", {
    sandbox: "allow-scripts", referrerpolicy: "no-referrer", allow: "", title: label, class: "cell-out", inert: true
  });
  const opened = performance.now();
  let port: MessagePort | null = null;
  let waiting: (() => Run) | null = null;
  let count = 0;
  let patience = leastPatience;
  let asked = false;
  let wished: {wish: Wish; asked: boolean; answer: (answer: Answer) => void} | null = null;
  let pace = often;
  let silent = 0;
  let strays = 0;
  let loads = 0;
  let met = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  const awake: number[] = [];
  const noting = setInterval(() => awake.push(performance.timeOrigin + performance.now()), 4);

  const end = (reason?: string) => {
    if (!frame.isConnected) return;
    clearTimeout(next);
    clearInterval(noting);
    removeEventListener("message", meet);
    port?.close();
    frame.remove();
    answer({problem: reason ?? "The run was ended"});
    if (reason) heard.ended(reason);
  };
  const answer = (words: Answer) => {
    wished?.answer(words);
    wished = null;
  };
  const stray = () => {
    if (++strays > mostStrays) end("It wrote letters to the page that nobody asked for; the run was ended.");
  };
  const meet = (letter: MessageEvent) => {
    if (letter.source !== frame.contentWindow) return;
    // Not even looked at: to read a letter takes as long as it is large.
    if (met) return stray();
    met = true;
    clearInterval(noting);
    // A page that had no turn while the frame read its script was held up by it, or by a machine as busy.
    const {from, to} = Object(letter.data) as Partial<Ready>;
    heard.shared(!awake.some((moment) => moment > from! && moment < to!));
    greet();
  };
  // A program that begins before its page has come whole could leave that unseen.
  const greet = () => {
    if (!met || !loads || port) return;
    const channel = new MessageChannel();
    port = channel.port1;
    patience = Math.min(mostPatience, Math.max(leastPatience, 5 * (performance.now() - opened)));
    port.onmessage = ({data}) => {
      port!.onmessage = hear;
      heard.names(readNames(data));
      if (waiting) begin(waiting());
    };
    frame.contentWindow!.postMessage(null, "*", [channel.port2]);
  };
  const hear = (letter: MessageEvent) => {
    if (!asked) return stray();
    asked = false;
    if (wished?.asked) return answer(readAnswer(letter.data));
    const news = readNews(letter.data, count);
    if (!news) return;
    pace = news.cells.some(({state}) => state === "running") ? often : seldom;
    heard.news(news);
  };
  // Counted in turns, not by the clock: a page that stood still itself has no reason to complain.
  const ask = () => {
    silent = asked ? silent + pace : 0;
    if (silent >= (wished?.asked ? mostPatience : patience))
      return end(`It did not answer for ${(silent / 1000).toFixed(1)} seconds; the run was ended.`);
    if (!asked) {
      port!.postMessage(wished?.wish ?? null);
      if (wished) wished.asked = true;
    }
    asked = true;
    next = setTimeout(ask, pace);
  };
  const begin = (run: Run) => {
    count = run.cells.length;
    patience = Math.max(patience, run.limit + leastPatience / 2);
    port!.postMessage(run);
    ask();
  };

  addEventListener("message", meet);
  const left = "The program left the page that it runs in; the run was ended.";
  frame.addEventListener("load", () => (++loads > 1 ? end(left) : greet()));
  frame.src = address;
  place.append(frame);
  return {
    frame,
    end,
    take: (wish) => new Promise((done) => {
      answer({problem: "Another result was asked for"});
      wished = {wish, asked: false, answer: done};
    }),
    run(run, limits) {
      waiting = () => ({...run, ...limits()});
      if (port?.onmessage === hear) begin(waiting());
      else setTimeout(() => !port && end("The page in which code runs did not come; try again later."), arrival);
    }
  };
}

const longestMessage = 600;
const longestText = 100_000_000;
const states = ["idle", "running", "done", "failed"];

/** News of the agreed form, made anew from its parts; null for anything else. */
function readNews(data: unknown, count: number): News | null {
  const {cells, height} = Object(data) as Record<string, unknown>;
  if (!Array.isArray(cells) || cells.length !== count) return null;
  if (typeof height !== "number" || !Number.isFinite(height)) return null;
  return {cells: cells.map(readCell), height: Math.min(Math.max(height, 0), 6000)};
}

function readAnswer(data: unknown): Answer {
  const {text, problem} = Object(data) as Record<string, unknown>;
  if (typeof text === "string" && text.length <= longestText) return {text};
  if (typeof text === "string") return {problem: `The result is longer than ${longestText / 1e6} million letters`};
  return {problem: typeof problem === "string" ? problem.slice(0, longestMessage) : "It gave no answer"};
}

function readCell(data: unknown): CellNews {
  const {state, message, line, column} = Object(data) as Record<string, unknown>;
  return {
    state: (states.includes(state as string) ? state : "idle") as CellNews["state"],
    ...(typeof message === "string" && {message: message.slice(0, longestMessage)}),
    ...(isCount(line) && isCount(column) && {line, column})
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** The names come before any program runs; they are held to their form all the same. */
function readNames(data: unknown): Names {
  const entries = Object.entries(Object(data) as object).filter(([, names]) => Array.isArray(names));
  const words = (names: unknown[]) => names.filter((name) => typeof name === "string");
  return Object.fromEntries(entries.map(([library, names]) => [library, words(names as unknown[])]));
}
