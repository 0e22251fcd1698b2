import {spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {complaint} from "./complaint.ts";
import {host} from "./port.ts";

export interface Preview {
  stop(): Promise<void>;
  ended: Promise<unknown>;
}

/** Framework's preview in a process of its own.
 * @param died is told why one ended by itself, and whether it had answered before */
export function startPreview(root: string, port: number, heard: (chunk: string) => void,
  died: (why: string, answered: boolean) => void): Preview {
  const words = ["--import", pathToFileURL(join(import.meta.dirname, "preview-guard.mjs")).href,
    join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"),
    "preview", "--no-open", "--host", host, "--port", String(port), "--debug"];
  const child = spawn(process.execPath, words,
    {cwd: root, env: {...process.env, NO_COLOR: "1"}, stdio: ["ignore", "pipe", "pipe", "ipc"]});
  let chatter = "";
  let [stopped, answered] = [false, false];
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      chatter = (chatter + chunk).slice(-10_000);
      answered ||= chatter.includes(`http://${host}:${port}/`);
      heard(chunk);
    });
  }
  const ended = once(child, "close").then(() => {
    if (!stopped) died(complaint(chatter, root).cause, answered);
  });
  return {
    ended,
    async stop() {
      stopped = true;
      child.kill("SIGKILL");
      await ended;
    }
  };
}

/** Waits until somebody answers at a port, or until nobody will. */
export async function answers(port: number, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!over && !(await fetch(`http://${host}:${port}/`).then(() => true, () => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}
