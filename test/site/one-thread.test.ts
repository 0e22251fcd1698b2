// Loaders of a build in their one thread, found by Framework's own hand.
import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {PassThrough} from "node:stream";
import {text} from "node:stream/consumers";
import {after, before, test} from "node:test";
import {pathToFileURL} from "node:url";
import {shareOneThread} from "../../tools/site/one-thread.ts";
import {siteRoot} from "../../tools/site-root.ts";

interface Loader {
  exec(to: PassThrough): Promise<void>;
}
let folder: string;
let find: (path: string) => Loader;

const files = {
  "package.json": '{"type": "module"}',
  "kept.ts": "export const kept = {times: 0};",
  "count.csv.ts": 'import {kept} from "./kept.ts"; process.stdout.write(`times\\n${++kept.times}\\n`);',
  "[day].csv.ts": "process.stdout.write(process.argv.slice(2).join());",
  "fails.csv.ts": 'throw new RangeError("no such day");',
  "ends.csv.ts": 'process.stdout.write("half"); process.exit(0);',
  "late.csv.ts": 'process.stdout.write("a\\n"); setTimeout(() => process.stdout.write("e9\\n", () => ' +
    'process.stdout.write("0a", "hex")), 30);',
  "flow.csv.ts": 'import {Readable} from "node:stream"; Readable.from(["a\\n", "1\\n"]).pipe(process.stdout);',
  "code.csv.ts": 'process.stdout.write("half"); process.exitCode = 1;',
  "stray.csv.ts": 'process.stdout.write("half"); Promise.reject(new Error("boom"));',
  "never.csv.ts": 'process.stdout.write("half"); await new Promise(() => {});',
  "left.csv.ts": 'setInterval(() => process.stdout.write("late"), 1); throw new Error("left");'
};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "tollbook-loaders-"));
  for (const [file, source] of Object.entries(files)) writeFileSync(join(folder, file), source);
  await shareOneThread();
  const {LoaderResolver} = await import(
    pathToFileURL(join(siteRoot, "node_modules/@observablehq/framework/dist/loader.js")).href);
  const resolver = new LoaderResolver({root: relative(process.cwd(), folder)});
  find = (path) => resolver.find(path);
});
after(() => rmSync(folder, {recursive: true}));

async function made(path: string): Promise<string> {
  const to = new PassThrough();
  const [said] = await Promise.all([text(to), find(path).exec(to)]);
  return said;
}

test("what loaders share is there once, and each is run anew and told its parameters", async () => {
  assert.deepEqual([await made("/count.csv"), await made("/count.csv")], ["times\n1\n", "times\n2\n"]);
  assert.equal(await made("/1831-05-01.csv"), "--day=1831-05-01");
});

test("what is written late is in its own file, whole, and the next one's is its own", async () => {
  const all = await Promise.all(["/late.csv", "/1831-05-01.csv", "/flow.csv"].map(made));
  assert.deepEqual(all, ["a\ne9\n\n", "--day=1831-05-01", "a\n1\n"]);
});

for (const [path, why] of [["/fails.csv", /^\nRangeError: no such day\n/],
  ["/ends.csv", /^\nError: a loader ended the thread/], ["/code.csv", /^\nError: a loader set the exit code 1\n/],
  ["/stray.csv", /^\nError: boom\n/], ["/never.csv", /^\nError: a loader waits for what never comes\n/],
  ["/left.csv", /^\nError: left\n/]] as const)
  test(`what ${path} stops on is told by Framework's word for it, and the next loader is run`, async (t) => {
    const {mock} = t.mock.method(console, "log", () => {});
    await assert.rejects(find(path).exec(new PassThrough()), {message: "loader exited with code 1"});
    mock.restore();
    assert.match(String(mock.calls[0]!.arguments[0]), why);
    assert.match(await made("/count.csv"), /^times\n\d\n$/);
  });
