import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {chartState} from "./chart-state.ts";
import {changed, chartsIn, readAddress, speaksOf, strangeNames, writeAddress} from "../../src/tweak/address.ts";
import {fieldNames, fields, type Field, none} from "../../src/charts/fields.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {runs} from "../runs.ts";
import {author} from "./state.ts";

/** Any but the word for nothing. */
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/).filter((text) => text !== none);
const day = fc.date({min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

function arbitrary(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "word":
      return fc.constantFrom(...field.words);
    case "words":
      return fc.subarray([...field.words], {minLength: 1});
    case "ids":
      return fc.uniqueArray(id, {minLength: 1, maxLength: field.most});
    case "id":
      return id;
    case "day":
      return day;
    case "count":
      return fc.integer({min: 0, max: field.most});
    case "flag":
      return fc.boolean();
  }
}

const spec = fc.record(Object.fromEntries(fieldNames.map((name) => [name, arbitrary(fields[name].field)])),
  {noNullPrototype: true}) as fc.Arbitrary<unknown> as fc.Arbitrary<ChartSpec>;

test("an address gives back every change that was written into it", () => {
  fc.assert(fc.property(spec, (wanted) => {
    const {changes, notices} = readAddress(writeAddress("", "count", author, wanted), "count");
    // A flag that nobody set is no.
    assert.deepEqual({...author, covered: false, ...changes}, wanted);
    assert.deepEqual(notices, []);
  }), runs(2000));
});

test("what was changed back to nothing is written as all, and read again", () => {
  const known: ChartSpec = {...author, knownOn: "2022-03-10", carry: 7, only: ["nato"], bounds: ["exact"]};
  const search = writeAddress("", "count", known, author);
  assert.equal(search, "?tweak=1&count.only=all&count.known=all&count.bounds=all&count.carry=all");
  assert.deepEqual({...known, ...readAddress(search, "count").changes}, author);
});

test("an address holds only what differs from the author's view", () => {
  assert.equal(writeAddress("", "count", author, author), "");
  assert.equal(writeAddress("?tweak=1&count.scale=log", "count", author, author), "");
  assert.equal(writeAddress("", "count", author, {...author, scale: "log", knownOn: "2022-03-10"}),
    "?tweak=1&count.scale=log&count.known=2022-03-10");
  assert.deepEqual(changed(author, {...author, scale: "log"}), ["scale"]);
});

test("the changes of another chart and foreign keys stay in the address", () => {
  assert.equal(
    writeAddress("?from=mail&tweak=1&gap.carry=7&count.scale=log", "count", author, {...author, by: "claimant"}),
    "?from=mail&tweak=1&gap.carry=7&count.by=claimant"
  );
});

test("whatever the validator reads fits the schema, and whatever fits the schema is read", () => {
  fc.assert(fc.property(spec, (wanted) => assert.ok(chartState.safeParse(wanted).success)), runs(500));
  for (const search of mutated(20_000, 1)) {
    const parsed = chartState.safeParse(readAddress(search, "count").changes);
    assert.ok(parsed.success, `${search}: ${parsed.error?.message}`);
  }
});

test("old and new versions are read as far as they are understood, with a notice", () => {
  for (const version of ["0", "2", "99", "", "1.0", "NaN"]) {
    const {changes, notices} = readAddress(`?tweak=${version}&count.scale=log&count.shape=round`, "count");
    assert.deepEqual(changes, {scale: "log"});
    assert.equal(notices.length, 2);
    assert.match(notices[0]!, /another version/);
  }
});

test("a link names the version of the data with which it was made", () => {
  const search = writeAddress("", "count", author, {...author, scale: "log"}, "4bdb44ae");
  assert.equal(search, "?tweak=1.4bdb44ae&count.scale=log");
  assert.deepEqual(readAddress(search, "count"), {changes: {scale: "log"}, notices: [], data: "4bdb44ae"});
  assert.equal(readAddress("?tweak=1&count.scale=log", "count").data, null);
});

const spoilt = {
  "encoded stops": "?tweak=1&count%2Escale=log", "an encoded letter": "?tweak=1&%63ount.scale=log",
  "stops encoded twice": "?tweak=1&count%252Escale=log",
  "another case": "?tweak=1&count.Scale=log", "no version": "?count.scale=log"
};
for (const [what, search] of Object.entries(spoilt))
  test(`a link that a mail program spoilt is read all the same: ${what}`, () => {
    assert.deepEqual(readAddress(search, "count"), {changes: {scale: "log"}, notices: [], data: null});
    assert.deepEqual(chartsIn(search), ["count"]);
  });

test("charts of which an address speaks are known, and nothing else is taken for one", () => {
  assert.deepEqual(chartsIn("?tweak=1&count.scale=log&count.by=body&nofigure.scale=log&utm.source=x&q=a.b"),
    ["count", "nofigure"]);
});

test("what an address asks and no chart understands is told with what would be understood", () => {
  const told = (search: string) => readAddress(search, "view").notices;
  assert.deepEqual(told("?view.scal=log"),
    ["view.scal is left out: a link asks nothing of a chart under that name; view.scale is the nearest."]);
  assert.deepEqual(told("?view.scale=round"), ["view.scale=round is left out: view.scale takes linear or log."]);
  assert.deepEqual(told("?view.from=May"), ["view.from=May is left out: view.from takes a day, such as 2022-03-02."]);
  assert.deepEqual(told("?view.scale=log&view.scale=linear"),
    ["A second view.scale is left out: a chart has one."]);
  assert.ok(["view.scal=log", "view.scale=round"].every((one) => speaksOf(`?${one}`, "view")));
  assert.ok(!speaksOf("?toll=x&viewed.scale=log", "view"));
});

test("what is written as if a page were a table is told as tables do, on a page that is one chart", () => {
  const told = (search: string) => strangeNames(search, "view", ["embed"]);
  assert.deepEqual(told("?toll=UNKNOWN"),
    ["toll is left out: a link asks it of the chart as view.toll=UNKNOWN."]);
  assert.deepEqual(told("?colour=red"), ["colour is left out: what a link asks of the chart begins with view, " +
    "as view.toll= and view.scale= do."]);
  assert.deepEqual(told("?tweak=1&embed=1&view.scal=log&utm_source=x&mc_cid=1&_gl=1&si=1"), []);
});

const refusals: [string, string][] = [
  ["__proto__", "count.__proto__=log"],
  ["constructor", "count.constructor=1"],
  ["a prototype's member as a value", "count.scale=toString"],
  ["NaN", "count.carry=NaN"],
  ["a negative count", "count.carry=-1"],
  ["a count with an exponent", "count.carry=1e3"],
  ["a count beyond the limit", "count.carry=99999"],
  ["a day that does not exist", "count.from=2022-02-30"],
  ["no first day", "count.from=all"],
  ["double encoding", "count.scale=%256c%256f%2567"],
  ["broken encoding", "count.scale=%E0%A4%A"],
  ["50 kB", `count.only=${"a".repeat(50_000)}`],
  ["10 kB", `count.only=${"a,".repeat(5000)}a`],
  ["an id with a path", "count.only=../../etc/passwd"],
  ["markup", "count.toll=%3Cimg%20src=x%20onerror=alert(1)%3E"],
  ["too many tolls", "count.toll=a,b,c,d,e,f,g"],
  ["a list that repeats", "count.bounds=exact,exact"],
  ["a letter that looks alike", "count.scale=l%D0%BEg"],
  ["an end of line", "count.scale=log%0A"],
  ["a NUL", "count.scale=log%00"]
];

for (const [what, query] of refusals)
  test(`${what} changes nothing and is said`, () => {
    const {changes, notices} = readAddress(`?tweak=1&${query}`, "count");
    assert.deepEqual(changes, {});
    assert.equal(notices.length, 1);
    assert.ok(notices[0]!.length < 200);
    assert.equal(Object.getPrototypeOf(changes), Object.prototype);
  });

test("a key that comes twice is read once", () => {
  const {changes, notices} = readAddress("?tweak=1&count.scale=log&count.scale=linear", "count");
  assert.deepEqual(changes, {scale: "log"});
  assert.equal(notices.length, 1);
});

test("100,000 mutated addresses: nothing throws, nothing of a wrong form gets through", () => {
  let read = 0;
  for (const search of mutated(100_000, 2)) {
    const {changes} = readAddress(search, "count");
    read += Object.keys(changes).length;
    for (const name of Object.keys(changes)) assert.ok(Object.hasOwn(author, name), name);
  }
  assert.ok(read > 50_000, `only ${read} fields survived: the mutations are too wild to test anything`);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

const seeds = [
  "?tweak=1&count.scale=log&count.known=2022-03-10&count.only=moscow,nato&count.bounds=exact,at-least",
  "?tweak=1&count.toll=russia-military-killed,ukraine-military-killed&count.carry=7&count.losses=yes&count.by=claimant",
  "?tweak=1&count.chart=strip&count.from=2022-03-02&count.until=2022-03-02&count.admits=same,all" +
    "&count.claim=x-1&count.notes=a"
];
const poison = ["__proto__", "constructor", "[]", "%00", "%25", "<script>", "NaN", "Infinity", "all", ",", ".", "=",
  "&", "\u202e", "😀", "9".repeat(30), "tweak=2", "count.", "toString", "-"];

/** Addresses that were cut, doubled, swapped and poisoned, the same for each seed. */
function* mutated(count: number, seed: number): Generator<string> {
  let state = seed;
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
  for (let index = 0; index < count; index++) {
    let text = seeds[index % seeds.length]!;
    for (let times = random(4); times >= 0; times--) {
      const at = random(text.length + 1);
      const end = at + random(6);
      const insert = [poison[random(poison.length)]!, String.fromCharCode(32 + random(95)), "",
        text.slice(random(text.length + 1), end)][random(4)]!;
      text = text.slice(0, at) + insert + text.slice(end);
    }
    yield text;
  }
}
