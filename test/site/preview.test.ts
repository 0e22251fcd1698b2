// slow: begins processes and waits for a watcher of files.
// What `dev` does around Framework's preview, which is invented here: it answers, says so, and ends when it is asked.
import assert from "node:assert/strict";
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import {after, before, beforeEach, describe, test} from "node:test";
import {dev} from "../../tools/site/dev.ts";
import {freePort} from "../../tools/site/port.ts";
import {isAsked, isPassedOver, savedAs} from "../../tools/site/saved.ts";
import {inventedSite} from "./invented-framework.ts";

const preview = `import {appendFileSync, existsSync} from "node:fs";
  import http from "node:http";
  const port = process.argv[process.argv.indexOf("--port") + 1];
  const host = process.argv[process.argv.indexOf("--host") + 1];
  appendFileSync("begun", process.pid + " " + process.argv[2] + "\\n");
  if (existsSync("broken")) { console.error("Unexpected error: no such day"); process.exit(1); }
  // Who is killed with its tests asks nobody to end.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 500).unref();
  const server = http.createServer((request, answer) => {
    answer.end("a page");
    if (request.url === "/fail") {
      process.stdout.write("load /data/rows.csv → [missing] ");
      console.error("Error: " + (existsSync("full") ? "ENOSPC: no space left on device, write" : "no such day"));
      setTimeout(() => console.log("error in 3ms: loader exited with code 1"), 50);
    }
    if (request.url === "/end") { console.error("Unexpected error: it was asked to"); process.exit(1); }
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

/** The loaders and pages that Framework is told of by their times, from a time when they were old. */
const touchedBy = async (work: () => Promise<unknown>) => {
  const files = ["src/data/rows.csv.ts", "src/index.md", "src/components/a.ts", "src/.observablehq/cache/a.md"];
  for (const file of files) utimesSync(join(site.root, file), 1, 1);
  await work();
  return files.filter((file) => timeOf(file) > 2_000);
};

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

  test("hands a saved row to loaders and pages, and to nothing else, and begins no other preview", async () => {
    const touched = await touchedBy(async () => {
      site.write("loaders/ledger/a.csv", "b");
      assert.deepEqual(await told(), ["loaders/ledger/a.csv: taken up"]);
    });
    assert.deepEqual(touched, ["src/data/rows.csv.ts", "src/index.md"]);
    assert.equal(begun(), 1);
  });

  test("tells what is wrong with a ledger, and leaves the old rows until it is mended", async () => {
    problems = ["a.csv:1:1 ONE wrong", "a.csv:2:1 TWO wrong"];
    const touched = await touchedBy(async () => {
      site.write("loaders/ledger/a.csv", "c");
      assert.deepEqual(await told(3), [...problems,
        "the ledger has 2 problems; the old rows stay until that is mended"]);
    });
    assert.deepEqual(touched, []);
    said = [];
    problems = ["a.csv:1:1 ONE wrong"];
    site.write("loaders/ledger/a.csv", "d");
    assert.equal((await told(2))[1], "the ledger has 1 problem; the old rows stay until that is mended");
    said = [];
    problems = Array.from({length: 12}, (_, at) => `a.csv:${at}:1 MANY wrong`);
    site.write("loaders/ledger/a.csv", "d d");
    assert.deepEqual((await told(11)).slice(9), ["a.csv:9:1 MANY wrong", "the ledger has 12 problems, of which these " +
      "are 10; npx tollbook check tells all; the old rows stay until that is mended"]);
    problems = [];
  });

  test("begins a preview anew for code, once for all that is saved together", async () => {
    const before = begun();
    for (const file of ["tools/page.ts", "loaders/read.ts", "observablehq.config.ts"]) site.write(file, "//");
    assert.match((await told())[0]!, /^(tools\/page|loaders\/read|observablehq\.config)\.ts and 2 more: taken up$/);
    for (const limit = Date.now() + 20_000; await ask("/") === null && Date.now() < limit;);
    assert.equal(begun(), before + 1);
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

  test("does nothing about what Framework follows by itself, and what nobody wrote", async () => {
    const before = begun();
    for (const file of ["src/components/a.ts", "src/style/a.css", "loaders/ledger/.edit-1/a.csv", "tools/page.ts~"])
      site.write(file, "new");
    mkdirSync(join(site.root, "loaders/more"));
    site.write("loaders/ledger/a.csv", "e");
    assert.deepEqual([await told(), begun()], [["loaders/ledger/a.csv: taken up"], before]);
  });

  test("a ledger that is deleted, table or folder, and put back is taken up each time", async () => {
    const files = ["loaders/ledger/a.csv", "loaders/ledger/flood/b.csv"];
    site.write(files[1]!, "b");
    await told();
    for (const path of [files[0]!, "loaders/ledger"])
      for (const work of [() => rmSync(join(site.root, path), {recursive: true}),
        () => files.forEach((file) => site.write(file, "again"))]) {
        said = [];
        work();
        assert.match((await told())[0]!, /^loaders\/ledger\/\S+\.csv(?: and 1 more)?: taken up$/);
      }
  });

  test("tells of a loader that fails once for each save, and that the disk is full", async () => {
    const line = "/data/rows.csv: its loader failed: Error: ";
    for (const [full, why] of [["", "no such day; mend it and save; until then nothing of it is new"],
      ["full", "ENOSPC: no space left on device, write; make room on the disk, then save a file again"]] as const) {
      if (full) site.write(full, "");
      site.write("loaders/ledger/a.csv", `again ${full}`);
      await told();
      for (let turn = 0; turn < 2; turn++) {
        await ask("/fail");
        assert.deepEqual(await told(2), ["loaders/ledger/a.csv: taken up", line + why]);
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      said = [];
    }
  });

  test("begins a preview again that was killed, and says so", async () => {
    const last = readFileSync(join(site.root, "begun"), "utf8").trim().split("\n").at(-1)!;
    process.kill(Number.parseInt(last), "SIGKILL");
    assert.deepEqual(await told(), ["it was killed (SIGKILL); the preview ended and is there again"]);
    assert.equal(await ask("/"), "a page");
  });

  test("begins a preview again that ended by itself, at most five times a minute", async () => {
    for (let times = 1; times < 5; times++) {
      said = [];
      await ask("/end");
      assert.deepEqual(await told(), ["it was asked to; the preview ended and is there again"]);
      assert.equal(await ask("/"), "a page");
    }
    said = [];
    await ask("/end");
    const waits = "; the preview ended, and begins again with the next file that you save";
    assert.deepEqual(await told(), [`it was asked to${waits}`]);
    assert.equal(await ask("/"), null);
    said = [];
    site.write("broken", "");
    site.write("tools/page.ts", "// again");
    assert.deepEqual((await told(2)).toSorted(), [`no such day${waits}`, "tools/page.ts: taken up"]);
    const before = begun();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.deepEqual([said.length, begun()], [2, before], "its own touch of the pages is no save");
  });

  for (const file of ["loaders/ledger/a.csv", "src/index.md", "src/components/a.ts"])
    test(`with the next file that is saved, as ${file}, one that waits begins again`, async () => {
      rmSync(join(site.root, "broken"), {force: true});
      site.write(file, "mended");
      assert.deepEqual(await told(), [`${file}: taken up`]);
      for (const limit = Date.now() + 20_000; await ask("/") === null && Date.now() < limit;);
      assert.equal(await ask("/"), "a page");
      said = [];
      site.write("broken", "");
      await ask("/end");
      await told();
    });

  test("where somebody takes the port just before the preview does, it says so and leaves none behind", async () => {
    const port = await freePort();
    const before = begun();
    const starting = dev({root: site.root, port, log: () => {}, check: async () => ({problems})});
    const other = createServer((_, answer) => answer.end("another"));
    const listen = () => new Promise((resolve) => other.once("error", () => setImmediate(resolve)).listen(port,
      "127.0.0.1", () => resolve(null)));
    rmSync(join(site.root, "broken"), {force: true});
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

const saves: [what: string, kind: ReturnType<typeof savedAs>, paths: string[]][] = [
  ["a page is told again", "page", ["src/index.md", "src/stories/flood/index.md"]],
  ["a row of a ledger, an article and what was watched are checked", "ledger", ["loaders/ledger/flood/claims.csv",
    "loaders/ledger/removed.csv", "loaders/a/ledger/b.csv", "articles/a.html", "src/data/flood/watched.csv"]],
  ["what writes pages begins a preview anew", "code", ["tools/page/parts.ts", "loaders/read/csv.ts", "tools/site/a.mjs",
    "observablehq.config.ts", "src/toll/day.ts", "src/charts/gap/draw.ts", "src/reader/index.ts"]],
  ["all else is Framework's own", null, ["src/components/a.ts", "src/style/a.css", "src/charts/[chart].md.ts",
    "src/toll/a.json.ts", "src/charts/a.css", "tools/read-me.md", "loaders/a.json", "other/tools/a.ts",
    "toolsmith/a.ts", "src/data/watched.csv", "src/data/flood/v/watched.csv", "my/articles/a", "src/index.mdx",
    "my/src/index.md"]]
];
describe("what is saved", () => {
  for (const [what, kind, paths] of saves)
    test(what, () => assert.deepEqual(paths.map(savedAs), paths.map(() => kind)));

  test("loaders and pages are asked for their time, and not what is made of them", () =>
    assert.deepEqual(["index.md", "data/rows.csv.ts", "claims/[claim].md.ts", "components/a.ts", "a.csv",
      ".observablehq/cache/a.md"].map(isAsked), [true, true, true, false, false, false]));

  test("what a build, a half save, an editor or npm writes is passed over", () => {
    const written = ["/a/src/.observablehq/cache/a", "/a/loaders/ledger/.edit-12/claims.csv", "/a/node_modules/b",
      "/a/src/.index.md.swp", "/a/tools/page.ts~", "/a/loaders/ledger/.edit-1", "C:\\a\\src\\.observablehq\\b",
      "src/4913", "src/.#index.md", "loaders/ledger/#a.csv#", "src/.index.md.kate-swp", "src/.goutputstream-AB12C3",
      "tools/page.ts___jb_tmp___", "loaders/ledger/flood/.~lock.claims.csv#", "articles/~$a.docx"];
    assert.deepEqual(written.filter((path) => !isPassedOver(path)), []);
    const own = ["/a/src/index.md", "/a/loaders/ledger/flood/claims.csv", "/a/tools/edit-12.ts", "/a/src/a~b.md"];
    assert.deepEqual(own.filter(isPassedOver), []);
  });
});
