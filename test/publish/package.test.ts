// slow: packs the packages and runs them in other programs
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {storyIds} from "../../loaders/read/ledger.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import {packageVersion} from "../../tools/publish/package-version.ts";

const root = join(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "tollbook-"));
const modules = join(project, "node_modules");
const stories = storyIds().map((id) => `tollbook-${id}`);

// An empty project that has nothing but the packed tarballs, unpacked where npm would put them: no network, no
// dependency.
before(async () => {
  const made = join(project, "made");
  const argv = process.argv;
  process.argv = [...argv.slice(0, 2), made];
  await import("../../tools/publish/write-packages.ts").finally(() => (process.argv = argv));
  for (const name of ["tollbook", ...stories]) {
    const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", project],
      {cwd: join(made, name), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
    mkdirSync(join(modules, name), {recursive: true});
    execFileSync("tar", ["xzf", join(project, JSON.parse(packed)[0].filename), "--strip-components=1",
      "-C", join(modules, name)]);
  }
  rmSync(made, {recursive: true});
  writeFileSync(join(project, "package.json"), '{"type": "module", "private": true}');
  // What the project brings itself.
  mkdirSync(join(modules, "@observablehq"));
  for (const name of ["@observablehq/plot", "jsdom"])
    symlinkSync(join(root, "node_modules", name), join(modules, name));
});
after(() => rmSync(project, {recursive: true}));

function node(code: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "-e", code],
    {cwd: project, encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"]}).trim();
}

function contents(name: string, file: string): string {
  return readFileSync(join(modules, name, file), "utf8");
}

test("a story's package holds the rows of the tables as they are, a module a table, without any dependency", () => {
  const said = node(`
    import * as all from "tollbook-ukraine-2022";
    import {gaps} from "tollbook-ukraine-2022/gaps";
    import {leftOut} from "tollbook-ukraine-2022/left-out";
    console.log(JSON.stringify([gaps === all.gaps, leftOut === all.leftOut, all.version, all.claims, gaps,
      all.reports]));
  `);
  const {claims, gaps, reports} = deriveTables(soundLedger("ukraine-2022"));
  const [...told] = JSON.parse(said);
  assert.deepEqual(told.slice(0, 2), [true, true]);
  assert.match(told[2], /^\d+\.\d+\.\d+(?:\+\w{8})?$/);
  assert.deepEqual(told.slice(3), JSON.parse(JSON.stringify([claims, gaps, reports])));
  for (const name of ["tollbook", ...stories])
    assert.equal(JSON.parse(contents(name, "package.json")).dependencies, undefined, name);
});

test("lists of two rows are never one and the same list", () => {
  assert.equal(node(`import {reports} from "tollbook-ukraine-2022/reports";
    console.log(new Set(reports.map((row) => row.via)).size === reports.length);`), "true");
});

test("importing the packages does nothing but define", () => {
  assert.equal(node(`const before = Object.keys(globalThis).length;
    await import("tollbook-ukraine-2022"); await import("tollbook/toll");
    console.log(Object.keys(globalThis).length - before);`), "0");
});

test("a path that is no entry is not exported", () => {
  const said = node(`for (const path of ["tollbook-ukraine-2022/from-columns.js", "tollbook/toll/gap.js", "tollbook"])
    await import(path).catch(({code}) => console.log(code));`);
  assert.deepEqual(said.split("\n"), Array.from({length: 3}, () => "ERR_PACKAGE_PATH_NOT_EXPORTED"));
});

test("a table is a file too, and holds the bytes of the published CSV", () => {
  const file = node('console.log(import.meta.resolve("tollbook-maria-2017/claims.csv"));');
  assert.match(readFileSync(new URL(file), "utf8"), /^claim_id,story_id,.*\n[\w.-]+,maria-2017,/);
});

/** What each README's examples print. */
const printed: Record<string, RegExp[]> = {
  tollbook: [/^12\.048/, /One counts killed, the other casualties/, /^true$/],
  ...Object.fromEntries(stories.map((name) =>
    [name, [/^\d+ claims of \d+ claimants, version \d/, /^[\w.-]+ \d{4}-\d\d-\d\d [\d.]+$/, /^([\d.]+) \1$/]]))
};

for (const [name, says] of Object.entries(printed)) {
  test(`the three examples of ${name}'s README run as written`, () => {
    const examples = [...contents(name, "README.md").matchAll(/```js\n(.*?)\n```/gs)].map(([, code]) => code!);
    const page = 'import {JSDOM} from "jsdom"; const {document} = new JSDOM("").window;\n';
    const said = examples.map((code) => node(code.includes("document") ? page + code : code));
    assert.equal(said.length, says.length);
    said.forEach((line, at) => assert.match(line, says[at]!));
  });
}

async function bundled(code: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: project}, bundle: true, format: "esm", minify: true, write: false,
    platform: "browser"
  });
  return outputFiles[0]!.text;
}

