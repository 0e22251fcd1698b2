import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {fileURLToPath} from "node:url";
import {Failure} from "./failure.ts";

const hermetic = fileURLToPath(new URL("hermetic.mjs", import.meta.url));
// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;

/**
 * Starts Framework without a network, in a fixed zone and language, so that a page cannot depend on either.
 * @param out where it writes, relative to `root`; the config reads it as TOLLBOOK_OUT
 */
export function startFramework(root: string, words: string[], out = "dist"): ChildProcess {
  const env = {...process.env, TOLLBOOK_OUT: out, TZ: "UTC", LC_ALL: "C", LANG: "C", NO_COLOR: "1"};
  return spawn(process.execPath, [hermetic, ...words], {cwd: root, env, stdio: ["ignore", "pipe", "pipe"]});
}

/**
 * Builds with Framework; its chatter goes to `heard`, piece by piece.
 * @throws Failure with the line that Framework ended on, and its last lines as details
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
  const lines = chatter.replace(colours, "").split("\n").filter((line) => line.trim() !== "");
  throw new Failure(`Framework stopped: ${telling(lines)}`, {details: lines.slice(-20)});
}

/** The line that says what went wrong: the last error that is named, or else the last line. */
export function telling(lines: string[]): string {
  const named = lines.findLast((line) => /^\s*(\w*Error|error)\b.*:/i.test(line) || /\[ERROR\]/.test(line));
  return (named ?? lines.at(-1) ?? "no word").trim();
}
