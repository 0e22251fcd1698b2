import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {outline, type Glyphs} from "../../src/tweak/take/outline.ts";

const real: Glyphs = JSON.parse(readFileSync(new URL("../../src/glyphs.json", import.meta.url), "utf8"));

/** A face of two squares: a is 10 wide, b 20, and ab stand 2 nearer. */
const face = {letters: {a: [10, "m0 0l8-8z"], b: [20, "m0 0l16-16z"]}, pairs: {ab: -2}} as Glyphs["faces"][400];
const squares: Glyphs = {size: 10, faces: {400: face, 600: {...face, pairs: {}}}};

function outlined(inner: string, glyphs = squares): Element {
  const {document} = new JSDOM(`<svg font-size="10px">${inner}</svg>`).window;
  const svg = document.querySelector("svg")!;
  outline(svg, glyphs);
  return svg;
}

const starts = (svg: Element) => [...svg.querySelectorAll("path")]
  .map((path) => path.getAttribute("d")!.match(/M[^m]+/g)!.join("").trim().split(/(?=M)/).join(" "));

for (const [promise, inner, places] of [
  ["letters stand one behind the other, pairs nearer", '<text x="1" y="20">aba</text>', ["M1 20 M9 20 M29 20"]],
  ["an anchor holds for the line", '<text x="100" y="0" text-anchor="end">aa</text>', ["M80 0 M90 0"]],
  ["an anchor is inherited", '<g text-anchor="middle"><text x="100" y="0">aa</text></g>', ["M90 0 M100 0"]],
  ["parts of one line follow each other and share its anchor",
    '<text x="100" y="0" text-anchor="end">a<tspan fill="red">a</tspan></text>', ["M80 0", "M90 0"]],
  ["a part with a place of its own begins a line",
    '<text x="5"><tspan x="5" y="10">a</tspan><tspan>a</tspan><tspan x="5" y="25">a</tspan></text>',
    ["M5 10", "M15 10", "M5 25"]],
  ["a shift in em is one of the part's size", '<text x="0" y="10" dy="0.5em" font-size="20">aa</text>',
    ["M0 20 M20 20"]],
  ["a bold part has the bold face", '<text x="0" y="0" font-weight="600">ab</text>', ["M0 0 M10 0"]]
] as const)
  test(promise, () => assert.deepEqual(starts(outlined(inner)), places));

test("the words stay readable, and each run keeps its looks", () => {
  const svg = outlined('<text x="0" y="0" fill="blue">a<tspan fill="red" font-weight="600">b</tspan></text>');
  assert.equal(svg.querySelector("text, tspan"), null);
  assert.equal(svg.querySelector("g")!.getAttribute("aria-label"), "ab");
  assert.deepEqual([...svg.querySelectorAll("g, path")].map((node) => node.getAttribute("fill")),
    ["blue", null, "red"]);
});

test("an outline is scaled with its text, step by step", () => {
  assert.equal(outlined('<text x="1.5" y="2" font-size="5">a</text>').querySelector("path")!.getAttribute("d"),
    "M1.5 2m0 0l4-4z");
  assert.equal(outlined('<text x="0" y="0" font-size="0.1">a</text>').querySelector("path")!.getAttribute("d"),
    "M0 0m0 0l.08-.08z");
});

test("a text with a letter that the face does not have stays a text", () => {
  assert.equal(outlined('<text x="0" y="0">aж</text>').querySelector("text")!.textContent, "aж");
});

test("the site's own letters: each that a chart may need, both weights, and closer pairs", () => {
  for (const weight of [400, 600] as const) {
    const {letters, pairs} = real.faces[weight];
    for (const letter of "AZaz09 –—“”‘’…×−äßŁžé") assert.ok(letters[letter], `${weight} ${letter}`);
    assert.equal(letters[" "]![1], "");
    assert.ok(pairs.To! < 0 && pairs.AV! < 0);
  }
  assert.ok(real.faces[600].letters.n![0] > real.faces[400].letters.n![0]);
});