test("a bundler takes only the table and the function that are used", async () => {
  const story = await bundled('import {story} from "tollbook-ukraine-2022"; import {addDays} from "tollbook/toll"; ' +
    "console.log(story, addDays);");
  assert.ok(story.includes("ukraine-2022"));
  assert.ok(story.length < 5000, `${story.length} bytes`);
});

test("a new Framework project loads 60 kB at most for the table of gaps", () => {
  const site = join(project, "site");
  mkdirSync(join(site, "src"), {recursive: true});
  mkdirSync(join(site, "node_modules"));
  // Without what is kept of builds: the bundles of packages that are nowhere else would spoil it for all.
  const installed = readdirSync(join(root, "node_modules")).filter((name) => name !== ".cache");
  for (const [from, names] of [[join(root, "node_modules"), installed], [modules, stories]] as const)
    for (const name of names) symlinkSync(join(from, name), join(site, "node_modules", name));
  const offline = JSON.stringify(join(root, "tools/site/offline.ts"));
  writeFileSync(join(site, "package.json"), '{"type": "module", "private": true}');
  writeFileSync(join(site, "observablehq.config.ts"), `import ${offline}; export default {root: "src"};`);
  writeFileSync(join(site, "src/index.md"),
    '```js\nimport {gaps} from "tollbook-ukraine-2022/gaps";\n```\n\n${gaps.length}\n');
  execFileSync(process.execPath, ["node_modules/@observablehq/framework/dist/bin/observable.js",
    "build"], {cwd: site, stdio: "ignore", timeout: 240_000});
  const shipped = readdirSync(join(site, "dist/_node"), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".js"))
    .map((name) => gzipSync(readFileSync(join(site, "dist/_node", name))).length);
  const bytes = shipped.reduce((sum, size) => sum + size, 0);
  assert.ok(shipped.length > 0 && bytes <= 60_000, `${shipped.length} modules, ${bytes} bytes`);
});

const good = `
  import {claims, type Claim} from "tollbook-ukraine-2022";
  import {gaps, type GapRow} from "tollbook-ukraine-2022/gaps";
  import {leftOut} from "tollbook-ukraine-2022/left-out";
  import {comparable, gap, standingOn, type Figure} from "tollbook/toll";
  const [first, second]: readonly Claim[] = claims;
  const day: string | null = first!.said_on;
  const bound: "exact" | "at-least" | "more-than" | "up-to" | "about" | "almost" | "range" = first!.bound;
  const figure: Figure = {low: first!.low, high: null, bound};
  const rows: readonly GapRow[] = gaps;
  export const out = [day, gap(figure, figure).difference.toFixed(), standingOn, rows[0]!.toll_id, leftOut.length,
    comparable(first!, second!, "2022-02-24").answer];
`;
/** Compilers and bundlers that this project does not need itself: whoever wants to know installs them, as the skipped
 * test says. */
const others = {typescript5: "npm:typescript@5.9.3", vite: "8.3.8"};

function skipped(name: keyof typeof others): string | false {
  return !existsSync(join(root, "node_modules", name)) &&
    `NOT TRIED, for it is not installed: npm install --no-save ${name}@${others[name]}`;
}

// nodenext is what the mark below is compiled with.
const resolutions = [["node16", "node16"], ["esnext", "bundler"],
  ...(process.env.TOLLBOOK_ALL ? [["nodenext", "nodenext"]] as const : [])] as const;

