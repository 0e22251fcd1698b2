import {spawn} from "node:child_process";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {complaint, loaderFailure} from "./complaint.ts";
import {host, portTaken} from "./port.ts";

export interface Preview {
  stop(): Promise<void>;
  /** When it gave its first page, after its own word that it is there, for somebody else may be at its port; or when it
   * never will. */
  settled: Promise<void>;
}

/** Framework's preview in a process of its own.
 * @param troubled is told of each loader that failed
 * @param died is told why one ended by itself, and whether it had answered before */
export function startPreview(root: string, port: number, heard: (chunk: string) => void,
  died: (why: string, answered: boolean) => void, troubled: (what: string) => void): Preview {
  const words = ["--import", pathToFileURL(join(import.meta.dirname, "preview-guard.mjs")).href,
    join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"),
    "preview", "--no-open", "--host", host, "--port", String(port), "--debug"];
  const child = spawn(process.execPath, words,
    {cwd: root, env: {...process.env, NO_COLOR: "1"}, stdio: ["ignore", "pipe", "pipe", "ipc"]});
  const address = `http://${host}:${port}/`;
  let [chatter, unread] = ["", ""];
  let [stopped, answered] = [false, false];
  let settle = () => {};
  const settled = new Promise<void>((resolve) => (settle = resolve));
  // Where no process can be had, there are no streams either.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      chatter = (chatter + chunk).slice(-10_000);
      if (!answered && chatter.includes(address)) void fetch(address).catch(() => {}).then(settle);
      answered ||= chatter.includes(address);
      unread = (unread + chunk).slice(-10_000);
      const trouble = loaderFailure(unread, root);
      if (trouble) {
        unread = "";
        troubled(trouble);
      }
      heard(chunk);
    });
  }
  const why = (signal: string | null) => signal ? `it was killed (${signal})`
    : chatter.includes("EADDRINUSE") ? portTaken(port) : complaint(chatter, root).cause;
  const ended = new Promise<void>((resolve) => {
    const over = (reason: string) => {
      resolve();
      settle();
      if (!stopped) died(reason, answered);
      stopped = true;
    };
    child.on("error", (error) => over(error.message));
    child.on("close", (_code, signal) => over(why(signal)));
  });
  return {
    settled,
    async stop() {
      stopped = true;
      child.kill("SIGKILL");
      await ended;
    }
  };
}
