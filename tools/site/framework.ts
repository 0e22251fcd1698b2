import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {fileURLToPath} from "node:url";
import {complaint} from "./complaint.ts";
import {Failure} from "../failure.ts";

const hermetic = fileURLToPath(new URL("./hermetic.mjs", import.meta.url));

/**
 * Starts Framework without a network, in a fixed zone and language, so that a page cannot depend on either.
 * @param out where it writes, relative to `root`; the config reads it as TOLLBOOK_OUT
 */
export function startFramework(root: string, words: string[], out = "dist"): ChildProcess {
  const env = {...process.env, TOLLBOOK_OUT: out, TZ: "UTC", LC_ALL: "C", LANG: "C", NO_COLOR: "1"};
  return spawn(process.execPath, [hermetic, ...words, "--debug"], {cwd: root, env, stdio: ["ignore", "pipe", "pipe"]});
}

/**
 * Builds with Framework; its chatter goes to `heard`, piece by piece.
 * @throws Failure with the cause in one line, and what Framework said last as details
 */
export async function buildWithFramework(
  root: string,
  out: string,
  heard: (chunk: string) => void = () => {}
): Promise<void> {
  const child = startFramework(root, ["build"], out);
  let chatter = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      chatter += chunk;
      heard(chunk);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  if (code === 0) return;
  const {cause, lines} = complaint(chatter, root);
  throw new Failure(cause, {details: lines});
}