for (const compiler of ["typescript", "typescript5"] as const)
  for (const [mode, resolution] of resolutions)
    test(`${compiler} finds the types by module resolution ${resolution}, and refuses a column that is not there`,
      {skip: compiler === "typescript5" && skipped(compiler)}, () => {
        writeFileSync(join(project, "good.ts"), good);
        writeFileSync(join(project, "bad.ts"),
          'import {gaps} from "tollbook-ukraine-2022/gaps"; export const x = gaps[0]!.deaths;');
        assert.match(tsc(["good.ts", "bad.ts"], mode, resolution, [], compiler),
          onlyError("bad.ts", "Property 'deaths' does not exist on type 'GapRow'"));
      });

/** What a compiler says that finds this wrong with this file, and nothing with any other. */
const onlyError = (file: string, what: string) => new RegExp(`^${file}\\(\\d+,\\d+\\): error TS\\d+: .*${what}.*\\n$`);

test("vite takes no more than the table that is used", {skip: skipped("vite")}, () => {
  writeFileSync(join(project, "index.html"), '<!doctype html><script type="module" src="./main.js"></script>');
  writeFileSync(join(project, "main.js"), `import {story} from "tollbook-ukraine-2022";
    import {addDays} from "tollbook/toll"; console.log(story, addDays);`);
  execFileSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"],
    {cwd: project, stdio: "ignore", timeout: 120_000});
  const assets = join(project, "dist/assets");
  const built = readdirSync(assets).map((name) => readFileSync(join(assets, name), "utf8")).join("");
  assert.ok(built.includes("ukraine-2022") && built.length < 6000, `${built.length} bytes`);
});

function tsc(files: string[], mode = "nodenext", resolution = "nodenext", more: string[] = [],
  compiler = "typescript"): string {
  const words = ["--noEmit", "--strict", "--target", "es2022", "--module", mode, "--moduleResolution", resolution,
    ...(compiler === "typescript" ? ["--ignoreConfig"] : []), "--noUncheckedIndexedAccess", ...more];
  try {
    return execFileSync(process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), ...words, ...files],
      {cwd: project, encoding: "utf8"});
  } catch (error) {
    return (error as {stdout: string}).stdout;
  }
}

test("the mark for Plot comes from tollbook/plot, extends the project's own Plot and has types", () => {
  assert.equal(node(`
    import {Mark} from "@observablehq/plot";
    import {ClaimMark} from "tollbook/plot";
    console.log(new ClaimMark([{known_on: "2022-03-02", low: 498, high: 498}]) instanceof Mark);
  `), "true");
  writeFileSync(join(project, "plot.ts"), `
    import {plot} from "@observablehq/plot";
    import {claims} from "tollbook-ukraine-2022/claims";
    import {ClaimMark} from "tollbook/plot";
    export const chart = plot({marks: [new ClaimMark(claims, {x: "said_on", stroke: "claimant_id", tip: true})]});
  `);
  writeFileSync(join(project, "bad-plot.ts"),
    'import {ClaimMark} from "tollbook/plot"; export const mark = new ClaimMark([], {r: "3"});');
  assert.match(tsc(["plot.ts", "bad-plot.ts"], "nodenext", "nodenext", ["--skipLibCheck"]),
    onlyError("bad-plot.ts", "Type 'string' is not assignable to type 'number'"));
});

test("every column shows its description where a writer points at it, each word of a list its sentence", () => {
  const types = contents("tollbook-ukraine-2022", "claims.d.ts");
  assert.match(types, /\/\*\* The claim's id: readable, permanent, never used again\. \*\/\n  claim_id: string;/);
  assert.match(types,
    /\/\*\* The lowest count that the words name; empty = open\. Unit: people or cases\. \*\/\n  low: number \| null;/);
  assert.match(types, /\* - `more-than`: .+/);
});

test("a package's number is that of its release; between two it comes after the one and before the other", () => {
  assert.equal(packageVersion("0.2.0"), "0.2.0");
  assert.equal(packageVersion("0.2.9+00000012"), "0.2.10-next-00000012");
});

test("the tarballs carry no article, no source and no secret of the machine", () => {
  const file = /^(?:toll|(?:toll\/)?[\w-]+\.(?:js|d\.ts|csv)|package\.json|README\.md|CITATION\.cff|LICENSE(\.txt)?)$/;
  for (const name of ["tollbook", ...stories])
    for (const found of readdirSync(join(modules, name), {recursive: true, encoding: "utf8"}))
      assert.match(found, file);
});
