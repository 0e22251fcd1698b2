// A reporter of node:test that writes the path of each file that held a failure, a line each.
import {relative} from "node:path";

export default async function* failedFiles(events) {
  const told = new Set();
  for await (const {type, data} of events) {
    const file = type === "test:fail" && data.file && relative(process.cwd(), data.file);
    if (!file || told.has(file)) continue;
    told.add(file);
    yield `${file}\n`;
  }
}
