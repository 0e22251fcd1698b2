// What each kind of reference says on the invented story, whose rows are few enough to count by hand.
import assert from "node:assert/strict";
import {test} from "node:test";
import {specOf} from "../../src/charts/call.ts";
import {readCall} from "../../src/charts/read-call.ts";
import type {PageContext} from "../../tools/page/context.ts";
import {drawings, notesList} from "../../tools/page/figures.ts";
import {PrintNotes} from "../../tools/page/print-notes.ts";
import {referencesIn, resolveReferences} from "../../tools/page/references.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {fixtureRoot} from "./fixture-root.ts";

const story = loadStory("atlantis-1900", fixtureRoot);
const context = (): PageContext => ({story, path: "/method", root: "./", siteRoot: "./", params: {}, line: 7});
const said = (reference: string) => resolveReferences(`{${reference}}`, context()).replace(/<[^>]+>/g, "");

const office = "lemuria-war-office-1900-03-04-killed-40";
const crown = "atlantis-crown-1900-03-12-killed-1000";
const council = "lemuria-council-1900-03-20-killed-160";
const observers = "mu-observers-1900-03-22-killed-400-900";
const admiralty = "atlantis-admiralty-1900-03-16-losses-800";
const list = "harbour-gazette-list-1900-04-08-killed-300";
const own = "atlantis-military-killed";

const table: [kind: string, reference: string, words: string][] = [
  ["claim, plain", `claim:${office}`, "40"],
  ["claim, with its bound", `claim:${crown}`, "more than 1,000"],
  ["claim, a range", `claim:${observers}`, "400 to 900"],
  ["claim, with its measure", `claim:${admiralty} measure`, "about 800 losses"],
  ["admits, open above", `admits:${crown}`, "more than 1,000"],
  ["admits, half a unit about", `admits:${admiralty}`, "750 to 850"],
  ["admits, a unit below almost", `admits:${list}`, "200 to under 300"],
  ["admits, a range", `admits:${observers}`, "400 to 900"],
  ["gap, of one day", "gap:1900-03-25", "at least 18 times"],
  ["gap, of all that stand, with their ages", "gap:1900-03-13 standing",
    "at least 25 times (said 9 days and 1 day before)"],
  ["gap, guaranteed, is cut and not rounded up", "gap:1900-03-21 standing",
    "at least 6.2 times (said 1 day and 9 days before)"],
  ["gap, of the bare figures, is rounded", "gap:1900-03-21 standing nominal",
    "6.3 times (said 1 day and 9 days before)"],
  ["gap, with losses let in", "gap:1900-03-20 losses", "at least 4.6 times"],
  ["gap, of another toll", `gap:1900-03-20 ${own}`, "at least 8 times"],
  ["gap, with another basis let in", "gap:1900-03-23 basis", "at least 2.5 times"],
  ["gap, with every caveat let in", "gap:1900-03-20 all", "at least 4.6 times"],
  ["ratio", `ratio:${council} ${observers}`, "at least 2.5 times"],
  ["ratio, of the bare figures", `ratio:${council} ${observers} nominal`, "2.5 times"],
  ["ratio, of claims said further apart", `ratio:${office} ${crown}`, "at least 25 times (said 8 days apart)"],
  ["ratio, the larger first", `ratio:${crown} ${office}`, "at least 25 times (said 8 days apart)"],
  ["age, of a day", `age:${office} 1900-03-05`, "1 day"],
  ["age, of days", `age:${office} 1900-03-16`, "12 days"],
  ["printings", `printings:${council}`, "four"],
  ["printings, with a bound", `printings:${crown} exact`, "two"],
  ["printings, with the claimant's bound", `printings:${crown} more-than`, "one"],
  ["printed, with another bound", "printed:r-07", "1,000 killed"],
  ["printed, an end of a range", "printed:r-19", "900 killed"],
  ["bent", `bent:${council}`, "three"],
  ["kept", `kept:${council}`, "one"],
  ["survived, a bound", "survived:bound more-than", "2 of 4"],
  ["survived, a range", "survived:bound range", "1 of 2"],
  ["survived, a measure", "survived:measure losses", "3 of 5"],
  ["survived, all", "survived:measure killed", "20 of 20"],
  ["became, a measure", "became:measure losses killed", "two"],
  ["became, a bound", "became:bound more-than exact", "two"],
  ["cut, to the upper end of a range", "cut:upper", "1 of 1"],
  ["cut, to the lower end of a range", "cut:lower", "0 of 1"],
  ["silence, in a series that was read whole", `silence:${own} atlantis-admiralty 1900-03-01 1900-03-31`, "13 days"],
  ["rows", "rows:claims", "15"],
  ["rows, of claimants that made a claim", "rows:claimants", "6"],
  ["rows, of outlets that printed a claim", "rows:outlets", "6"],
  ["rows, of reports that are printings", "rows:reports", "25"],
  ["rows, with an empty cell", "rows:claims withdrawn_on=", "13"],
  ["rows, with a word", "rows:claims measure=losses", "3"],
  ["rows, with one of two words, and another", "rows:claims measure=losses,killed bound=exact", "7"],
  ["day", "day:1900-03-04", "4 March 1900"]
];
test("each kind of reference has its line here, a term in a test of its own", () => {
  assert.throws(() => said("nonsense:1"), (error: Error) => {
    const known = /known: (.*)$/.exec(error.message)![1]!.split(", ");
    const shown = new Set(table.map(([, reference]) => reference.split(":")[0]!));
    assert.deepEqual(known.filter((kind) => !shown.has(kind)), ["term"]);
    return true;
  });
});

