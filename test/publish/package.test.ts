// slow: packs tollbook and runs it in other programs
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {build} from "esbuild";
import {soundLedger} from "../../tools/publish/current-edition.ts";

const root = join(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "tollbook-"));

// An empty project that has nothing but the packed tarball, unpacked where npm would put it: no network, no dependency.
before(() => {
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", project],
    {cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
  const [{filename}] = JSON.parse(packed.slice(packed.indexOf("[\n")));
  const place = join(project, "node_modules/tollbook");
  mkdirSync(place, {recursive: true});
  execFileSync("tar", ["xzf", join(project, filename), "--strip-components=1", "-C", place]);
  writeFileSync(join(project, "package.json"), '{"type": "module", "private": true}');
});
after(() => rmSync(project, {recursive: true}));

function node(code: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "-e", code], {cwd: project, encoding: "utf8"}).trim();
}

test("tables and domain functions come from one import, in Node, without any dependency", () => {
  const said = node(`
    import {claims, gaps, standing, leftOut, knownOn, comparable, gap, version} from "tollbook/ukraine-2022";
    const claim = claims.find((row) => row.said_on);
    console.log(JSON.stringify([claims.length, gaps.length > 0, standing.length > 0, Array.isArray(leftOut),
      knownOn(claim) === claim.said_on, typeof comparable, typeof version,
      gap({low: 6000, high: null, bound: "more-than"}, {low: 498, high: 498, bound: "exact"}).guaranteed_ratio]));
  `);
  const count = soundLedger("ukraine-2022").claims.length;
  assert.deepEqual(JSON.parse(said), [count, true, true, true, true, "function", "string", 6000 / 498]);
});

test("importing the package does nothing but define", () => {
  assert.equal(
    node('const before = Object.keys(globalThis).length; await import("tollbook/ukraine-2022"); ' +
      'console.log(Object.keys(globalThis).length - before);'), "0");
});

test("a path that is no entry is not exported", () => {
  assert.throws(() => node('await import("tollbook/loaders/read/ledger.ts")'),
    /ERR_MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED/);
});

async function bundled(code: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: project}, bundle: true, format: "esm", minify: true, write: false,
    platform: "browser"
  });
  return outputFiles[0]!.text;
}

test("a bundler takes only the table and the function that are used", async () => {
  const story = await bundled('import {story, addDays} from "tollbook/ukraine-2022"; console.log(story, addDays);');
  assert.ok(story.includes("ukraine-2022"));
  assert.ok(story.length < 5000, `${story.length} bytes`);
});

test("its types hold in a strict project, and refuse a column that is not there", () => {
  writeFileSync(join(project, "good.ts"), `
    import {claims, standingOn, type Claim} from "tollbook/ukraine-2022";
    import {gap, type Figure} from "tollbook/toll";
    const [first]: readonly Claim[] = claims;
    const day: string | null = first!.said_on;
    const bound: "exact" | "at-least" | "more-than" | "up-to" | "about" | "almost" | "range" = first!.bound;
    const figure: Figure = {low: first!.low, high: null, bound};
    export const out = [day, gap(figure, figure).difference.toFixed(), standingOn];
  `);
  writeFileSync(join(project, "bad.ts"),
    'import {claims} from "tollbook/ukraine-2022"; export const x = claims[0]!.deaths;');
  assert.equal(tsc("good.ts"), "");
  assert.match(tsc("bad.ts"), /Property 'deaths' does not exist on type 'Claim'/);
});

test("one table has a module and types of its own, which are those of the whole story", () => {
  writeFileSync(join(project, "one.ts"), `
    import {gaps, type GapRow} from "tollbook/ukraine-2022/gaps";
    import {leftOut} from "tollbook/ukraine-2022/left-out";
    import {gaps as all} from "tollbook/ukraine-2022";
    const rows: readonly GapRow[] = gaps;
    export const out: [readonly GapRow[], string, readonly GapRow[]] = [rows, rows[0]!.toll_id, all];
    export const count: number = leftOut.length;
  `);
  writeFileSync(join(project, "bad-one.ts"),
    'import {gaps} from "tollbook/ukraine-2022/gaps"; export const x = gaps[0]!.deaths;');
  for (const [mode, resolution] of [["node16", "node16"], ["esnext", "bundler"]])
    assert.equal(tsc("one.ts", mode, resolution), "", resolution);
  assert.match(tsc("bad-one.ts"), /Property 'deaths' does not exist on type 'GapRow'/);
  const count = node('const {gaps} = await import("tollbook/ukraine-2022/gaps"); console.log(gaps.length)');
  assert.ok(Number(count) > 100);
});

for (const [mode, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`its types are found by module resolution ${resolution}`, () => {
    assert.equal(tsc("good.ts", mode, resolution), "");
  });
}

function tsc(file: string, mode = "nodenext", resolution = "nodenext", more: string[] = []): string {
  const words = ["--noEmit", "--strict", "--target", "es2022", "--module", mode!, "--moduleResolution", resolution!,
    "--ignoreConfig", "--noUncheckedIndexedAccess", ...more];
  try {
    return execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...words, file],
      {cwd: project, encoding: "utf8"});
  } catch (error) {
    return (error as {stdout: string}).stdout;
  }
}

test("the mark for Plot comes from tollbook/plot and extends the project's own Plot", () => {
  mkdirSync(join(project, "node_modules/@observablehq"), {recursive: true});
  symlinkSync(join(root, "node_modules/@observablehq/plot"), join(project, "node_modules/@observablehq/plot"));
  assert.equal(node(`
    import {Mark} from "@observablehq/plot";
    import {ClaimMark} from "tollbook/plot";
    console.log(new ClaimMark([{known_on: "2022-03-02", low: 498, high: 498}]) instanceof Mark);
  `), "true");
  writeFileSync(join(project, "plot.ts"), `
    import {plot} from "@observablehq/plot";
    import {claims} from "tollbook/ukraine-2022";
    import {ClaimMark} from "tollbook/plot";
    export const chart = plot({marks: [new ClaimMark(claims, {x: "said_on", stroke: "claimant_id", tip: true})]});
  `);
  writeFileSync(join(project, "bad-plot.ts"),
    'import {ClaimMark} from "tollbook/plot"; export const mark = new ClaimMark([], {r: "3"});');
  assert.equal(tsc("plot.ts", "nodenext", "nodenext", ["--skipLibCheck"]), "");
  assert.match(tsc("bad-plot.ts", "nodenext", "nodenext", ["--skipLibCheck"]),
    /Type 'string' is not assignable to type 'number'/);
});

test("every column shows its description where a writer points at it", () => {
  const types = readFileSync(join(project, "node_modules/tollbook/package/rows.d.ts"), "utf8");
  assert.match(types, /\/\*\* The claim's id: readable, permanent, never used again\. \*\/\n  claim_id: string;/);
  assert.match(types,
    /\/\*\* The lowest count that the words name; empty = open\. Unit: people or cases\. \*\/\n  low: number \| null;/);
  assert.match(types, /  via: string\[\];/);
});

test("the tarball carries no article and no secret of the machine", () => {
  const names = execFileSync("tar",
    ["tzf", join(project, `tollbook-${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}.tgz`)],
    {encoding: "utf8"});
  assert.ok(names.includes("package/package/ukraine-2022.js"));
  assert.doesNotMatch(names, /package\/articles\/|node_modules|\.npmrc|\.env|dist\//);
});
