import {once} from "node:events";
import {statSync} from "node:fs";
import {readdir, utimes} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import chokidar from "chokidar";
import type {Check} from "./build.ts";
import {probePort} from "./port.ts";
import {answers, startPreview} from "./preview.ts";
import {isAsked, isPassedOver, savedAs} from "./saved.ts";

export interface DevOptions {
  root: string;
  port: number;
  log: (line: string) => void;
  heard?: (chunk: string) => void;
  /** Must look at the ledger and at the checker's own code as they are now, thus in a process of its own. */
  check: Check;
}

/**
 * Framework's own preview, with what it lacks: a saved row of the ledger reaches the loaders and the open page, and
 * code that writes pages is taken up by a fresh preview at the same address. All else, pages, components, styles,
 * Framework follows by itself.
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
    const kinds = files.map(savedAs);
    if (kinds.includes("ledger")) {
      const {problems} = await check();
      for (const problem of problems) log(problem);
      const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
      if (problems.length) return log(`the ledger has ${count}; the old rows stay until that is mended`);
    }
    if (kinds.includes("code")) {
      await preview.stop();
      preview = begin();
    }
    await touch(root);
    log(`${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ""}: taken up`);
  }

  /** Framework hears nothing of a page that is saved in the moment between its welcome to a browser and its watch. */
  async function sayAgain(file: string): Promise<void> {
    // The watcher passes over what follows a change within 50 ms: a save just behind this mark is looked for.
    if (said.get(file) === timeOf(file)) await sleep(100);
    if ([undefined, said.get(file)].includes(timeOf(file))) return;
    await sleep(1_000);
    const now = Math.floor(Date.now() / 1000);
    said.set(file, now * 1000);
    await utimes(file, now, now).catch(() => {});
  }

  /** What is saved meanwhile is taken up together afterwards. */
  function changed(file: string): void {
    const path = relative(root, file).split(sep).join("/");
    const kind = savedAs(path);
    if (kind === "page") return void sayAgain(file);
    if (kind === null) return;
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
  const watcher = chokidar.watch(watched, {ignoreInitial: true, ignored: isPassedOver, followSymlinks: false});
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

const timeOf = (file: string) => statSync(file, {throwIfNoEntry: false})?.mtimeMs;

/** Framework looks at the time of a loader and of a page, and not at what they read. */
async function touch(root: string): Promise<void> {
  const now = new Date();
  const files = await readdir(join(root, "src"), {recursive: true});
  await Promise.all(files.filter(isAsked).map((file) => utimes(join(root, "src", file), now, now)));
}