test("a term opens its definition, under its own name or under the words that the sentence needs", () => {
  const opens = /^<button [^>]*popovertarget="(term-bound-7-1)">([^<]*)<\/button><span [^>]*id="\1" popover><b>bound</;
  for (const [reference, words] of [["{term:bound}", "bound"], ["{term:bound the word}", "the word"]] as const)
    assert.equal(opens.exec(resolveReferences(reference, context()))?.[2], words);
  assert.throws(() => said("term:nonsense"), /the glossary has no such term; known: claim, /);
});

test("what survived, and what became of it, is counted in one place of the page where one is named", () => {
  const row = (unit: string | null, printed: string, printings: number) =>
    ({aspect: "bound" as const, said: "up-to", printed, unit, printings});
  const survival = [row("all", "up-to", 5), row("all", "exact", 3), row("headline", "up-to", 1),
    row("headline", "exact", 2)] as typeof story.tables.survival;
  const older = [row(null, "up-to", 5), row(null, "exact", 3)] as typeof story.tables.survival;
  const of = (reference: string, rows = survival) =>
    resolveReferences(`{${reference}}`, {...context(), story: {...story, tables: {...story.tables, survival: rows}}});
  assert.equal(of("survived:bound up-to"), "5 of 8");
  assert.equal(of("survived:bound up-to headline"), "1 of 3");
  assert.equal(of("became:bound up-to exact"), "three");
  assert.equal(of("became:bound up-to exact headline"), "two");
  assert.equal(of("survived:bound up-to", older), "5 of 8");
  assert.equal(of("became:bound up-to exact", older), "three");
  assert.throws(() => of("became:bound up-to exact text"), /no such printing/);
});

for (const [kind, reference, words] of table)
  test(`{${reference.split(":")[0]}} says ${words}: ${kind}`, () => assert.equal(said(reference), words));

const refused: [reference: string, why: RegExp][] = [
  ["claim:nobody", /no claim has the id nobody/],
  ["gap:soon", /needs a day, YYYY-MM-DD/],
  ["gap:1900-03-13", /no two comparable claims .* cover the same days or were said within a week of each other/],
  [`ratio:${office} ${office}`, /one of the two is zero, or they lie too near/],
  [`ratio:${office} nobody`, /no claim has the id nobody/],
  [`age:${office} soon`, /needs a claim with a known day, and a day/],
  [`printings:${crown} lots`, /no such bound; known: exact, at-least/],
  ["printed:r-99", /no report has that id/],
  ["survived:bound lots", /no printing of such a claim/],
  ["became:bound range up-to", /no such printing/],
  [`silence:${own} atlantis-admiralty 1900-03-01 1900-04-15`, /no complete series of it covers that time/],
  [`silence:${own} lemuria-council 1900-03-01 1900-03-31`, /no complete series of it covers that time/],
  ["silence:lemuria-military-killed nobody 1900-03-01 1900-03-31", /that body said nothing of that toll/],
  ["cut:middle", /upper or lower/],
  ["rows:bananas", /no such table; known: story, /],
  ["rows:claims nonsense", /a filter is a column of the table/],
  ["day:soon", /needs a day, YYYY-MM-DD/],
  ["nonsense:1", /\{nonsense:…\} is no reference; known: claim, admits, gap/]
];
for (const [reference, why] of refused)
  test(`{${reference}} is refused with its place`, () => {
    assert.throws(() => said(reference), (error: Error) =>
      error.message.startsWith("src/method.md:7 ") && why.test(error.message));
  });

