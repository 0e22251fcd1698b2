import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import type {Writable} from "node:stream";

interface Loader {
  command?: string;
  args: string[];
  exec(to: Writable): Promise<void>;
}
type Answer = {output?: Uint8Array; problem?: string};

const framework = pathToFileURL(join(process.cwd(), "node_modules/@observablehq/framework/dist/"));
const waiting = new Map<number, (answer: Answer) => void>();
let worker: Worker | undefined;
let turns = 0;

/** Framework starts a process for each loader. From now on those in TypeScript run in one thread beside it, which keeps
 * what they share; what fails there fails by Framework's own words. And it looks for each of them, and for each file,
 * once. For a build alone: what was read is not read again. */
export async function shareOneThread(): Promise<void> {
  const {LoaderResolver} = await import(new URL("loader.js", framework).href);
  for (const name of ["find", "findPage"]) {
    const find = LoaderResolver.prototype[name];
    const known = new Map<string, Loader>();
    LoaderResolver.prototype[name] = function (path: string): Loader | undefined {
      const loader: Loader | undefined = known.get(path) ?? find.call(this, path);
      if (loader?.command === "tsx") loader.exec = execInThread;
      if (loader) known.set(path, loader);
      return loader;
    };
  }
}

async function execInThread(this: Loader, to: Writable): Promise<void> {
  const [file, ...args] = this.args;
  const {output, problem} = await ask({file: join(process.cwd(), file!), args});
  if (!output) {
    console.log(`\n${problem}`);
    throw new Error("loader exited with code 1");
  }
  await new Promise<void>((resolve, reject) => to.on("error", reject).end(Buffer.from(output), resolve));
}

/** The thread is there from the first loader on, and holds up nobody's end. */
function ask(order: {file: string; args: string[]}): Promise<Answer> {
  worker ??= begun();
  worker.ref();
  return new Promise((resolve) => {
    const turn = ++turns;
    waiting.set(turn, resolve);
    worker!.postMessage({turn, ...order});
  });
}

function begun(): Worker {
  let why = "Error: a loader ended the thread that it shares with others; let it come to its end";
  return new Worker(new URL("loader-worker.mjs", import.meta.url), {execArgv: []})
    .on("message", answer)
    .on("error", ({stack, message}) => void (why = stack ?? message))
    .on("exit", () => over(why));
}

function answer({turn, ...told}: Answer & {turn: number}): void {
  waiting.get(turn)!(told);
  waiting.delete(turn);
  if (waiting.size === 0) worker!.unref();
}

/** Whoever still waits hears why it is in vain; the next has a thread of its own. */
function over(problem: string): void {
  worker = undefined;
  for (const resolve of waiting.values()) resolve({problem});
  waiting.clear();
}
