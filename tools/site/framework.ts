import {spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {complaint} from "./complaint.ts";
import {endedBy} from "./ended-by.ts";
import {Failure} from "../failure.ts";

/**
 * Builds with Framework, in a fixed zone and language, so that a page cannot depend on either; its chatter goes to
 * `heard`, piece by piece.
 * @param out where it writes, relative to `root`; the config reads it as TOLLBOOK_OUT
 * @throws Failure with the cause in one line, and what Framework said last as details
 */
export async function buildWithFramework(root: string, out: string, heard: (chunk: string) =>
  void = () => {}): Promise<void> {
  const env = {...process.env, TOLLBOOK_OUT: out, TZ: "UTC", LC_ALL: "C", LANG: "C", NO_COLOR: "1"};
  // Room for young objects: half of what it makes is gone by the next page.
  const words = ["--max-semi-space-size=64", "--import", new URL("faster.mjs", import.meta.url).href,
    join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"), "build", "--debug"];
  // By the channel it hears of our end, and writes nothing more into what the next build makes.
  const child = spawn(process.execPath, words, {cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"]});
  let chatter = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      chatter += chunk;
      heard(chunk);
    });
  }
  const [code, signal] = await once(child, "close") as [number | null, NodeJS.Signals | null];
  if (code === 0) return;
  if (signal) throw endedBy("Framework", signal);
  const {cause, lines} = complaint(chatter, root);
  throw new Failure(cause, {details: lines});
}
