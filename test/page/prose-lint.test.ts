import assert from "node:assert/strict";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, test} from "node:test";
import fc from "fast-check";
import {boundsAfter, boundsBefore} from "../../tools/bound-words.ts";
import {lintPages, lintProse} from "../../tools/page/prose/lint.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import {ledgers} from "../fixtures/atlantis.ts";

const story = loadStory("atlantis-1900", ledgers);
const exact = "{claim:lemuria-council-1900-03-20-killed-160}";
const moreThan = "{claim:atlantis-crown-1900-03-12-killed-1000}";
const losses = "{claim:atlantis-admiralty-1900-03-30-losses-2100}";

/** What is wrong with a page: the code and the words in question of each problem. */
function wrong(source: string): string[] {
  return lintProse(source, {story, path: "/page"})
    .map(({code, what}) => `${code} ${/“([^”]*)”/.exec(what)?.[1] ?? what}`);
}

describe("a number that reads as a toll", () => {
  const typed: [string, string[]][] = [
    ["The council counted 160 dead.", ["160"]],
    ["The council counted 1,160 dead.", ["1,160"]],
    ["About two thousand soldiers were killed.", ["two thousand"]],
    ["Two thousand, said the crown.", ["Two thousand"]],
    ["Hundreds died at the harbour.", ["Hundreds"]],
    ["Tens of thousands were said to be missing.", ["thousands"]],
    ["Three Lemurian sailors and 5 soldiers were killed.", ["5"]],
    ["Two dead, the Post said.", ["Two"]],
    ["The fire killed seven.", ["seven"]],
    ["The fire wounded 7 of them.", ["7"]],
    ["The toll reached 64.", ["64"]],
    ["Killed: 12.", ["12"]],
    ["Some 3k casualties", ["3k"]],
    ["1.7 million lost", ["1.7 million"]],
    ["1900 soldiers were killed.", ["1900"]],
    ["The gap is 14 times.", ["14"]],
    ["The gap is 12.5× wide.", ["12.5"]],
    ["a dozen more dead", ["a dozen"]],
    ["<p class=\"lede\">Fifty-two civilians</p>", ["Fifty-two"]],
    ["<h3>“Almost 6,000” became 6,000</h3>", ["6,000", "6,000"]],
    ["---\ntitle: 900 dead\n---\n\nText.", ["900"]],
    ["two\nsoldiers", ["two"]]
  ];
  for (const [source, expected] of typed)
    test(`is found in ${JSON.stringify(source)}`,
      () => assert.deepEqual(wrong(source), expected.map((words) => `PROSE-TOLL ${words}`)));

  const free = [
    "On 2 March 1900, a week into the war, and again on March 25.",
    "Between 2 and 25 March 1900 one side went on counting.",
    "In 1900 the two capes went to war; by 1901 it was over.",
    "The first toll, the second toll, and the 3rd.",
    "It has three voices, two statements and nine charts.",
    "Take the two bodies whose standing claims are furthest apart.",
    "Two lines need a word. One counts killed, the other killed and wounded.",
    "For 40 days, six months and 365 days nobody spoke of the dead.",
    "A 95 per cent interval.",
    "Licence: CC BY 4.0; see [ways](./100000.html) and https://example.org/5000.",
    "`{claim:ID}` prints `900 killed`.",
    "```\n900 dead\n```",
    "<figure data-from=\"1900-03-01\" data-until=\"1900-04-30\" width=\"760\"></figure>",
    "---\ntitle: Words\nkeywords: 900 dead\n---\n\nText.",
    `The council put them at ${exact}.`,
    "Deaths are confirmed one by one."
  ];
  for (const source of free)
    test(`is not seen in ${JSON.stringify(source)}`, () => assert.deepEqual(wrong(source), []));

  test("is found wherever it stands in whatever lines", () => {
    const filler = fc.array(fc.constantFrom("Nothing here.", "On 2 March 1900 it rained.", "", "## A part", "- a row"),
      {maxLength: 6});
    fc.assert(fc.property(filler, filler, fc.integer({min: 100, max: 1400}), (before, after, count) => {
      const found = lintProse([...before, `The crown counted ${count} dead.`, ...after].join("\n"),
        {story, path: "/page"});
      assert.deepEqual(found.map(({code, line, column}) => [code, line, column]),
        [["PROSE-TOLL", before.length + 1, 19]]);
    }));
  });
});

