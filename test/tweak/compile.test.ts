// A cell as Framework reads it. What Framework itself makes of the same text is the measure.
import assert from "node:assert/strict";
import {join} from "node:path";
import {describe, test} from "node:test";
import {pathToFileURL} from "node:url";
import {compile, type Program} from "../../src/tweak/cell/frame/compile.ts";
import {edited, placeBefore} from "../../src/tweak/cell/frame/edits.ts";
import {ProgramError} from "../../src/tweak/cell/frame/guard-loops.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {lend} from "../lend.ts";

const framework = join(siteRoot, "node_modules/@observablehq/framework/dist/javascript");
const {parseJavaScript} = await import(pathToFileURL(join(framework, "parse.js")).href);
const {transpileJavaScript} = await import(pathToFileURL(join(framework, "transpile.js")).href);

const anything = {module: () => null, file: () => null};
const hidden = {tick: "tick", take: "take"};

/** The function that Framework defines for a cell: its names, and what a call of it answers. */
function frameworks(code: string): {inputs: string[]; outputs: string[]; body: (...values: unknown[]) => unknown} {
  const text = transpileJavaScript(parseJavaScript(code, {path: "page.md"}),
    {id: "x", path: "page.md", resolveImport: (name: string) => name});
  let made: {inputs?: string[]; outputs?: string[]; body: (...values: unknown[]) => unknown};
  new Function("define", `"use strict";${text.replaceAll("await import(", "take(").replaceAll("import(", "take(")}`)
    ((cell: typeof made) => (made = cell));
  return {inputs: made!.inputs ?? [], outputs: made!.outputs ?? [], body: made!.body};
}

function ours(code: string): Program & {body: (...values: unknown[]) => unknown} {
  const program = compile(code, hidden, anything);
  return {...program, body: new Function("tick", "take", `"use strict";return (${program.text})`)(() => {}, modules)};
}

const modules = (name: string) => ({default: `default of ${name}`, a: 1, b: 2});
lend({take: modules});
const values: Record<string, unknown> = {a: 3, b: 4, story: {claims: [1, 2, 3]},
  d3: {sum: (all: number[]) => all.length}};

async function answer({inputs, body}: {inputs: string[]; body: (...values: unknown[]) => unknown}): Promise<unknown> {
  const shown: unknown[] = [];
  const display = (value: unknown) => (shown.push(value), value);
  const result = await body(...inputs.map((name) => (name === "display" ? display : values[name])));
  return {result, shown};
}

const cells = [
  "1 + 1",
  "a + b",
  "const c = a * 2, {d, e: [f]} = {d: 1, e: [b]};",
  "display(a); display(b);",
  "story.claims.length // a comment at the end",
  "{a: 1}",
  "({a: 1})",
  "[1, 2].map((x) => x * a)",
  "function twice(x) { return 2 * x }",
  "class Dot { constructor() { this.r = a } }",
  "(function () { return a })()",
  "await Promise.resolve(a)",
  "const c = await Promise.resolve(a);\nconst e = c + 1;",
  "const c = d3.sum(story.claims);\nfor (let i = 0; i < 3; i++) display(i);",
  "let n = 0; for (const x of [1, 2]) { n += x; } display(n);",
  "import {a as one, b} from \"npm:x\";\nconst both = one + b;",
  "import x from \"npm:x\";\ndisplay(x);",
  "import * as x from \"npm:x\";\ndisplay(x.a);",
  "import \"npm:x\";",
  "import {a as q} from \"npm:x\"; import {b as r} from \"npm:y\"; q + r;",
  "(await import(\"npm:x\")).b",
  "const f = (x) => x > a ? f(x - 1) : x;",
  "var late = a; { let a = 2; display(a) }",
  "try { null.x } catch { display(a) } finally { display(b) }",
  "label: for (;;) { break label }",
  "`${a} and ${b}`"
];

