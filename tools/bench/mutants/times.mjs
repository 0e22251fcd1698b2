// A reporter of node:test that writes, as JSON, how many milliseconds the tests of each file take.
import {pathToFileURL} from "node:url";

export default async function* times(events) {
  const took = {};
  for await (const {type, data} of events) {
    if (data.nesting !== 0 || !data.file || (type !== "test:pass" && type !== "test:fail")) continue;
    const file = pathToFileURL(data.file).href;
    took[file] = (took[file] ?? 0) + data.details.duration_ms;
  }
  yield JSON.stringify(took);
}