describe("a reference", () => {
  test("that the ledger does not know is told with its place", () => {
    const lines =
      lintProse("Text.\n\nThe crown put them at {claim:nobody-1900-01-01-killed-1}.", {story, path: "/deep/page"})
        .map(problemLine);
    assert.deepEqual(lines, ["src/deep/page.md:3:23 PROSE-REFERENCE no claim has the id nobody-1900-01-01-killed-1; "
      + "look it up in the ledger's claims.csv; nothing can be printed there; write one that the ledger knows"]);
  });

  test("of an unknown kind, day, report or table is told too", () => {
    assert.deepEqual(wrong("{clam:x} {gap:1900-02-30} {printed:r-99} {rows:nothing}").map((one) => one.split(" ")[0]),
      ["PROSE-REFERENCE", "PROSE-REFERENCE", "PROSE-REFERENCE", "PROSE-REFERENCE"]);
  });

  test("in code is shown, not resolved", () => assert.deepEqual(wrong("Write `{claim:ID}`."), []));
});

describe("a sentence around a claim", () => {
  const contradicted: [string, string][] = [
    [`More than ${moreThan} were killed.`, "More than"],
    [`Nearly ${exact} were killed.`, "Nearly"],
    [`They put it at some ${exact}.`, "some"],
    [`Just ${exact}, said the council.`, "Just"],
    [`The crown counted ${moreThan} or more.`, "or more"],
    [`The gap is more than {gap:1900-03-24}.`, "more than"],
    [`The admiralty said that ${losses} soldiers had been killed.`, "killed"],
    [`The admiralty put Lemuria’s dead at ${losses}.`, "dead"],
    [`The council put its casualties at ${exact}.`, "casualties"],
    [`The council put its losses at ${exact}.`, "losses"],
    [`The council put its irrecoverable losses at ${exact}.`, "irrecoverable losses"],
    [`The council said {claim:lemuria-council-1900-03-20-killed-160 measure} dead.`, "dead"],
    [`The council admitted ${exact}.`, "admitted"],
    [`The council revealed ${exact}.`, "revealed"],
    [`The council put its dead at ${exact} on 18 March.`, "on 18 March"],
    ["The office put its dead at {claim:lemuria-war-office-1900-03-22-killed-70} on 22 March.", "on 22 March"]
  ];
  for (const [source, words] of contradicted)
    test(`contradicts it in ${JSON.stringify(source)}`,
      () => assert.deepEqual(wrong(source), [`PROSE-CLAIM ${words}`]));

  test("contradicts every bound word with which articles are read, before it or behind", () => {
    for (const {words} of boundsBefore)
      assert.deepEqual(wrong(`They counted ${words} ${exact}.`), [`PROSE-CLAIM ${words}`]);
    for (const {words} of boundsAfter)
      assert.deepEqual(wrong(`They counted ${exact} ${words}.`), [`PROSE-CLAIM ${words}`]);
  });

  const agreed = [
    `The council put its dead at ${exact}.`,
    `The council put its dead at ${exact} on 20 March, and gave it up to 18 March.`,
    `The council said that ${exact} soldiers had been killed.`,
    `The crown had found ${moreThan} deaths.`,
    `The admiralty put Lemuria’s losses at ${losses}, and losses is not the same word as killed.`,
    `The council put its dead at ${exact}, and the admiralty put its losses at ${losses}.`,
    `The words admit {admits:atlantis-crown-1900-03-12-killed-1000}; the first claim admits ${exact}.`,
    `The gap was {gap:1900-03-24}, and nobody claimed it.`,
    `The council said {claim:lemuria-council-1900-03-20-killed-160 measure}.`,
    `Losses is a word of its own. The council said ${exact}.`,
    `A toll grew from ${exact} to ${moreThan}.`
  ];
  for (const source of agreed)
    test(`agrees with it in ${JSON.stringify(source)}`, () => assert.deepEqual(wrong(source), []));
});

