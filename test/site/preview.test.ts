// slow: begins processes and waits for a watcher of files.
// What `dev` does around Framework's preview, which is invented here: it answers, says so, and ends when it is asked.
import assert from "node:assert/strict";
import {existsSync, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import {after, before, beforeEach, describe, test} from "node:test";
import {dev} from "../../tools/site/dev.ts";
import {freePort} from "../../tools/site/port.ts";
import {inventedSite} from "./invented-framework.ts";

const preview = `import {appendFileSync} from "node:fs";
  import http from "node:http";
  const port = process.argv[process.argv.indexOf("--port") + 1];
  const host = process.argv[process.argv.indexOf("--host") + 1];
  appendFileSync("begun", process.pid + " " + process.argv[2] + "\\n");
  // Who is killed with its tests asks nobody to end.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 500).unref();
  const server = http.createServer((request, answer) => {
    answer.end("a page");
  });
  server.listen(Number(port), host, () => console.log("http://" + host + ":" + port + "/"));`;

let site: ReturnType<typeof inventedSite>;
let server: {close(): Promise<void>};
let port: number;
let problems: string[] = [];
let said: string[] = [];
let heard = "";

const begun = () => readFileSync(join(site.root, "begun"), "utf8").trim().split("\n").length;
const timeOf = (file: string) => statSync(join(site.root, file)).mtimeMs;
const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text(), () => null);

/** Waits until so many lines are said, and answers them. */
async function told(lines = 1): Promise<string[]> {
  for (const limit = Date.now() + 20_000; said.length < lines && Date.now() < limit;)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return said;
}

describe("dev()", () => {
  before(async () => {
    site = inventedSite(preview, {"loaders/ledger/a.csv": "a", "loaders/read.ts": "", "tools/page.ts": "",
      "src/data/rows.csv.ts": "", "src/components/a.ts": "", "src/.observablehq/cache/a.md": "",
      "observablehq.config.ts": ""});
    port = await freePort();
    server = await dev({root: site.root, port, log: (line) => said.push(line), heard: (chunk) => (heard += chunk),
      check: async () => ({problems})});
  });
  after(async () => {
    await server?.close();
    site?.remove();
  });
  beforeEach(() => void (said = []));

  test("waits until the preview answers, and hears it", async () => {
    assert.equal(await ask("/"), "a page");
    assert.equal(heard, `http://127.0.0.1:${port}/\n`);
    assert.equal(begun(), 1);
  });

  const marked = async () => {
    for (const limit = Date.now() + 20_000; timeOf("src/index.md") % 1000 && Date.now() < limit;)
      await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(timeOf("src/index.md") % 1000, 0, "its own mark, a whole second");
  };
  for (const later of [0, 10, 30])
    test(`tells Framework again of a saved page, and of one saved ${later} ms behind that`, async () => {
      site.write("src/index.md", "# Another page\n");
      await marked();
      await new Promise((resolve) => setTimeout(resolve, later));
      site.write("src/index.md", "# A third page\n");
      assert.ok(timeOf("src/index.md") % 1000);
      await marked();
      assert.deepEqual(said.filter((line) => line.includes(".md")), []);
    });

  test("begins a preview again that was killed, and says so", async () => {
    const last = readFileSync(join(site.root, "begun"), "utf8").trim().split("\n").at(-1)!;
    process.kill(Number.parseInt(last), "SIGKILL");
    assert.deepEqual(await told(), ["it was killed (SIGKILL); the preview ended and is there again"]);
    assert.equal(await ask("/"), "a page");
  });

  test("where somebody takes the port just before the preview does, it says so and leaves none behind", async () => {
    const port = await freePort();
    const before = begun();
    const starting = dev({root: site.root, port, log: () => {}, check: async () => ({problems})});
    const other = createServer((_, answer) => answer.end("another"));
    const listen = () => new Promise((resolve) => other.once("error", () => setImmediate(resolve)).listen(port,
      "127.0.0.1", () => resolve(null)));
    while (!other.listening) await listen();
    await assert.rejects(starting,
      /: the port is taken; stop what runs there, or choose another port, as in PORT=\d+$/);
    assert.equal(begun(), before + 1);
    other.closeAllConnections();
    other.close();
  });

  test("leaves nobody at its port when it is closed", async () => {
    await server.close();
    assert.equal(await ask("/"), null);
    assert.ok(existsSync(site.root));
  });
});
