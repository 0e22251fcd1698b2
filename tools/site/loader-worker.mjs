// Runs TypeScript loaders one after the other in one thread, so that what they share (the ledger, the schema, zod) is
// loaded once and not by a process each. A loader is a module that writes its output; it is told its parameters by
// process.argv, as Framework tells them.
import {pathToFileURL} from "node:url";
import {parentPort} from "node:worker_threads";
import {register} from "tsx/esm/api";

register();

let last = Promise.resolve();

// One at a time: each has the output of the whole thread to itself.
parentPort.on("message", (order) => (last = last.then(() => run(order))));

async function run({turn, file, args}) {
  const chunks = [];
  process.argv = [process.argv[0], file, ...args];
  process.stdout.write = (chunk, ...rest) => {
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(
      chunk.buffer, chunk.byteOffset, chunk.byteLength));
    rest.find((one) => typeof one === "function")?.();
    return true;
  };
  try {
    await import(`${pathToFileURL(file).href}?turn=${turn}`);
    parentPort.postMessage({turn, output: Buffer.concat(chunks)});
  } catch (error) {
    parentPort.postMessage({turn, problem: error instanceof Error ? (error.stack ?? String(error)) : String(error)});
  }
}
