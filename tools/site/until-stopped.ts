import {once} from "node:events";

/** Waits for Ctrl-C, or for a polite request to end. */
export async function untilStopped(): Promise<void> {
  const ended = new AbortController();
  await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal, {signal: ended.signal})));
  ended.abort();
}
