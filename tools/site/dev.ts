import {join, relative, sep} from "node:path";
import chokidar from "chokidar";
import type {Check} from "./build.ts";
import {emptyCache} from "./cache.ts";
import {devServer, type OwnPages} from "./dev-server.ts";
import {Failure} from "../failure.ts";
import {withLock} from "../lock.ts";
import {startPreview} from "./preview.ts";
import type {Preview} from "./preview.ts";

export interface DevOptions {
  root: string;
  port: number;
  log: (line: string) => void;
  heard?: (chunk: string) => void;
  /** Must look at the ledger and at the checker's own code as they are now, thus in a process of its own. */
  check: Check;
  /** Pages that exist only while the site is edited. */
  own?: OwnPages;
}

/**
 * Shows the site while it is edited. A saved page or style reloads the browser; anything else (ledger, loaders,
 * domain, components) also starts a fresh preview beside the old one, because the config holds tables and charts.
 * What is wrong is told in one line each, and the old page stays until it is mended.
 */
export async function dev({root, port, log, heard, check, own}: DevOptions): Promise<{close(): Promise<void>}> {
  const server = await devServer(root, port, log, own);
  let preview: Preview | undefined;
  let closed = false;
  const pending = new Set<string>();
  let working: Promise<void> | undefined;

  async function refresh(files: string[]): Promise<void> {
    const start = performance.now();
    try {
      if (files.length && files.every(isPage)) server.reload();
      else if (!(await renew(files))) return;
      const what = files.length > 1 ? `${files[0]} and ${files.length - 1} more` : files[0];
      if (files.length) log(`${what}: shown (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      for (const line of error instanceof Failure ? error.details : []) log(line);
      log(`${(error as Error).message}; ${preview ? "the old page stays" : "no page"} until that is mended`);
    }
  }

  /** Answers false when more was saved meanwhile, unchecked: then the new preview is not shown but made again. */
  async function renew(files: string[]): Promise<boolean> {
    if (files.length === 0 || files.some((file) => file.startsWith("loaders/"))) await refuseBadLedger(check);
    await withLock(join(root, ".build/lock"), () => emptyCache(root), (pid) => log(`waiting for the build ${pid}`));
    const next = await startPreview(root, heard);
    if (closed || pending.size > 0) {
      for (const file of files) pending.add(file);
      await next.stop();
      return false;
    }
    const old = preview;
    preview = next;
    server.show(next.port);
    await old?.stop();
    return true;
  }

  /** One renewal at a time; what is saved meanwhile is taken up together afterwards. */
  function changed(file: string): void {
    pending.add(relative(root, file).split(sep).join("/"));
    working ??= (async () => {
      while (pending.size && !closed) {
        await new Promise((resolve) => setTimeout(resolve, 80));
        const files = [...pending];
        pending.clear();
        await refresh(files);
      }
      working = undefined;
    })();
  }

  await refresh([]);
  const watched = ["src", "loaders", "articles", "observablehq.config.ts"].map((name) => join(root, name));
  const ignored = (path: string) => /[/\\](\.observablehq|node_modules|\..+\.sw.|[^/\\]*~)([/\\]|$)/.test(path);
  const watcher = chokidar.watch(watched, {ignoreInitial: true, ignored, followSymlinks: false});
  watcher.on("all", (event, file) => event.endsWith("Dir") || changed(file));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    async close() {
      closed = true;
      await watcher.close();
      await working;
      await Promise.all([server.close(), preview?.stop()]);
    }
  };
}

/** Pages and styles are read at each request. */
function isPage(file: string): boolean {
  return /^src\/.*\.(md|css)$/.test(file);
}

async function refuseBadLedger(check: Check): Promise<void> {
  const {problems} = await check();
  if (problems.length === 0) return;
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  throw new Failure(`the ledger has ${count}`, {details: problems});
}
