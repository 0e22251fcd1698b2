import assert from "node:assert/strict";
import {test} from "node:test";
import {createCanvas, loadImage} from "@napi-rs/canvas";
import {JSDOM} from "jsdom";
import {cascade, plainRules} from "../../tools/page/embed/cascade.ts";
import {chartPicture} from "../../tools/page/embed/picture.ts";
import {toPng} from "../../tools/page/embed/png.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {specOf} from "../../src/charts/call.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {atlantis} from "../fixtures/atlantis.ts";

/** What the rules of a sheet say of the innermost element of a line of them. */
function looksOf(css: string, markup: string): Record<string, string> {
  const root = new JSDOM(markup).window.document.body.firstElementChild!;
  let last: Map<string, string> = new Map();
  cascade(root, plainRules(css), new Map([["--ink", "black"]]), (_, looks) => (last = looks));
  return Object.fromEntries(last);
}

for (const [promise, css, markup, looks] of [
  ["a rule within another's element", ".a .b { fill: red }", '<g class="a"><g><p class="b"></p></g></g>',
    {fill: "red"}],
  ["no rule where the outer is missing", ".a .b { fill: red }", '<g><p class="b"></p></g>', {}],
  ["the heavier rule, wherever it stands", ".a.b { fill: red } .a { fill: blue } p { fill: green }",
    '<p class="a b"></p>', {fill: "red"}],
  ["of rules of one weight the later", ".a { fill: red } .b { fill: blue }", '<p class="a b"></p>', {fill: "blue"}],
  ["a class that must not be there", ".a:not(.b) { fill: red }", '<p class="a b"></p>', {}],
  ["one class of several", ".c :is(.a, .b) { fill: red }", '<g class="c"><p class="b"></p></g>', {fill: "red"}],
  ["each of a list", ".x, p[data-y] { fill: red }", '<p data-y=""></p>', {fill: "red"}],
  ["a variable as it is handed down", ".s { --hue: red } .k { --hue: var(--ink) } p { fill: var(--hue) }",
    '<g class="s"><g class="k"><p></p></g></g>', {fill: "black"}],
  ["the other where a variable is missing", "p { fill: var(--hue, var(--ink)) }", "<p></p>", {fill: "black"}],
  ["nothing where a variable is missing and no other is named", "p { fill: var(--hue) }", "<p></p>", {}],
  ["nothing within an at-rule", "@media print { p { fill: red } } p { stroke: blue }", "<p></p>", {stroke: "blue"}]
] as const)
  test(`cascade() says ${promise}`, () => assert.deepEqual(looksOf(css, markup), looks));

const story = storyData("atlantis-1900", deriveTables(atlantis), undefined, "1.0.0");
const long = "A title that is so long that it needs two lines, as a finding does where it names who said what when";
const picture = chartPicture({
  spec: specOf({chart: "steps", options: {}}, story.chart), title: long, subtitle: long
}, story);
const xml = new JSDOM(picture, {contentType: "image/svg+xml"}).window.document;

test("the picture of a chart needs no sheet, no page and no program: its looks stand in attributes", () => {
  assert.doesNotMatch(picture, /<style| class=| style=| data-|var\(|href|paint-order|<a |px"|em"/);
  const line = xml.querySelector("path[stroke-dasharray]")!;
  assert.match(line.getAttribute("stroke")!, /^#[0-9a-f]{6}$/);
});

test("what is drawn beyond the frame of a chart is cut off there, not drawn over its title", () => {
  const frame = xml.querySelector("clipPath rect")!;
  assert.equal(xml.querySelector("svg > g")!.getAttribute("clip-path"), "url(#frame)");
  assert.equal(frame.getAttribute("width"), "760");
});

test("no line of a title stands on another", () => {
  const head = [...xml.querySelectorAll("svg > text")].map((text) => Number(text.getAttribute("y")));
  assert.equal(head.length, 4);
  for (const [at, y] of head.slice(1).entries()) assert.ok(y - head[at]! >= 14, head.join(" "));
});

async function dots(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return {width: image.width, height: image.height, at: (x: number, y: number) =>
    [...context.getImageData(x, y, 1, 1).data]};
}

test("a picture in dots is twice as fine, and shows what the SVG says", async () => {
  const {width, height, at} = await dots(await toPng('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" ' +
    'viewBox="0 0 40 20"><rect width="40" height="20" fill="#fff"/>' +
    '<rect x="10" width="5" height="5" fill="#f00"/></svg>'));
  assert.deepEqual([width, height, at(22, 2), at(18, 2)], [80, 40, [255, 0, 0, 255], [255, 255, 255, 255]]);
});

test("a letter that the face has in another file is drawn from its outline, not as a box", async () => {
  const square = {letters: {ă: [1000, "m0 0l1000 0l0-1000l-1000 0z"] as [number, string]}, pairs: {}};
  const {at} = await dots(await toPng('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" ' +
    'viewBox="0 0 40 20"><text x="10" y="15" font-size="10" fill="#00f">ă</text></svg>',
    () => ({size: 1000, faces: {400: square, 600: square}})));
  assert.deepEqual([at(30, 20), at(18, 20)], [[0, 0, 255, 255], [0, 0, 0, 0]]);
});
