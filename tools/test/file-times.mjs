// A reporter of node:test for what together.mjs runs: of each file a line with `ok` or `failed`, seconds and its path.
export default async function* fileTimes(events) {
  for await (const {type, data} of events)
    if (data.nesting === 0 && /^test:(pass|fail)$/.test(type))
      yield `${type === "test:pass" ? "ok" : "failed"} ${(data.details.duration_ms / 1000).toFixed(1)} ${data.name}\n`;
}
