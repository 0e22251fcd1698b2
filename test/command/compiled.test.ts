import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, mock, test} from "node:test";
import {pathToFileURL} from "node:url";
import {compiled} from "../../tools/command/compiled.mjs";
import {siteRoot} from "../../tools/site-root.ts";

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** A program of two files, the second of which is loaded by a name that is known only when it runs. */
function program(): {root: string; write: (file: string, text: string) => void} {
  const root = mkdtempSync(join(tmpdir(), "tollbook-compiled-"));
  made.push(root);
  mkdirSync(join(root, "node_modules"));
  mkdirSync(join(root, "ways"));
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
    // An hour old, for a file that changes while it is read is compiled again.
    const then = Date.now() / 1000 - 3600 + text.length;
    utimesSync(join(root, file), then, then);
  };
  write("main.ts", "export const way = async (name: string) => (await import(`./ways/${name}.ts`)).says;\n");
  write("ways/a.ts", "export const says: string = `one in ${import.meta.dirname}`;\n");
  return {root, write};
}

async function says(folder: string | null): Promise<string> {
  const {way} = await import(pathToFileURL(join(folder!, "main.js")).href) as {way: (name: string) => Promise<string>};
  return await way("a");
}

test("a program is compiled once, says its own place, and again when one of its files is another", async () => {
  const {root, write} = program();
  const first = await compiled(root, ["main.ts"]);
  assert.equal(await says(first), `one in ${join(root, "ways")}`);
  assert.equal(await compiled(root, ["main.ts"]), first);
  write("ways/a.ts", "export const says: string = `two`;\n");
  const second = await compiled(root, ["main.ts"]);
  assert.equal(await says(second), "two");
  assert.ok(statSync(first!).isDirectory(), "a server that runs may still load from the first");
});

test("an index that is damaged, and a folder that lost a file, are made anew", async () => {
  const {root} = program();
  const first = await compiled(root, ["main.ts"]);
  rmSync(join(first!, "main.js"));
  const second = await compiled(root, ["main.ts"]);
  assert.match(await says(second), /^one in /);
  writeFileSync(join(second!, "../made-of.json"), "");
  const third = await compiled(root, ["main.ts"]);
  assert.notEqual(third, second);
  assert.equal(await compiled(root, ["main.ts"]), third);
});

test("of many commands that compile at once, or after the clock was set back, each keeps its program", async () => {
  const {root, write} = program();
  const together = await Promise.all(Array.from({length: 12}, () => compiled(root, ["main.ts"])));
  for (const folder of together) assert.ok(statSync(join(folder!, "main.js")).isFile());
  write("ways/a.ts", "export const says: string = `later`;\n");
  utimesSync(join(root, "ways/a.ts"), 1e10, 1e10);
  const clock = mock.method(Date, "now", () => 1e12);
  const early = await compiled(root, ["main.ts"]);
  clock.mock.restore();
  assert.equal(await says(early), "later");
  assert.equal(await compiled(root, ["main.ts"]), early, "what changed in the future does not change while it is read");
});

test("what cannot be compiled or kept is left to be run as it is", async () => {
  const {root, write} = program();
  write("main.ts", "export const way = ;\n");
  assert.equal(await compiled(root, ["main.ts"]), null);
  const other = program();
  rmSync(join(other.root, "node_modules"), {recursive: true});
  other.write("node_modules", "");
  assert.equal(await compiled(other.root, ["main.ts"]), null);
});

test("whoever reads the first lines of a command only, as head does, hears of no fault", () => {
  const {stdout, stderr} = spawnSync("sh", ["-c",
    `node "${join(siteRoot, "tools/command/tollbook.mjs")}" add --help | true`], {encoding: "utf8"});
  assert.deepEqual([stdout, stderr], ["", ""]);
});
