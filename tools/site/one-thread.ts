import {once} from "node:events";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import type {Writable} from "node:stream";

interface Loader {
  command?: string;
  args: string[];
  exec(to: Writable): Promise<void>;
}
interface Order {
  file: string;
  args: string[];
}

const framework = pathToFileURL(join(process.cwd(), "node_modules/@observablehq/framework/dist/"));
let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();
let turns = 0;

/** Framework starts a process for each loader. From now on those in TypeScript run in one thread beside it, which keeps
 * what they share; what fails there fails by Framework's own words. And it looks for each of them, and for each file,
 * once. For a build alone: what was read is not read again. */
export async function shareOneThread(): Promise<void> {
  const {LoaderResolver} = await import(new URL("loader.js", framework).href);
  for (const name of ["find", "findPage"]) {
    const find = LoaderResolver.prototype[name];
    const known = new Map<string, Loader | undefined>();
    LoaderResolver.prototype[name] = function (path: string): Loader | undefined {
      if (known.has(path)) return known.get(path);
      const loader: Loader | undefined = find.call(this, path);
      if (loader?.command === "tsx") loader.exec = execInThread;
      known.set(path, loader);
      return loader;
    };
  }
}

async function execInThread(this: Loader, to: Writable): Promise<void> {
  const [file, ...args] = this.args;
  const made = last.then(() => outputOf({file: join(process.cwd(), file!), args}));
  last = made.catch(() => {});
  const output = await made.catch((problem: unknown) => {
    console.log(`\n${(problem as Error)?.stack ?? String(problem)}`);
    throw new Error("loader exited with code 1");
  });
  await new Promise<void>((resolve, reject) => to.on("error", reject).end(output, resolve));
}

/** What a loader writes. The thread is there from the first loader on, and holds up nobody's end; where one ends it,
 * the next has a thread of its own.
 * @throws what stopped the loader */
async function outputOf(order: Order): Promise<Uint8Array> {
  worker ??= new Worker(new URL("loader-worker.mjs", import.meta.url), {execArgv: []}).on("error", () => {});
  const thread = worker;
  const done = new AbortController();
  const told = async (event: string) => (await once(thread, event, {signal: done.signal}))[0];
  thread.ref();
  thread.postMessage({turn: ++turns, ...order});
  try {
    return await Promise.race([told("message"), told("exit").then(() => Promise.reject(ended))]) as Uint8Array;
  } catch (problem) {
    worker = undefined;
    throw problem;
  } finally {
    done.abort();
    thread.unref();
  }
}

const ended = "Error: a loader ended the thread that it shares with others; let it come to its end";
