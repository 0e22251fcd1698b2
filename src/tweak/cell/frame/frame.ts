import "./steady-frames.js";
import type {Run} from "../messages.js";
import {namesWithin} from "./given.js";
import {lock} from "./lock.js";
import {start} from "./run.js";

/** Runs inside the sandboxed frame: one notebook, once. It speaks to the page over a port that no program can reach, and
 * only when it is asked, so that the page never has more to hear than it wants. */
const host = window.parent;
const main = document.querySelector<HTMLElement>("main")!;

if (host === window) main.textContent = "This page runs the cells of a notebook and does nothing by itself.";
else begin();

function begin(): void {
  main.replaceChildren();
  lock();
  const meet = ({source, ports: [port]}: MessageEvent) => {
    if (source !== host || !port) return;
    removeEventListener("message", meet);
    listen(port);
  };
  addEventListener("message", meet);
  host.postMessage("ready", "*");
}

/** The first letter over the port is the run, all others are questions. Into those nobody looks: by then a program may
 * have changed what looking does. */
function listen(port: MessagePort): void {
  const tell = port.postMessage.bind(port);
  tell(namesWithin());
  port.onmessage = ({data}: MessageEvent<Run>) => {
    const news = start(data, main);
    port.onmessage = () => tell(news());
  };
}