test("how old a claim is, or how far apart two were said, is refused of one that was never known", () => {
  const known = new Map([...story.known].filter(([id]) => id !== crown));
  const says = (reference: string) => () => resolveReferences(`{${reference}}`,
    {...context(), story: {...story, known}});
  assert.throws(says(`age:${crown} 1900-03-16`), /\{age:\S+ 1900-03-16\} needs a claim with a known day, and a day$/);
  for (const pair of [`${office} ${crown}`, `${crown} ${office}`])
    assert.throws(says(`ratio:${pair}`), /\{ratio:\S+ \S+\}: one of the two was never known$/);
});

test("a figure leads to its claim, a ratio to both, and the text around them is written as asked", () => {
  const markup = resolveReferences(`a <{claim:${office}} b {ratio:${council} ${observers}}`, context(),
    (text) => text.replaceAll("<", "&lt;"));
  assert.match(markup, /^a &lt;<a class="toll" href="\.\/claims\/lemuria-war-office-1900-03-04-killed-40\.html"/);
  assert.match(markup, new RegExp(`href="[^"]*claims/${council}[^"]*" data-pair="${observers}"`));
});

test("references are found as they are written, and what only looks like one is not", () => {
  assert.deepEqual(referencesIn("a {day:1900-03-04}, {rows:claims}, {}, {x}, ${day:1}, {Day:1}"),
    ["{day:1900-03-04}", "{rows:claims}"]);
});

test("claimants and outlets are counted as the story counts them, and by a filter as the table has them", () => {
  const counts = {...story.counts, claimants: 4, outlets: 3};
  const told = (reference: string) => resolveReferences(`{${reference}}`, {...context(), story: {...story, counts}});
  assert.deepEqual(["rows:claimants", "rows:outlets", "rows:claimants side=lemuria"].map(told), ["4", "3", "2"]);
});

test("a claim or a pair of claims has the number of its note where a page prints notes, and none elsewhere", () => {
  const number = (reference: string, notes?: PrintNotes) =>
    /data-note="(\d+)"/.exec(resolveReferences(`{${reference}}`, {...context(), notes}))?.[1];
  const notes = new PrintNotes();
  const references = [`claim:${office}`, `ratio:${office} ${crown}`, `claim:${crown}`, `claim:${office}`];
  assert.deepEqual(references.map((reference) => number(reference, notes)), ["1", "2", "3", "1"]);
  assert.deepEqual(references.map((reference) => number(reference)), [undefined, undefined, undefined, undefined]);
});

test("a chart that is no cell stands in the page at both widths, its links led to the story's pages", () => {
  const spec = specOf(readCall(`steps("${own}", {from: "1900-03-01", until: "1900-04-15"})`)!, story.chart);
  const both = String(drawings(spec, story, "../"));
  assert.deepEqual([...both.matchAll(/<div class="still (\w+)"><div class="drawing" data-width="(\d+)"><svg/g)]
    .map(([, name, width]) => [name, width]), [["narrow", "358"], ["wide", "760"]]);
  assert.match(both, /href="\.\.\/claims\//);
  assert.ok(!both.includes("@root@"));
  assert.match(String(drawings(spec, story, "./")), /href="\.\/claims\//);
});

test("the events that a chart notes stand below it with their days, and where it notes none there is no list", () => {
  const noted = (notes: string) => {
    const call = `steps("${own}", {from: "1900-03-01", until: "1900-04-15", notes: ${notes}})`;
    return notesList(specOf(readCall(call)!, story.chart), story);
  };
  const [event] = story.tables.events;
  assert.equal(noted("[]"), null);
  const list = String(noted(JSON.stringify([event!.event_id])));
  assert.match(list, /^<ol class="notes-list"><li><time datetime="1900-03-\d\d">\d+ March 1900<\/time>: .+<\/li>/);
});
