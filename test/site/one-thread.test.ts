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
  "ends.csv.ts": 'process.stdout.write("half"); process.exit(0);'
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

for (const [path, why] of [["/fails.csv", /^\nRangeError: no such day\n/],
  ["/ends.csv", /^\nError: a loader ended the thread/]] as const)
  test(`what ${path} stops on is told by Framework's word for it, and the next loader is run`, async (t) => {
    const {mock} = t.mock.method(console, "log", () => {});
    await assert.rejects(find(path).exec(new PassThrough()), {message: "loader exited with code 1"});
    mock.restore();
    assert.match(String(mock.calls[0]!.arguments[0]), why);
    assert.match(await made("/count.csv"), /^times\n\d\n$/);
  });