describe("compile()", () => {
  for (const code of cells) {
    test(`takes, gives, shows and answers what Framework's does: ${code}`, async () => {
      const [mine, theirs] = [ours(code), frameworks(code)];
      assert.deepEqual([mine.inputs, mine.outputs], [theirs.inputs, theirs.outputs]);
      const words = (one: unknown) => JSON.stringify(one, (_, value) =>
        (typeof value === "function" ? String(value).replaceAll("tick();", "").replaceAll("(tick(),", "")
          .replaceAll("/*tick*/)", "") : value));
      assert.equal(words(await answer(mine)), words(await answer(theirs)));
    });
  }

  const refused: [code: string, message: RegExp, line: number, column: number][] = [
    ["const a = 1;\nconst b = ;", /cannot be read: Unexpected token/, 2, 10],
    ["export const a = 1;", /no export/, 1, 0],
    ["const document = 1;", /Global 'document' cannot be redefined/, 1, 6],
    ["let x = 1;\n  y = x;", /Assignment to external variable 'y'/, 2, 2],
    ["1;\nimport.meta.url", /import\.meta is not given/, 2, 0],
    ["return 1", /'return' outside of function/, 1, 0],
    ["FileAttachment(a)", /requires a single literal string argument/, 1, 0],
    ["} ; (() => {", /cannot be read/, 1, 0]
  ];
  for (const [code, message, line, column] of refused) {
    test(`refuses with line and column: ${JSON.stringify(code)}`, () => assert.throws(
      () => ours(code), (error: ProgramError) => {
      assert.match(error.message, message);
      assert.deepEqual(error.place, {line, column});
      return true;
    }));
  }

  test("refuses what is not given, at the place of its name, with the reason that it is told", () => {
    const there = {module: (name: string) => (name === "d3" ? null : `no ${name}`),
      file: (name: string) => `no file ${name}`};
    const reason = (code: string) => {
      try {
        compile(code, hidden, there);
      } catch (error) {
        return [(error as ProgramError).message, (error as ProgramError).place];
      }
    };
    assert.equal(reason("import {sum} from \"d3\";"), undefined);
    assert.deepEqual(reason("\nimport _ from \"npm:lodash\";"), ["no npm:lodash", {line: 2, column: 14}]);
    assert.deepEqual(reason("const all = await import(\"npm:lodash\");"), ["no npm:lodash", {line: 1, column: 25}]);
    assert.deepEqual(reason("FileAttachment(\"data/x.json\").json()"), ["no file data/x.json", {line: 1, column: 15}]);
  });

  test("knows where a cell first names what it takes", () => {
    assert.deepEqual(ours("const x = 1;\nconst y = x + stepz(x);").placeOf("stepz"), {line: 2, column: 14});
  });
});

describe("the place of an error", () => {
  const failing = [
    "null.here",
    "const a = 1;\n  null.here",
    "[1].map((x) => x.y.z)",
    "for (const x of [1]) [x].forEach((y) => { if (y) y.a.b })",
    "try { null.x } catch { for (let i = 0; i < 1; i++) undefined.here }",
    "import {a} from \"x\"; const f = (x) => x.y.z; f(a)"
  ];
  for (const code of failing) {
    test(`is that in the reader's own text: ${code}`, async () => {
      const placed = async (text: string, prefix: string) => {
        const run = new Function("tick", "take", `return async () => (${text})()\n//# sourceURL=${prefix}.js`)(
          () => {}, modules);
        const {stack} = await run().then(() => assert.fail("it should fail"), (error: Error) => error);
        const [, line, column] = new RegExp(`${prefix}\\.js:(\\d+):(\\d+)`).exec(stack)!;
        return {line: Number(line) - 2, column: Number(column) - 1};
      };
      const program = compile(code, hidden, anything);
      const plain =
        `async () => {\n${code.replace(/^import.*?;/, (words) => "const {a} = take();".padEnd(words.length))}\n}`;
      const {line, column} = await placed(plain, "plain");
      const guarded = await placed(program.text, "guarded");
      assert.deepEqual(program.placeBefore({line: guarded.line, column: guarded.column}), {line: line - 1, column});
    });
  }
});

test("edited() and placeBefore(): what was inserted and taken away is counted, line by line", () => {
  const code = "ab\ncdef\n";
  const edits = [{at: 4, text: "XX"}, {at: 5, remove: 1, text: ""}, {at: 1, text: "-"}];
  assert.equal(edited(code, edits), "a-b\ncXXdf\n");
  assert.deepEqual(placeBefore(code, edits, {line: 2, column: 3}), {line: 2, column: 1});
  assert.deepEqual(placeBefore(code, edits, {line: 2, column: 4}), {line: 2, column: 3});
  assert.deepEqual(placeBefore(code, edits, {line: 1, column: 2}), {line: 1, column: 1});
});
