// Runs TypeScript loaders one after the other in one thread, so that what they share (the ledger, the schema, zod) is
// loaded once and not by a process each. A loader is a module that writes its output; it is told its parameters by
// process.argv, as Framework tells them. As a process does, it ends when nothing is left to be waited for: only then is
// its output whole. What stops one ends the thread, for it may have left something under way.
import {once} from "node:events";
import {pathToFileURL} from "node:url";
import {parentPort} from "node:worker_threads";
import {registerTsx} from "../of-framework.mjs";

await registerTsx();
parentPort.on("message", ({file, args, turn}) => void run(file, args, turn));

async function run(file, args, turn) {
  const chunks = [];
  process.argv = [process.argv[0], file, ...args];
  process.stdout.write = (chunk, ...rest) => {
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk, rest.find((one) => typeof one === "string"))
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    rest.filter((one) => typeof one === "function").forEach((written) => process.nextTick(written));
    return true;
  };
  let isLoaded = false;
  import(`${pathToFileURL(file).href}?turn=${turn}`).then(() => (isLoaded = true), stop);
  await idle();
  if (!isLoaded) stop(new Error("a loader waits for what never comes"));
  else if (process.exitCode) stop(new Error(`a loader set the exit code ${process.exitCode}`));
  else parentPort.postMessage(Buffer.concat(chunks));
}

/** When nothing in this thread is under way. */
async function idle() {
  parentPort.unref();
  await once(process, "beforeExit");
  parentPort.ref();
}

function stop(error) {
  setImmediate(() => {
    throw error;
  });
}
