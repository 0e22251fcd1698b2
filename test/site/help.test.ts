// Lines of help out of type files, which are invented here.
import assert from "node:assert/strict";
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {siteRoot} from "../../tools/site-root.ts";
import {help, helpFolders} from "../../tools/site/help.ts";

const plot = `
/**
 * Draws a **dot** at \`x\`, see {@link mark the mark}. Then more.
 *
 * @param data the rows
 */
export function dot(data: Data, options?: {a: (b: c) => d, e: [f, g]}): Mark;

export function bare<Row extends Record<string, number>>(this: Row, /* x, */ first: Row, ...rest: Row[]): () => void;

/** @deprecated Use dot! */
export const spot: Spot;

export class Dot extends Mark {}

/** A ring, without an end */
export class Ring extends Mark {
  /** How wide: 1.5 px by default. */
  width: number;
  /** Turns it.
   * \`\`\`js
   * ring.turn(1)
   * \`\`\`
   */
  turn(by: number): this;
}

export function long(alpha: number, beta: number): void;
/** An option of a name that a function has, too. */
long?: boolean;

/** ${"a ".repeat(64)}ends */
export function much(): void;
/** ${"a ".repeat(64)}ended */
export function more(): void;

interface Bisector {
  /** Where it would stand. Always. */
  (sorted: number[], value: number): number;
}
export const bisect: Bisector;
export function right(sorted: number[], value: number): number;
export const left: typeof right;
export const number: Quantity;
`;
const inputs = `
#### Inputs.range(*extent*, *options*)

<img src="range.png">

[Source](x.js) · a line of its own
A range with a \`number\`. More.

#### Inputs.odd(\\*rest)

`;
const files: Record<string, string> = {
  "@observablehq/plot/src/index.d.ts": plot, "@observablehq/plot/src/index.js": "export function hidden() {}",
  "@observablehq/inputs/README.md": inputs,
  "@types/d3-b/index.d.ts": "/** Of b. */\nexport function shared(x): void;\n",
  "@types/d3-a/index.d.ts": "/** Of a. */\nexport function shared(y): void;\n", "@types/d3/index.d.ts": "no",
  ...Object.fromEntries(["table/ColumnTable", "table/Table", "helpers/a", "format/a", "verbs/helpers/agg",
    "verbs/reduce/reducer", "op/register", "op/op-api", "util/random"].map((name) =>
    [`arquero/dist/types/${name}.d.ts`, name === "op/op-api" ? "/** The mean. */\n  mean(field: string): x;" : ""]))
};

const root = mkdtempSync(join(tmpdir(), "tollbook-help-"));
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, "node_modules", file)), {recursive: true});
  writeFileSync(join(root, "node_modules", file), text);
}
for (const file of ["src/charts/spec.ts", "src/toll/bound.ts", "src/toll/standing.ts", "src/toll/coverage.ts",
  "src/charts/view/chart-claim.ts"]) cpSync(join(siteRoot, file), join(root, file));
const lines = help(root);
const folders = helpFolders(join(root, "node_modules"));
const none = helpFolders(join(root, "src"));
rmSync(root, {recursive: true});

test("a name has how it is called, without types, and the first sentence about it, at most 140 letters", () =>
  assert.deepEqual(lines.Plot, {
    dot: "dot(data, options): Draws a dot at x, see mark.", bare: "bare(first, ...rest)", spot: "Deprecated: Use dot!",
    Dot: "new Dot()", Ring: "A ring, without an end", width: "How wide: 1.5 px by default.",
    turn: "turn(by): Turns it.", long: "An option of a name that a function has, too.",
    much: `much(): ${"a ".repeat(64)}ends`,
    more: `more(): ${"a ".repeat(64)}end…`, bisect: "bisect(sorted, value): Where it would stand.",
    right: "right(sorted, value)", left: "left(sorted, value): the same as right"
  }));

test("the manual of Inputs stands for its types", () => {
  const {range, odd} = lines.Inputs!;
  assert.deepEqual([range, odd], ["range(extent, options): A range with a number.", "odd(rest)"]);
});

test("the parts of d3 are read by name, the first to tell of a name wins; where there are no types there is no help",
  () => {
    assert.deepEqual(folders, ["d3-a", "d3-b"].map((name) => join(root, "node_modules/@types", name)));
    assert.equal(lines.d3!.shared, "shared(y): Of a.");
    assert.deepEqual(none, []);
  });

test("what type files do not tell of is told here", () => {
  assert.equal(lines.d3!.version, "The version of d3.");
  assert.deepEqual([lines.op, Object.keys(lines.aq!)], [{mean: "mean(field): The mean."}, ["walk_ast", "mean"]]);
});

test("rows of charts have the words of the published tables, with what is other here", () => {
  assert.match(lines.story!.claims!, /^One row a claim: .* Here as charts need it: claimant, body and side by name/);
  assert.match(lines.story!.reports!, / Here as charts need it: the outlet by name/);
  assert.doesNotMatch(lines.story!.tolls!, /Here as charts/);
  assert.match(lines.claims!.low!, /lowest count/);
});
