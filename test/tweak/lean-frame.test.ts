// The frame's Acorn has no tables of letters and of patterns: it must read whatever Acorn reads and the engine runs.
import assert from "node:assert/strict";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {before, test} from "node:test";
import {fileURLToPath, pathToFileURL} from "node:url";
import * as plain from "acorn";
import {build} from "esbuild";
import {lean} from "../../tools/site/lean-frame.ts";

/** Acorn's types leave out two functions that it has. */
type Acorn = typeof plain &
  Record<"isIdentifierStart" | "isIdentifierChar", (code: number, astral: boolean) => boolean>;

let short: Acorn;
let bytes: number;

before(async () => {
  const entry = fileURLToPath(import.meta.resolve("acorn")).replace(/acorn\.js$/, "acorn.mjs");
  const bundle = (plugins: (typeof lean)[]) =>
    build({entryPoints: [entry], bundle: true, format: "esm", minify: true, write: false, plugins});
  const [whole, shorter] = await Promise.all([bundle([]), bundle([lean])]);
  const text = shorter.outputFiles[0]!.text;
  bytes = whole.outputFiles[0]!.text.length - text.length;
  const folder = await mkdtemp(join(tmpdir(), "lean-acorn-"));
  await writeFile(join(folder, "acorn.mjs"), text);
  short = await import(pathToFileURL(join(folder, "acorn.mjs")).href);
  await rm(folder, {recursive: true});
});

function takes(name: string): boolean {
  try {
    return Boolean(new Function(`var ${name};`));
  } catch {
    return false;
  }
}

test("is a good deal shorter", () => assert.ok(bytes > 30_000, `${bytes} bytes`));

/** Ten of Unicode's planes hold nothing, or what has no meaning but among those who agree on one: there one in a
 * hundred, and all in `npm run faults -- whole`. */
const isTried = (code: number) => code < 0x40000 || code >> 16 === 14 || code % 101 === 0 ||
  process.env.TOLLBOOK_ALL !== undefined;

test("takes each letter for a part of a name as Acorn does, or as the engine where they differ", () => {
  const wrong: string[] = [];
  const whole = plain as Acorn;
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff || !isTried(code)) continue;
    const letter = String.fromCodePoint(code);
    const [first, next] = [short.isIdentifierStart(code, true), short.isIdentifierChar(code, true)];
    if (first !== whole.isIdentifierStart(code, true) && first !== takes(letter)) wrong.push(`${letter} first`);
    if (next !== whole.isIdentifierChar(code, true) && next !== takes(`a${letter}`)) wrong.push(`${letter} next`);
  }
  assert.deepEqual(wrong, []);
});

const programs = ["first", "first + second", "1", "let größe = 1, 年 = 2, 𝒳 = größe + 年", "const \\u{61}b = `${1}`",
  "x = /(?<year>\\d{4})-\\k<year>/u",
  "/[/]\\p{Lu}/gu.test(a / b / c)", "/a/dgimsuy", "class A { #x = /]/; static { this.y = 1 } }",
  "for await (const {a, ...b} of c) d.x ??= b?.[a]", "import x, {default as y} from 'z'; await import(x)"];
for (const program of programs)
  test(`reads as Acorn does: ${program}`, () => {
    const tree = ({parse}: typeof plain) =>
      JSON.stringify(parse(program, {ecmaVersion: 13, sourceType: "module", locations: true}));
    assert.equal(tree(short), tree(plain));
  });

const bad = ["/(/", "/a**/", "/[b-a]/", "/\\k<x>/u", "/(?<a>)(?<a>)/u", "/\\p{Nothing}/u", "/a/gg", "/a/q", "/a/v",
  "1 + /(?<=a/"];
for (const program of bad)
  test(`complains at the same place: ${program}`, () => {
    const place = ({parse}: typeof plain) => {
      try {
        return parse(program, {ecmaVersion: 13}).type;
      } catch (error) {
        const {message, loc} = error as Error & {loc: object};
        return {...loc, pattern: message.includes("nvalid regular expression") || message.includes("Duplicate")};
      }
    };
    assert.deepEqual(place(short), place(plain));
  });
