// slow: it waits for the file system to tell of what was saved.
// What `dev` makes of a save, and of a preview that ends. The preview is invented and is no process.
import assert from "node:assert/strict";
import {mkdirSync, rmSync, statSync, utimesSync} from "node:fs";
import fs from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";
import {join} from "node:path";
import {after, before, beforeEach, describe, mock, test} from "node:test";
import chokidar, {type FSWatcher} from "chokidar";
import {dev, type DevOptions} from "../../tools/site/dev.ts";
import {freePort, portTaken} from "../../tools/site/port.ts";
import {inventedSite} from "./invented-framework.ts";

interface Begun {
  place: unknown[];
  hear(chunk: string): void;
  die(why: string, answered: boolean): void;
  trouble(what: string): void;
  isStopped: boolean;
}
let begun: Begun[] = [];
/** Why each preview ends before it answers; null where it does not. */
let broken: string | null = null;
const start: NonNullable<DevOptions["start"]> = (root, port, hear, die, trouble) => {
  const one: Begun = {place: [root, port], hear, die, trouble, isStopped: false};
  begun.push(one);
  const settled = Promise.resolve().then(() => broken && die(broken, false)).then(() => {});
  return {settled, stop: async () => void (one.isStopped = true)};
};

let site: ReturnType<typeof inventedSite>;
let server: {close(): Promise<void>};
let port: number;
let problems: string[] = [];
let said: string[] = [];
let heard = "";
const options = () => ({root: site.root, port, start, log: (line: string) => said.push(line), heard: (chunk: string) =>
  (heard += chunk), check: async () => ({problems})});

/** Waits until so many lines are said, and answers them. */
async function told(lines = 1): Promise<string[]> {
  for (const limit = Date.now() + 20_000; said.length < lines && Date.now() < limit;)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return said;
}

