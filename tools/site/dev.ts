import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {statSync} from "node:fs";
import {readdir, utimes} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {pathToFileURL} from "node:url";
import {setTimeout as sleep} from "node:timers/promises";
import chokidar from "chokidar";
import type {Check} from "./build.ts";
import {complaint} from "./complaint.ts";
import {host, probePort} from "./port.ts";

export interface DevOptions {
  root: string;
  port: number;
  log: (line: string) => void;
  heard?: (chunk: string) => void;
  /** Must look at the ledger and at the checker's own code as they are now, thus in a process of its own. */
  check: Check;
}

/** What a preview holds in its own process: pages are written by it. A change there needs a new one. */
const code = /^(tools|loaders|observablehq\.config)\b.*\.(ts|mjs)$|^src\/(toll|charts|reader)\/.*\.ts$/;
/** Pages and loaders, which Framework asks by itself and which are touched below: were one of them taken for code, each
 * preview would begin the next. */
const asked = /\.md$|\.\w+\.ts$/;
const isCode = (path: string) => code.test(path) && !(path.startsWith("src/") && asked.test(path));
const ledger = /^loaders\/(.*\/)?ledger\/|^articles\/|^src\/data\/[^/]+\/watched\.csv$/;

/**
 * Framework's own preview, with what it lacks: a saved row of the ledger reaches the loaders and the open page, and
 * code
 * that writes pages is taken up by a fresh preview at the same address. All else, pages, components, styles, Framework
 * follows by itself.
 * @throws Failure, code 3, when the port is taken
 */
export async function dev({root, port, log, heard = () => {}, check}: DevOptions): Promise<{close(): Promise<void>}> {
  await probePort(port);
  const begun: number[] = [];
  const begin = () => startPreview(root, port, heard, (why, answered) => {
    const lately = begun.filter((time) => Date.now() - time < 60_000).length;
    if (!answered || lately >= 5)
      return log(`${why}; the preview ended, and begins again with the next file that you save in tools or loaders`);
    begun.push(Date.now());
    preview = begin();
    void answers(port, preview.ended).then(() => log(`${why}; the preview ended by itself and is there again`));
  });
  let preview = begin();
  const said = new Map<string, number>();
  const pending = new Set<string>();
  let working: Promise<void> | undefined;

  async function follow(files: string[]): Promise<void> {
    if (files.some((file) => ledger.test(file))) {
      const {problems} = await check();
      for (const problem of problems) log(problem);
      if (problems.length) return log(
        `the ledger has ${problems.length === 1 ? "1 problem"
          : `${problems.length} problems`}; the old rows stay until that is mended`);
    }
    if (files.some(isCode)) {
      await preview.stop();
      preview = begin();
    }
    await touch(root);
    log(`${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ""}: taken up`);
  }

  /** Framework hears nothing of a page that is saved in the moment between its welcome to a browser and its watch. */
  async function sayAgain(file: string): Promise<void> {
    const touched = statSync(file, {throwIfNoEntry: false})?.mtimeMs;
    if (touched === undefined || said.get(file) === touched) return;
    await sleep(1_000);
    const now = Math.floor(Date.now() / 1000);
    said.set(file, now * 1000);
    await utimes(file, now, now).catch(() => {});
  }

  /** What is saved meanwhile is taken up together afterwards. */
  function changed(file: string): void {
    const path = relative(root, file).split(sep).join("/");
    if (/^src\/.*\.md$/.test(path)) return void sayAgain(file);
    if (!isCode(path) && !ledger.test(path)) return;
    pending.add(path);
    working ??= (async () => {
      while (pending.size) {
        await new Promise((resolve) => setTimeout(resolve, 80));
        const files = [...pending];
        pending.clear();
        await follow(files).catch((error: Error) => log(error.message));
      }
      working = undefined;
    })();
  }

  const watched = ["src", "loaders", "tools", "articles", "observablehq.config.ts"].map((name) => join(root, name));
  const ignored = (path: string) =>
    /[/\\](\.observablehq|\.edit-[^/\\]*|node_modules|\..+\.sw.|[^/\\]*~)([/\\]|$)/.test(path);
  const watcher = chokidar.watch(watched, {ignoreInitial: true, ignored, followSymlinks: false});
  watcher.on("all", (event, file) => event.endsWith("Dir") || changed(file));
  await once(watcher, "ready");
  await answers(port, preview.ended);
  return {
    async close() {
      await watcher.close();
      await working;
      await preview.stop();
    }
  };
}

interface Preview {
  stop(): Promise<void>;
  ended: Promise<unknown>;
}

/** A preview in a process of its own.
 * @param died is told why one ended by itself, and whether it had answered before */
function startPreview(root: string, port: number, heard: (chunk: string) => void,
  died: (why: string, answered: boolean) => void): Preview {
  const words = ["--import", pathToFileURL(join(import.meta.dirname, "preview-guard.mjs")).href,
    join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"),
    "preview", "--no-open", "--host", host, "--port", String(port), "--debug"];
  const child: ChildProcess = spawn(process.execPath, words,
    {cwd: root, env: {...process.env, NO_COLOR: "1"}, stdio: ["ignore", "pipe", "pipe"]});
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
async function answers(port: number, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!over && !(await fetch(`http://${host}:${port}/`).then(() => true, () => false)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Framework looks at the time of a loader and of a page, and not at what they read. */
async function touch(root: string): Promise<void> {
  const now = new Date();
  const files = await readdir(join(root, "src"), {recursive: true});
  const touched = files.filter((file) => asked.test(file) && !file.startsWith(".observablehq"));
  await Promise.all(touched.map((file) => utimes(join(root, "src", file), now, now)));
}
