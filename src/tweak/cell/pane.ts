import {element} from "../element.js";
import type {Answer, CellNews, Names, Wish} from "./messages.js";
import {openFrame, type Runner, type Unlimited} from "./runner.js";
import {countOf} from "../../toll/count-of.js";

/** Where a notebook's result is shown, with what starts and stops it. */
export interface Pane {
  body: HTMLElement;
  /** Ends the run before: its data are fetched and it can be stopped, but nothing runs yet. */
  prepare: () => void;
  /** Runs what was prepared; nothing where the reader has stopped it since. */
  run: (run: Unlimited) => void;
  /** Fetches a cell's result from the present run. */
  take: (wish: Wish) => Promise<Answer>;
  say: (words: string) => void;
  stop: (words?: string) => void;
}

export interface PaneActions {
  runAll: () => void;
  names: (names: Names) => void;
  /** What became of the cells of the run; null when the frame is gone. */
  news: (cells: CellNews[] | null) => void;
}

/** For how many seconds a program may work without a pause; the first is what a reader finds. Where a browser runs the
 * frame on the page's own thread, the page answers only in the pauses: there the first is shorter. */
const limits = [0.35, 2, 10, 60];
const sharedLimit = 0.15;

/** One frame at a time, and a fresh one for each run: nothing of a run is there in the next. */
export function pane(address: string, {runAll, names, news}: PaneActions): Pane {
  const state = element("p", {class: "state", role: "status"}, "Nothing has run yet.");
  const stopButton = element("button", {type: "button", disabled: true, click: () => stop("Stopped.")}, "Stop");
  const optionOf = (seconds: number) => element("option", {value: seconds * 1000}, `${seconds} s`);
  const limit = element("select", {}, ...limits.map(optionOf));
  let apart = false;
  const shared = (isShared: boolean) => {
    // A busy machine may look like a shared thread; a browser that once gave the frame its own does so again.
    apart ||= !isShared;
    const {value, text} = optionOf(apart ? limits[0]! : sharedLimit);
    Object.assign(limit.options[0]!, {value, text});
  };
  const asked = () => ({limit: Number(limit.value), leastLimit: Number(limit.options[0]!.value)});
  const use = element("button", {type: "button", class: "use", hidden: true, click: () => wake()}, "Use the result");
  const out = element("div", {class: "out", click: () => wake()});
  const say = (words: string) => {
    if (state.textContent !== words) state.textContent = words;
  };
  let runner: Runner | null = null;
  let fresh: Runner | null = null;
  let prepared = false;

  const gone = (words: string) => {
    runner = null;
    prepared = false;
    stopButton.disabled = use.hidden = true;
    out.style.minHeight = "";
    news(null);
    say(words);
  };
  // No browser keeps a frame from writing addresses into the history of the window; a run that does is ended.
  let entries = history.length;
  const own = () => (entries = history.length);
  for (const type of ["hashchange", "popstate"]) addEventListener(type, own);
  const guardHistory = (one: Runner) => {
    if (history.length <= entries) return;
    // A step of the reader's own is told a moment later.
    const look = () => history.length > entries && one.end(
      "The program wrote into the browser’s history; the run was ended.");
    setTimeout(look, 100);
  };
  const hear = ({cells, height}: {cells: CellNews[]; height: number}) => {
    guardHistory(runner!);
    guardFocus();
    if (!runner) return;
    runner.frame.style.height = `${Math.max(height, 24)}px`;
    out.style.minHeight = "";
    news(cells);
    say(wordsOf(cells));
  };
  const open = () => openFrame(address, out, "Result of the notebook", {names, shared, news: hear, ended: gone});
  const stop = (words = "Nothing has run yet.") => {
    runner?.end();
    if (runner || prepared) gone(words);
  };
  // A program must not take the keyboard. Its frame is out of reach until the reader presses on it, and again when the
  // reader goes elsewhere. A browser may let it take the focus all the same, and then does not give it back: such a run
  // is ended.
  const guardFocus = () => {
    if (!runner?.frame.inert || document.activeElement !== runner.frame) return;
    // First the keyboard, then the frame: where a frame is taken away that has the focus, letters go nowhere. A browser
    // may tell of that only later.
    giveBack();
    runner.end("The program took the keyboard; the run was ended.");
    for (const wait of [20, 120, 400]) setTimeout(() => !document.hasFocus() && giveBack(), wait);
  };
  const giveBack = () => {
    runner?.frame.blur();
    window.focus();
    focused?.blur();
    focused?.focus({preventScroll: true});
  };
  let focused: HTMLElement | null = null;
  const wake = () => {
    if (!runner) return;
    runner.frame.inert = false;
    runner.frame.focus();
    use.hidden = true;
  };
  const sleep = ({target, type}: Event) => {
    if (type === "focusin" && target !== runner?.frame) focused = target as HTMLElement;
    if (!runner || out.contains(target as Node)) return;
    runner.frame.inert = true;
    use.hidden = false;
  };
  for (const type of ["pointerdown", "focusin"]) document.addEventListener(type, sleep, {capture: true});
  addEventListener("blur", guardFocus);

  const body = element("div", {class: "result"},
    element("div", {class: "bar"}, element("button", {type: "button", click: runAll}, "Run all"), stopButton, use,
      element("label", {}, "Longest time without a pause ", limit)),
    state, out);
  fresh = open();
  return {
    body,
    say,
    stop,
    take: async (wish) => runner?.take(wish) ?? {problem: "The run was ended"},
    prepare() {
      out.style.minHeight = `${out.offsetHeight}px`;
      runner?.end();
      runner = null;
      prepared = true;
      stopButton.disabled = false;
      use.hidden = true;
      say("Fetching the data…");
    },
    run(run) {
      if (!prepared) return;
      prepared = false;
      runner = fresh ?? open();
      fresh = null;
      use.hidden = false;
      say("Running…");
      own();
      runner.run(run, asked);
      const {top, bottom} = out.getBoundingClientRect();
      if (top > innerHeight - 60 || bottom < 60) body.scrollIntoView({block: "nearest"});
    }
  };
}

function wordsOf(cells: CellNews[]): string {
  const of = (state: CellNews["state"]) => cells.filter((cell) => cell.state === state).length;
  if (of("running")) return "Running…";
  const failed = of("failed");
  return failed ? `Done; ${countOf(failed, "cell")} failed.` : "Done.";
}
