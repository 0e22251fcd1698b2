// slow: type-checks two copies of the project
// A new kind of chart is a folder and a line of kinds.ts; nothing else asks for the name of a kind.
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {appendFileSync, mkdtempSync} from "node:fs";
import {after, describe, test} from "node:test";
import * as kinds from "../../src/charts/kinds.ts";
import type {ChartKind} from "../../src/charts/kind.ts";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {ledgers} from "../fixtures/atlantis.ts";

const sources = ["src", "tools"].flatMap((room) =>
  readdirSync(join(siteRoot, room), {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts")).map((file) => join(room, file).replaceAll("\\", "/")));
const names = Object.keys(kinds);

test("every kind has a folder of its name, and every folder that holds a kind is registered", () => {
  const folders = sources.flatMap((file) => /^src\/charts\/(\w+)\/kind\.ts$/.exec(file)?.[1] ?? []).sort();
  assert.deepEqual(folders, [...names].sort());
});

test("nothing outside its folder decides by the name of a kind", () => {
  const name = `"(${names.join("|")})"`;
  const asks = new RegExp(`\\bchart\\b[^;\\n]{0,20}([=!]==) *${name}|case ${name}|\\[(${name},? ?)+\\]\\.includes`);
  const outside = sources.filter((file) => !/^src\/charts\/(\w+)\//.test(file) || !names.includes(file.split("/")[2]!));
  // Goes with the cells that run the page's own text.
  const old = ["src/tweak/cell/program.ts"];
  const found = outside.filter((file) => asks.test(readFileSync(join(siteRoot, file), "utf8")));
  assert.deepEqual(found.filter((file) => !old.includes(file)), []);
});

test("every kind says what it draws in words of its own", () => {
  const words = Object.values<ChartKind>(kinds).map((kind) => kind.words);
  assert.equal(new Set(words).size, names.length);
});

describe("a kind that is invented for this test", () => {
  const copy = mkdtempSync(join(tmpdir(), "tollbook-kind-"));
  after(() => rmSync(copy, {recursive: true, force: true}));
  const left = /\/(ledger|data|bench|test|\.observablehq)(\/|$)/;
  for (const room of ["src", "loaders", "tools", "package.json"])
    cpSync(join(siteRoot, room), join(copy, room),
      {recursive: true, filter: (from) => !left.test(`/${relative(siteRoot, from)}`)});
  symlinkSync(join(siteRoot, "node_modules"), join(copy, "node_modules"));
  const config = JSON.parse(readFileSync(join(siteRoot, "tsconfig.json"), "utf8"));
  const include = ["src/charts", "src/tweak", "tools/page", "tools/**/*.d.ts"];
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({...config, include}));
  mkdirSync(join(copy, "src/charts/tally"));
  writeFileSync(join(copy, "src/charts/tally/kind.ts"), `
import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import {picture, svg} from "../shared/svg.js";
import {claimsOfDays} from "../strip/claims.js";
import {claimRows} from "../words/claim-rows.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleOf} from "../words/subtitle.js";

export const tally: ChartKind = {
  words: "a tally",
  key: [],
  offers: [{label: "A tally"}],
  subject: "tolls",
  options: claimOptions,
  controls: ["time", "who"],
  draw: (_, __, context) => picture(context, 10, [svg(context.document, "g", {class: "mark"})], {class: "tally"}),
  describe: (spec, data) => \`A tally of \${claimsOfDays(spec, data).length} claims.\`,
  finding: () => "So many claims",
  subtitle: subtitleOf,
  claims: claimsOfDays,
  rows: (spec, data) => claimRows(claimsOfDays(spec, data), spec, data),
  source: (spec, data) => sourceLine(claimsOfDays(spec, data), data),
  csv: (spec, data) => claimsOfDays(spec, data).map((claim) => ({...claim, status: claim.status}))
};
`);
  appendFileSync(join(copy, "src/charts/kinds.ts"), `export {tally} from "./tally/kind.js";\n`);

  // One compiler for both: each run of it reads the whole copy.
  test("compiles, and a bound that has no mark does not: the compiler names its places and nothing else", () => {
    const words = join(copy, "src/toll/vocabulary.ts");
    const before = readFileSync(words, "utf8");
    writeFileSync(words, before.replace('"almost", "range"]', '"almost", "range", "fewer-than"]'));
    const {stdout} = spawnSync(process.execPath,
      [join(siteRoot, "node_modules/typescript/bin/tsc"), "--noEmit", "--checkers", "1", "-p", copy],
      {encoding: "utf8"});
    writeFileSync(words, before);
    assert.match(stdout,
      /charts\/shared\/glyph-pieces\.ts\(\d+,\d+\): error TS2741: Property '"fewer-than"' is missing/);
    const told = stdout.split(/\n(?=\S)/).filter((one) => / error /.test(one));
    assert.deepEqual(told.filter((one) => !/fewer-than|src\/toll\/bound\.ts/.test(one)), []);
  });

  test("is drawn, called, read, written, described, tabled, changed to and settled everywhere", () => {
    writeFileSync(join(copy, "ask.ts"), `
import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {specOf} from "./src/charts/call.ts";
import {charts} from "./src/charts/index.ts";
import {readCall} from "./src/charts/read-call.ts";
import {writeCall} from "./src/charts/write-call.ts";
import {readAddress, writeAddress} from "./src/tweak/address.ts";
import {captionOf} from "./src/tweak/picture.ts";
import {changesIn} from "./src/tweak/changes.ts";
import {settle} from "./src/tweak/settle.ts";
import {rowsCsv} from "./src/tweak/take/rows-csv.ts";

const rows = JSON.parse(readFileSync(0, "utf8"));
const text = 'tally("lemuria-military-killed", {from: "1900-03-01", until: "1900-04-15"})';
const spec = specOf(readCall(text)!, rows);
const data = {...rows, gaps: []};
const author = specOf(readCall("steps()")!, rows);
const turned = settle(author, {chart: spec.chart}, rows).spec;
const {document} = new JSDOM("").window;
console.log(JSON.stringify({
  text: writeCall(spec),
  drawing: (charts(rows, {document}) as any).tally(...["lemuria-military-killed"]).innerHTML,
  caption: captionOf(spec, data),
  changes: changesIn(author, turned, data),
  address: readAddress(writeAddress("", "x", author, turned), "x").changes,
  csv: rowsCsv(spec, data).split("\\r\\n").length
}));
`);
    const {stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", "ask.ts"],
      {encoding: "utf8", cwd: copy, input: JSON.stringify(browserRows(loadStory("atlantis-1900", ledgers)))});
    assert.equal(stderr, "");
    const {text, drawing, caption, changes, address, csv} = JSON.parse(stdout);
    assert.equal(text, `tally("lemuria-military-killed", {from: "1900-03-01", until: "1900-04-15"})`);
    assert.equal(
      drawing, `<svg viewBox="0 0 358 10" class="tally" role="group" style="aspect-ratio:358/10"><g ` +
        `class="mark"></g></svg>`);
    assert.equal(caption.description, "A tally of 9 claims.");
    assert.equal(caption.title, "So many claims");
    assert.match(caption.source, /^Source: tollbook ledger, 9 claims in /);
    assert.deepEqual(changes, ["drawn as a tally"]);
    assert.deepEqual(address, {chart: "tally"});
    assert.equal(csv, 11);
  });
});
