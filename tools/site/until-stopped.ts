import {once} from "node:events";

/** Waits for Ctrl-C, for a polite request to end, or for the end of the terminal. */
export async function untilStopped(): Promise<void> {
  const ended = new AbortController();
  await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal, {signal: ended.signal})));
  ended.abort();
}
