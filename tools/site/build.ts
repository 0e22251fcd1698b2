import {join} from "node:path";
import {emptyCache} from "./cache.ts";
import {forEverybody} from "./for-everybody.ts";
import {buildWithFramework} from "./framework.ts";
import {writeManifest} from "./manifest.ts";
import {bundleCells} from "../cells/bundle.ts";
import {drawSite} from "./cells.ts";
import {writeLicences} from "./licences.ts";
import {foreignCells} from "./own-cells.ts";
import {polish} from "./polish.ts";
import {Failure} from "../failure.ts";
import {withLock} from "../lock.ts";
import {recover, remove, swap} from "./swap.ts";
import {sweep} from "./sweep.ts";
import {Memory} from "./unchanged.ts";
import {verify} from "./verify.ts";
import {countOf} from "../../src/toll/count-of.ts";

/** What `check` answers: one line for each thing that is wrong with the ledger. */
export type Check = () => Promise<{problems: string[]}>;

export interface BuildOptions {
  /** The folder of the site: with src/, loaders/ and observablehq.config.ts. */
  root: string;
  /** The folder that is replaced, relative to `root`; `dist` when not said. */
  out?: string;
  /** Is told, in few lines, what is being done. */
  log?: (line: string) => void;
  /** Hears Framework's own chatter, when wanted. */
  heard?: (chunk: string) => void;
  check?: Check;
  /** Adds files to the fresh folder once Framework has written its pages: they are finished with them. */
  addFiles?: (folder: string) => Promise<unknown>;
  /** Adds pages that are made from finished ones. */
  addPages?: (folder: string) => Promise<unknown>;
  /** What else whoever builds should know, a line each. */
  notes?: () => string[];
  /** Makes everything anew, even where nothing has changed. */
  anew?: boolean;
}

/**
 * Builds the site into a fresh folder, verifies it there and only then puts it in the place of the old one.
 * @returns how many pages and files the new site has
 * @throws Failure when anything is wrong; the old site is then as it was
 */
export async function build(options: BuildOptions): Promise<{pages: number; files: number}> {
  const {root, log = () => {}} = options;
  return await withLock(
    join(root, ".build/lock"),
    () => buildAlone(options),
    (pid) => log(`another build is at work (process ${pid}); waiting for it`)
  );
}

async function buildAlone({root, out = "dist", log = () => {}, heard, check, addFiles, addPages, notes,
  anew}: BuildOptions) {
  const fresh = `.build/${process.pid}-${Date.now()}`;
  const folder = join(root, fresh);
  const step = stepper(log);
  await recover(root);
  const memory = new Memory(root, out);
  const standing = await memory.unchanged();
  if (standing && !anew) {
    log(`nothing has changed since the site in ${out} was built`);
    return {pages: standing.pages, files: standing.files};
  }
  try {
    if (check) await step("ledger checked", () => refuse(check(), "the ledger"));
    for (const note of notes?.() ?? []) log(note);
    await step("tables made, pages written", async () => {
      await emptyCache(root);
      await buildWithFramework(root, fresh, heard);
      await refuse({problems: await foreignCells(root, folder)}, "the built site");
    });
    const drawn = await step("cells drawn", () => drawSite(root, folder));
    const inputs = await step("scripts and styles bundled, pages finished", async () => {
      await addFiles?.(folder);
      return [...await bundleCells(root, folder, drawn), ...await polish(root, folder)];
    });
    await step("pages added", async () => {
      await addPages?.(folder);
      await sweep(folder);
      await writeLicences(root, folder, inputs);
    });
    const site = await step("site verified", async () => {
      await writeManifest(folder);
      const found = await verify(folder);
      await refuse(found, "the built site");
      return found;
    });
    await forEverybody(folder);
    await swap(root, folder, out);
    await memory.keep(site);
    return {pages: site.pages, files: site.files};
  } finally {
    await remove(folder);
  }
}

async function refuse(found: {problems: string[]} | Promise<{problems: string[]}>, what: string): Promise<void> {
  const {problems} = await found;
  if (problems.length === 0) return;
  const count = countOf(problems.length, "problem");
  throw new Failure(`${what} has ${count}, see above`, {details: problems});
}

/** Says each step when it is done, with its time. */
function stepper(log: (line: string) => void) {
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    log(`${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  };
}