describe("a sentence that tells of a silence or a share", () => {
  const uncounted: [string, string][] = [
    ["The council was silent for weeks.", "silent"],
    ["The silence lasted {rows:claims} claims. It was a long silence.", "silence"],
    ["The crown seldom spoke.", "seldom"],
    ["Its longest time without a toll was in March.", "longest time"],
    ["The council never spoke again.", "never spoke"],
    ["Most outlets kept the word.", "Most"],
    ["They mostly say killed.", "mostly"],
    ["A bound that falls off is rare.", "rare"],
    ["Every outlet printed it.", "Every outlet"],
    ["It told some newspapers one thing.", "some newspapers"],
    ["{printings:lemuria-council-1900-03-20-killed-160} printed it. Many pages left it out.", "Many pages"],
    ["The word was usually kept, {gap:1900-03-24}.", "usually"]
  ];
  for (const [source, words] of uncounted)
    test(`needs its count in ${JSON.stringify(source)}`, () =>
      assert.deepEqual(wrong(source), [`PROSE-COUNT ${words}`]));

  const counted = [
    "The admiralty’s silence on its own dead: " +
      "{silence:atlantis-military-killed atlantis-admiralty 1900-03-18 1900-03-31}.",
    "Most outlets kept it: {survived:bound about}.",
    "Most of the {rows:claims} claims are Lemuria’s: {rows:claims victims_party=lemuria}.",
    "The most recent claim, and at most two of them.",
    "`silent` in code.",
    "The council spoke on three days."
  ];
  for (const source of counted)
    test(`has its count, or needs none, in ${JSON.stringify(source)}`, () => assert.deepEqual(wrong(source), []));

  test("is refused where no complete series covers the time", () => {
    const [told, ...rest] =
      wrong("Its silence: {silence:lemuria-military-killed lemuria-council 1900-03-18 1900-03-31}.");
    assert.match(told!, /^PROSE-REFERENCE .*no complete series of it covers that time/);
    assert.deepEqual(rest, []);
  });
});

test("a head that is no YAML would be printed, so it is told with its place", () => {
  const lines = lintProse("---\ntitle: Claims: who said them\ndescription: \"Fine: quoted\"\n---\n\nText.\n",
    {story, path: "/page"});
  assert.deepEqual(lines.map(({line, column, code}) => [line, column, code]), [[2, 14, "PROSE-HEAD"]]);
});

test("a chart that cannot be drawn is told with its line and what was meant", () => {
  const page = "# T\n\n<figure id=\"a\">\n<h3>T</h3>\n\n```js\nstepps()\n```\n\n</figure>\n\n" +
    "<figure id=\"b\">\n<h3>T</h3>\n\n```js\nsteps(\"no-such-toll\")\n```\n\n</figure>\n";
  const lines = lintProse(page, {story, path: "/page"});
  assert.deepEqual(lines.map(({line, code}) => [line, code]), [[6, "PROSE-CHART"], [15, "PROSE-CHART"]]);
  assert.match(lines[0]!.what, /no chart is called stepps/);
  assert.match(lines[0]!.mend, /did you mean steps\?/);
});

describe("lintPages()", () => {
  async function withPages(pages: Record<string, string>, work: (root: string) => void): Promise<void> {
    const root = await mkdtemp(join(tmpdir(), "tollbook-prose-"));
    try {
      for (const [file, text] of Object.entries(pages)) {
        await mkdir(join(root, file, ".."), {recursive: true});
        await writeFile(join(root, file), text);
      }
      work(root);
    } finally {
      await rm(root, {recursive: true, force: true});
    }
  }
  const allow = (...lines: string[]) => ["page,words,reason", ...lines, ""].join("\n");

  test("reads every page, names file, line and column, and says how to mend it", () => withPages({
    "src/index.md": "Fine.\n",
    "src/deep/page.md": "# Page\n\nThe crown counted 900 dead.\n",
    "tools/page/prose/allow.csv": allow()
  }, (root) =>
    assert.deepEqual(lintPages(root, () => story), ["src/deep/page.md:3:19 PROSE-TOLL “900” reads as a toll; "
    + "a figure is looked up, never typed; write a reference such as {claim:ID}, or give leave in " +
      "tools/page/prose/allow.csv with a reason"])));

  test("gives leave to what the list names, on its page only", () => withPages({
    "src/index.md": "A survey of 900 dead letters.\n",
    "src/other.md": "A survey of 900 dead letters.\n",
    "tools/page/prose/allow.csv": allow("index,900 dead letters,They are letters.")
  }, (root) =>
    assert.deepEqual(lintPages(root, () => story).map((line) => line.split(" ")[0]), ["src/other.md:1:13"])));

  test("wants an exception that nothing needs taken out", () => withPages({
    "src/index.md": "Fine.\n",
    "tools/page/prose/allow.csv": allow("index,900 dead,It stood there once.")
  }, (root) =>
    assert.deepEqual(lintPages(root, () => story),
      ["tools/page/prose/allow.csv:2:1 PROSE-ALLOW “900 dead” no longer needs leave on index; "
    + "a list of exceptions only grows otherwise; take the line out"])));

  test("takes no exception without a reason", () => withPages({
    "src/index.md": "Fine.\n",
    "tools/page/prose/allow.csv": allow("index,900 dead,")
  }, (root) =>
    assert.throws(() => lintPages(root, () => story), /prose\/allow\.csv:2 needs a page, the words and a reason/)));
});
