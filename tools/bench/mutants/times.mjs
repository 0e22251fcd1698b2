// A reporter of node:test that writes, as JSON, how many milliseconds the tests of each file take.
import {relative} from "node:path";

export default async function* times(events) {
  const took = {};
  for await (const {type, data} of events) {
    if (data.nesting !== 0 || !data.file || (type !== "test:pass" && type !== "test:fail")) continue;
    const file = relative(process.cwd(), data.file);
    took[file] = (took[file] ?? 0) + data.details.duration_ms;
  }
  yield JSON.stringify(took);
}