/** Waits until nothing is taken up any more: a busy machine tells of one save twice. */
async function atRest(): Promise<void> {
  for (let before = -1; before !== said.length;) {
    before = said.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  said = [];
  begun.splice(0, begun.length - 1);
}

/** The loaders and pages that Framework is told of by their times, from a time when they were old. */
async function touchedBy(work: () => Promise<unknown>): Promise<string[]> {
  const files = ["src/data/rows.csv.ts", "src/index.md", "src/components/a.ts", "src/.observablehq/cache/a.md"];
  for (const file of files) utimesSync(join(site.root, file), 1, 1);
  await work();
  return files.filter((file) => statSync(join(site.root, file)).mtimeMs > 2_000);
}

describe("dev()", () => {
  let watcher: FSWatcher;
  before(async () => {
    const {watch} = chokidar;
    mock.method(chokidar, "watch", (...words: Parameters<typeof watch>) => (watcher = watch(...words)));
    site = inventedSite("", {"loaders/ledger/a.csv": "a", "loaders/read.ts": "", "tools/page.ts": "",
      "src/data/rows.csv.ts": "", "src/components/a.ts": "", "src/.observablehq/cache/a.md": "",
      "observablehq.config.ts": ""});
    port = await freePort();
    server = await dev(options());
    mock.restoreAll();
    // A busy machine's watcher says that it is ready a moment before it sees what is saved.
    for (let save = 0; said.length === 0; save++) {
      site.write("loaders/ledger/a.csv", `${save}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await atRest();
  });
  after(async () => {
    await server.close();
    site.remove();
  });
  beforeEach(() => void (said = [], begun.splice(0, begun.length - 1)));

  test("begins one preview of the site at the port, and hears it", () => {
    assert.deepEqual(begun.map(({place}) => place), [[site.root, port]]);
    begun[0]!.hear("a word");
    assert.deepEqual([heard, said], ["a word", []]);
  });

  test("hands a saved row to loaders and pages, and to nothing else, and begins no other preview", async () => {
    const touched = await touchedBy(async () => {
      site.write("loaders/ledger/a.csv", "b");
      assert.deepEqual(await told(), ["loaders/ledger/a.csv: taken up"]);
    });
    assert.deepEqual(touched, ["src/data/rows.csv.ts", "src/index.md"]);
    assert.deepEqual(begun.map(({isStopped}) => isStopped), [false]);
  });

  const of = (count: number) => Array.from({length: count}, (_, at) => `a.csv:${at}:1 MANY wrong`);
  for (const [count, line] of [
    [1, "the ledger has 1 problem; the old rows stay until that is mended"],
    [10, "the ledger has 10 problems; the old rows stay until that is mended"],
    [11, "the ledger has 11 problems, of which these are 10; npx tollbook check tells all; the old rows stay until " +
      "that is mended"]
  ] as const)
    test(`leaves the old rows where this is wrong with the ledger: ${count}`, async () => {
      problems = of(count);
      const touched = await touchedBy(async () => {
        site.write("loaders/ledger/a.csv", `c ${count}`);
        await told(Math.min(count, 10) + 1);
      });
      problems = [];
      assert.deepEqual([said, touched], [[...of(Math.min(count, 10)), line], []]);
    });

  test("tells why the ledger could not be checked", async () => {
    site.write("loaders/ledger/a.csv", "d");
    problems = null as unknown as string[];
    assert.match((await told())[0]!, /null/);
    problems = [];
  });

  for (const [code, line] of [["EPERM", "no time of yours"], ["ENOENT", "loaders/ledger/a.csv: taken up"]] as const)
    test(`says of loaders and pages that cannot be told (${code}): ${line}`, async () => {
      await atRest();
      const {utimes} = fs;
      fs.utimes = () => Promise.reject(Object.assign(new Error("no time of yours"), {code}));
      syncBuiltinESMExports();
      try {
        site.write("loaders/ledger/a.csv", code);
        assert.deepEqual(await told(), [line]);
      } finally {
        fs.utimes = utimes;
        syncBuiltinESMExports();
      }
    });

  test("begins a preview anew for code, once for all that is saved together", async () => {
    for (const file of ["tools/page.ts", "loaders/read.ts", "observablehq.config.ts"]) site.write(file, "//");
    assert.match((await told())[0]!, /^(tools\/page|loaders\/read|observablehq\.config)\.ts and 2 more: taken up$/);
    assert.deepEqual(begun.map(({isStopped}) => isStopped), [true, false]);
  });

  test("does nothing about what Framework follows by itself, and what nobody wrote", async () => {
    for (const file of ["src/components/a.ts", "src/style/a.css", "loaders/ledger/.edit-1/a.csv", "tools/page.ts~"])
      site.write(file, "new");
    mkdirSync(join(site.root, "loaders/more"));
    site.write("loaders/ledger/a.csv", "e");
    assert.deepEqual([await told(), begun.length], [["loaders/ledger/a.csv: taken up"], 1]);
  });

  test("takes up a ledger that is deleted, table or folder, and put back", async () => {
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

  test("tells of a loader that fails once for each save", async () => {
    for (const row of ["f", "g"]) {
      site.write("loaders/ledger/a.csv", row);
      await told();
      for (let turn = 0; turn < 2; turn++) begun[0]!.trouble("rows.csv failed");
      assert.deepEqual(said.splice(0), ["loaders/ledger/a.csv: taken up", "rows.csv failed"]);
    }
  });

  const back = (path: string) => `if that was not meant, put it back (git checkout ${path})`;
  test("tells of a folder that went away, once, and again if it was back meanwhile", async () => {
    const goes = async () => {
      await atRest();
      rmSync(join(site.root, "src/deep"), {recursive: true});
      await told();
      await new Promise((resolve) => setTimeout(resolve, 400));
      return said;
    };
    for (let times = 0; times < 2; times++) {
      for (const file of ["src/deep/er/a.md", "src/deep/b.md"]) site.write(file, "# A");
      assert.deepEqual(await goes(), [`src/deep is gone, with all that was in it; ${back("src/deep")}`]);
    }
  });

  test("tells of a page that went away, and of no other file, nor of what lies outside the pages", async () => {
    for (const file of ["src/gone.md", "src/components/gone.ts", "tools/gone/a.txt"]) site.write(file, "gone");
    await atRest();
    for (const path of ["src/components/gone.ts", "tools/gone", "src/gone.md"])
      rmSync(join(site.root, path), {recursive: true});
    await told();
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(said, [`src/gone.md is gone; ${back("src/gone.md")}`]);
  });

  test("says nothing of a page that is back at once", async () => {
    site.write("src/again.md", "# A");
    await atRest();
    rmSync(join(site.root, "src/again.md"));
    site.write("src/again.md", "# B");
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(said, []);
  });

  test("tells Framework once more of a page that is saved, by a time that no save has", async () => {
    const file = join(site.root, "src/index.md");
    const timesOf = async (enough: number) => {
      const times = new Set<number>();
      for (const limit = Date.now() + enough; Date.now() < limit;) {
        times.add(statSync(file).mtimeMs);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return [...times];
    };
    site.write("src/index.md", "# Saved");
    const [saved, again, ...more] = await timesOf(2_600);
    assert.deepEqual([again! % 1000, more, said], [0, [], []]);
    assert.ok(again! > saved! - 1000, `${saved} ${again}`);
  });

  test("tells once that no more can be watched, and of each place that cannot be", () => {
    for (const code of ["ENOSPC", "EMFILE", "EACCES", "EACCES"])
      watcher.emit("error", Object.assign(new Error("not for you"), {code}));
    assert.equal(said.length, 2);
    assert.match(said[0]!, /^no more files can be watched, so what is saved may not be seen; .*, and begin dev again$/);
    assert.equal(said[1], "not for you; what is saved there may not be seen; end dev and begin it again");
  });

  const waits = "; the preview ended, and begins again with the next file that you save";
  test("begins a preview again that ended, five times a minute, and then waits for a save", async (t) => {
    t.mock.timers.enable({apis: ["Date"], now: Date.now()});
    const end = async () => {
      said = [];
      begun.at(-1)!.die("it was asked to", true);
      for (let turn = 0; turn < 5; turn++) await null;
      return said;
    };
    const again = ["it was asked to; the preview ended and is there again"];
    for (let times = 0; times < 5; times++) assert.deepEqual(await end(), again);
    t.mock.timers.tick(59_999);
    assert.deepEqual([await end(), begun.length], [[`it was asked to${waits}`], 6]);
    t.mock.timers.tick(1);
    assert.deepEqual([await end(), begun.length], [again, 7]);
  });

  for (const file of ["loaders/ledger/a.csv", "src/index.md", "src/components/a.ts"])
    test(`with the next file that is saved, as ${file}, one that waits begins again`, async () => {
      await atRest();
      begun.at(-1)!.die("it fell", false);
      assert.deepEqual(said.splice(0), [`it fell${waits}`]);
      // The watcher passes over what follows its own touch at once.
      for (const limit = Date.now() + 20_000; !said.length && Date.now() < limit;) {
        site.write(file, `mended ${Date.now()}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      assert.match(said[0]!, /: taken up$/);
      assert.equal(begun.length, 2);
    });

  test("one that cannot begin does not begin again at its own touch of the pages", async () => {
    await atRest();
    broken = "no such day";
    site.write("tools/page.ts", "// again");
    assert.deepEqual((await told(2)).toSorted(), [`no such day${waits}`, "tools/page.ts: taken up"]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual([said.length, begun.length], [2, 2]);
    broken = null;
    site.write("tools/page.ts", "// mended");
    assert.equal((await told(3))[2], "tools/page.ts: taken up");
  });

  test("is refused where somebody comes to the port meanwhile, and where somebody is there", async () => {
    await atRest();
    broken = portTaken(port);
    await assert.rejects(dev(options()), {code: 3, message: portTaken(port)});
    assert.deepEqual(begun.map(({isStopped}) => isStopped), [false, true]);
    broken = "another fault";
    await (await dev(options())).close();
    assert.equal(begun[2]!.isStopped, true);
    broken = null;
  });
});
