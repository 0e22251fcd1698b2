import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {circles} from "./circles.ts";
import {imports, root, type Import} from "./imports.ts";

const browser = ["src/toll", "src/charts", "src/reader", "src/tweak", "src/components"];

/** Which rooms each room may take values from. A door is a loader that Framework runs: `claims.json.ts`. */
const arrows: Record<string, string[]> = {
  "src/toll": [],
  loaders: ["src/toll"],
  "src/reader": ["src/toll"],
  "src/charts": ["src/toll"],
  "src/tweak": ["src/toll", "src/charts"],
  "src/components": ["src/toll", "src/charts", "src/reader", "src/tweak"],
  "src/package": ["src/toll", "src/charts"],
  door: ["loaders", "tools"],
  tools: ["loaders", ...browser],
  "observablehq.config.ts": ["tools"],
  "tools/bench": ["loaders", "tools", "test", ...browser],
  "tools/test": ["tools", "test"],
  test: ["loaders", "tools", "tools/test", "tools/bench", ...browser]
};

/** Rooms that may take the types of rows from loaders; src/toll may not: the schema takes its words from there. */
const takesRows = ["src/charts", "src/reader", "src/tweak", "src/components"];

/** Imports against the arrows that somebody is about to mend. Nothing is ever added here. */
const offenders: string[] = [];

/** Circles that somebody is about to open, likewise. */
const knownCircles = [
  "src/reader/group.ts src/reader/victims.ts"
];
/** Rooms in which not even types run in a circle. */
const plain = ["loaders", "src/toll", "src/charts"];

function roomOf(file: string): string {
  const [first, second, ...rest] = file.split("/");
  if (first === "src" && /\.\w+\.ts$/.test(file)) return "door";
  if (first === "src" || (first === "tools" && ["bench", "test"].includes(second!)))
    return rest.length ? `${first}/${second}` : first;
  return first!;
}

function isAgainst({from, to, typeOnly}: Import): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other || arrows[own]?.includes(other)) return false;
  return !(typeOnly && other === "loaders" && takesRows.includes(own));
}

const {files} = await imports();

test("every room is known, so that its arrows are held", () => {
  assert.deepEqual([...new Set(files.map(({from}) => roomOf(from)))].filter((room) => !arrows[room]), []);
});

test("imports go one way: src/toll, then loaders, reader and charts, then components and tweak, then tools", () => {
  const against = files.filter(isAgainst).map(({from, to}) => `${from} > ${to}`);
  assert.deepEqual([...new Set(against)].sort(), offenders,
    "an arrow the wrong way, or one of the list that is mended: strike it");
});

test("no page takes a value from loaders or tools: its data come through the doors", () => {
  const pages = readdirSync(join(root, "src"), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".md"));
  const taken = pages.filter((name) =>
    /from "[./]*(?:loaders|tools)\//.test(readFileSync(join(root, "src", name), "utf8")));
  assert.deepEqual(taken, []);
});

test("no imports run in a circle, of types neither where they leave a room or in the plain ones", () => {
  const counts = ({from, to, typeOnly}: Import) =>
    !typeOnly || roomOf(from) !== roomOf(to) || plain.includes(roomOf(from));
  const edges = files.filter(counts);
  assert.deepEqual(circles(edges), knownCircles, "a circle, or one of the list that is opened: strike it");
});
