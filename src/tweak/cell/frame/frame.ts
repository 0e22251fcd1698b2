import {began} from "./steady-frames.js";
import type {Ready, Run, Wish} from "../messages.js";
import {namesWithin} from "./given.js";
import {lock} from "./lock.js";
import {start} from "./run.js";

/** Runs inside the sandboxed frame: one notebook, once. It speaks to the page over a port that no program can reach,
 * and only when it is asked, so that the page never has more to hear than it wants. */
const host = window.parent;
/** How many times slower than a desk's this machine is, by the time that it took to read this script. */
let slow = 1;
const main = document.querySelector<HTMLElement>("main")!;

if (host === window) main.textContent = "This page runs the cells of a notebook and does nothing by itself.";
else begin();

function begin(): void {
  slow = slowness();
  // An error deep in a library tells the cell as well.
  Error.stackTraceLimit = 60;
  main.replaceChildren();
  lock();
  const meet = ({source, ports: [port]}: MessageEvent) => {
    if (source !== host || !port) return;
    removeEventListener("message", meet);
    listen(port);
  };
  addEventListener("message", meet);
  host.postMessage({from: began, to: performance.timeOrigin + performance.now()} satisfies Ready, "*");
}

function slowness(): number {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return Math.min(8, (performance.now() - (navigation?.responseEnd ?? 0)) / 150);
}

/** What is in a letter, as the browser made it: a program may change what looking does. */
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")!.get!;
const {apply} = Reflect;

/** The first letter over the port is the run, all others are questions. */
function listen(port: MessagePort): void {
  const tell = port.postMessage.bind(port);
  tell(namesWithin());
  port.onmessage = ({data}: MessageEvent<Run>) => {
    // On a slow machine the shortest limit is longer: it holds for a number of turns rather than for a time.
    const {news, take} = start({...data, limit: Math.max(data.limit, data.leastLimit * slow)}, main);
    port.onmessage = (letter) => {
      const wish = apply(dataOf, letter, []) as Wish | null;
      tell(wish ? take(wish) : news());
    };
  };
}
