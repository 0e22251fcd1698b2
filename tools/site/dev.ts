import {existsSync, statSync} from "node:fs";
import {utimes} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import chokidar from "chokidar";
import {Failure} from "../failure.ts";
import type {Check} from "./build.ts";
import {portTaken, probePort} from "./port.ts";
import {startPreview} from "./preview.ts";
import {isAsked, isPassedOver, savedAs} from "./saved.ts";
import {countOf} from "../../src/toll/count-of.ts";

export interface DevOptions {
  root: string;
  port: number;
  log: (line: string) => void;
  heard?: (chunk: string) => void;
  /** Must look at the ledger and at the checker's own code as they are now, thus in a process of its own. */
  check: Check;
  /** What begins Framework's preview. */
  start?: typeof startPreview;
}

/**
 * Framework's own preview, with what it lacks: a saved row of the ledger reaches the loaders and the open page, and
 * code that writes pages is taken up by a fresh preview at the same address. All else, pages, components, styles,
 * Framework follows by itself.
 * @throws Failure, code 3, when the port is taken
 */
export async function dev({root, port, log, heard = () => {}, check, start = startPreview}: DevOptions):
Promise<{close(): Promise<void>}> {
  await probePort(port);
  const begun: number[] = [];
  const troubled = new Set<string>();
  /** Each page that asks for a loader hears of it; its author once for each save. */
  const trouble = (what: string) => {
    if (!troubled.has(what)) log(what);
    troubled.add(what);
  };
  let down = null as string | null;
  const begin = () => {
    down = null;
    return start(root, port, heard, (why, answered) => {
      const lately = begun.filter((time) => Date.now() - time < 60_000).length;
      if (!answered || lately >= 5) {
        down = why;
        return log(`${why}; the preview ended, and begins again with the next file that you save`);
      }
      begun.push(Date.now());
      preview = begin();
      void preview.settled.then(() => down ?? log(`${why}; the preview ended and is there again`));
    }, trouble);
  };
  let preview = begin();
  /** When all were touched last, and each page was told again: marks of `dev`, and no saves. */
  let touched = 0;
  const said = new Map<string, number>();
  const pending = new Set<string>();
  let working: Promise<void> | undefined;

  async function follow(files: string[]): Promise<void> {
    const kinds = files.map(savedAs);
    if (kinds.includes("ledger")) {
      const {problems} = await check();
      for (const problem of problems.slice(0, told)) log(problem);
      const count = countOf(problems.length, "problem");
      const more = problems.length > told ? `, of which these are ${told}; npx tollbook check tells all` : "";
      if (problems.length) return log(`the ledger has ${count}${more}; the old rows stay until that is mended`);
    }
    if (kinds.includes("code") || down) {
      await preview.stop();
      preview = begin();
    }
    troubled.clear();
    touched = Date.now();
    await touch(join(root, "src"), watcher.getWatched(), new Date(touched));
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

  const isOwnMark = (file: string) => [touched, said.get(file)].some((mark) => Math.abs(timeOf(file)! - mark!) < 1);

  let saves = 0;
  const gone = new Set<string>();

  /** Folders and pages that went away and did not come back, as they do where another branch comes: once, by the
   * outermost. */
  async function tellGone(file: string): Promise<void> {
    saves++;
    await quiet();
    let lost = file;
    while (lost !== root && !existsSync(dirname(lost))) lost = dirname(lost);
    const path = relative(root, lost).split(sep).join("/");
    if (!path.startsWith("src/") || existsSync(lost) || gone.has(lost)) return;
    gone.add(lost);
    log(`${path} is gone${path.endsWith(".md") ? "" : ", with all that was in it"}; if that was not meant, put it ` +
      `back (git checkout ${path})`);
  }

  /** What is saved meanwhile is taken up together afterwards. */
  function changed(file: string): void {
    const path = relative(root, file).split(sep).join("/");
    const kind = savedAs(path);
    if (kind === "page") void sayAgain(file);
    // A preview that cannot begin would begin again at its own touch, for ever.
    if (kind !== "code" && kind !== "ledger" && (!down || isOwnMark(file))) return;
    saves++;
    pending.add(path);
    working ??= (async () => {
      while (pending.size) {
        await quiet();
        const files = [...pending];
        pending.clear();
        await follow(files).catch((error: Error) => log(error.message));
      }
      working = undefined;
    })();
  }

  /** Waits until nothing more is saved, as when another branch comes; two seconds where something always is. */
  async function quiet(): Promise<void> {
    for (let [turn, before] = [0, -1]; turn < 25 && before !== saves; turn++) {
      before = saves;
      await sleep(80);
    }
  }

  const watched = ["src", "loaders", "tools", "articles", "observablehq.config.ts"].map((name) => join(root, name));
  const ignored = (path: string) => isPassedOver(relative(root, path));
  const watcher = chokidar.watch(watched, {ignoreInitial: true, ignored, followSymlinks: false});
  const troubles = new Set<string>();
  watcher.on("error", (error) => {
    const trouble = watchTrouble(error as NodeJS.ErrnoException);
    if (!troubles.has(trouble)) log(trouble);
    troubles.add(trouble);
  });
  watcher.on("all", (event, file) => {
    if (event.startsWith("add")) gone.delete(file);
    if (event === "unlinkDir" || (event === "unlink" && file.endsWith(".md"))) void tellGone(file);
    if (!event.endsWith("Dir")) changed(file);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  await preview.settled;
  const close = async () => {
    await watcher.close();
    await working;
    await preview.stop();
  };
  // Somebody else came to the port between the look at it and the preview, and answers in its stead.
  if (down === portTaken(port)) {
    await close();
    throw new Failure(down, {code: 3});
  }
  return {close};
}

/** So many problems are read; a folder that went away makes hundreds. */
const told = 10;

/** What is saved and not seen is shown when the next thing is seen, or by a new `dev`. */
function watchTrouble({code, message}: NodeJS.ErrnoException): string {
  if (code !== "ENOSPC" && code !== "EMFILE") return `${message}; what is saved there may not be seen; end dev and ` +
    "begin it again";
  return "no more files can be watched, so what is saved may not be seen; end other programs that watch files, or " +
    "allow more (on Linux: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512), and " +
    "begin dev again";
}

const timeOf = (file: string) => statSync(file, {throwIfNoEntry: false})?.mtimeMs;

/** Framework looks at the time of a loader and of a page, and not at what they read. One that was deleted meanwhile
 * needs no other time.
 * @param watched names of files by their folder */
async function touch(src: string, watched: Record<string, string[]>, now: Date): Promise<void> {
  const files = Object.entries(watched).flatMap(([folder, names]) => names.map((name) => join(folder, name)));
  const isBelow = (file: string) => file.startsWith(src + sep) && isAsked(relative(src, file));
  await Promise.all(files.filter(isBelow).map((file) => utimes(file, now, now).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    })));
}
