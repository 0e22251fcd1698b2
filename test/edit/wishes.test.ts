// A claim in words: which is meant, what of it can be put right, and which cells that comes to.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {columnTitled} from "../../tools/edit/flat/guess-columns.ts";
import {changesInWords, claimWords, correctable, meantBy, wishesFor, wordsNow} from "../../tools/edit/in-words.ts";
import {atlantis as ledger} from "../fixtures/atlantis.ts";

const queen = "atlantis-crown-1900-03-12-killed-1000";
const mu = "mu-observers-1900-04-02-killed-1200";
const fire = "lemuria-war-office-1900-03-22-killed-70";

describe("an id means", () => {
  const meant: [id: string, claim: string, report: string | null][] = [
    [queen, queen, null], [mu, mu, "r-23"], ["r-06", queen, "r-06"], ["r-23", mu, "r-23"]
  ];
  for (const [id, claim, report] of meant)
    test(`${id}: ${claim} and ${report ?? "none of its printings"}`, () => {
      const found = meantBy(id, ledger);
      assert.deepEqual([found.claim.claim_id, found.report?.report_id ?? null], [claim, report]);
    });
  test("nothing where neither is called so", () => {
    assert.throws(() => meantBy("mu-observers-1900-04-02-killed-1201", ledger), {code: 2,
      message: `no claim or printing is called mu-observers-1900-04-02-killed-1201; did you mean ${mu}?`});
    assert.throws(() => meantBy("z", ledger), {code: 2, message: "no claim or printing is called z; the page of each " +
      "claim names it, and so does tollbook correct without a word behind it"});
  });
});

test("a claim is told by figure, claimant and the day that is known of it", () => {
  const told = (id: string, change: object = {}) =>
    claimWords({claim: {...meantBy(id, ledger).claim, ...change}, report: null}, ledger);
  assert.deepEqual([told(queen), told(fire), told(fire, {as_of: null}), told(fire, {claimant_id: "gone"})], [
    "more than 1,000 killed, Crown of Atlantis, 1900-03-12", "about 70 killed, War Office, 1900-03-21",
    "about 70 killed, War Office, on no known day", "about 70 killed, gone, 1900-03-21"]);
});

test("ids, kinds of claimants and days of recording are not put right in words", () => {
  const titles = correctable.map(({title}) => title);
  for (const title of ["Kind", "Side", "Claim recorded on", "Printing recorded on"])
    assert.ok(!titles.includes(title), title);
  assert.ok(!titles.some((title) => /leave empty/.test(title)));
  assert.deepEqual(["Figure", "Note", "Via"].filter((title) => titles.includes(title)), ["Figure", "Note", "Via"]);
});

test("what a thing says now is in words, and nothing where no printing is meant", () => {
  const now = (title: string, id: string) => wordsNow(columnTitled(title), meantBy(id, ledger));
  assert.deepEqual([now("Figure", queen), now("Printed figure", "r-06"), now("Said on", queen), now("Speaker", queen),
    now("Words", "r-06"), now("Words", queen), now("Scope", queen)],
  ["more than 1,000", "1,000", "1900-03-12", "Queen Clito", "1,000 wedi'u lladd", "", ""]);
});

describe("a word for a thing fills in", () => {
  const wishes: [id: string, title: string, word: string, cells: string[]][] = [
    [queen, "Figure", "at least 1,000", [`claims/${queen}/bound=at-least`]],
    [queen, "figure", "900", [`claims/${queen}/low=900`, `claims/${queen}/high=900`, `claims/${queen}/bound=exact`]],
    ["r-06", "Printed figure", "up to 1,000", ["reports/r-06/low=", "reports/r-06/bound=up-to"]],
    [queen, "Speaker", "", [`claims/${queen}/speaker=`]], [queen, "Speaker", "-", [`claims/${queen}/speaker=`]],
    [queen, "Claimant", "War Office", [`claims/${queen}/claimant_id=lemuria-war-office`]],
    [mu, "Words", "1,200 at most", ["reports/r-23/figure_words=1,200 at most"]]
  ];
  for (const [id, title, word, cells] of wishes)
    test(`${title} “${word}”: ${cells.join(", ")}`, () =>
      assert.deepEqual(wishesFor(title, word, meantBy(id, ledger), ledger).map(({target, now}) => `${target}=${now}`),
        cells));

  const refused: [id: string, title: string, word: string, message: string, code: number][] = [
    [queen, "Kind", "ngo", "Kind is not corrected here", 2],
    [queen, "Words", "x", `${queen} has 3 printings; say of which: r-05 (tide-and-times), r-06 (y-llanw), ` +
      "r-07 (lemurian-post)", 2],
    [queen, "Figure", "", "Figure is never empty; write it like 498, or at least 498, more than 498, up to 498, " +
      "about 498, almost 498, or 400 to 500", 2],
    [queen, "Said on", "3/2/1900", "Said on: 3/2/1900 may be 1900-02-03 or 1900-03-02; write it like 2022-03-02", 2],
    [queen, "Said on", "soon", 'Said on "soon": it must be a day, YYYY-MM-DD, or empty', 2],
    [queen, "Claimant", "Nobody", "Claimant: the ledger has no claimant Nobody; make it first", 2],
    [queen, "Which people", "Divers", "Which people: the ledger has no group Divers; make it first", 2],
    [queen, "Figure", "more than 1,000", `Figure of ${queen} says more than 1,000 already; nothing to correct`, 1],
    ["r-06", "Language", "cy", "Language of r-06 says cy already; nothing to correct", 1]
  ];
  for (const [id, title, word, message, code] of refused)
    test(`nothing for ${title} “${word}” of ${id}`, () =>
      assert.throws(() => wishesFor(title, word, meantBy(id, ledger), ledger), {message, code}));
});

describe("changes are told by what people call things", () => {
  const before = {low: "1000", high: "", bound: "more-than", note: "A"};
  const told = (...cells: [column: string, now: string][]) =>
    changesInWords("claims", cells.map(([column, now]) =>
      ({column, was: before[column as keyof typeof before] ?? "", now})), before)
      .map(({title, was, now}) => `${title}: ${was} → ${now}`);
  const cases: [cells: [string, string][], lines: string[]][] = [
    [[["note", "B"]], ["Note: A → B"]],
    [[["bound", "at-least"]], ["Figure: more than 1,000 → at least 1,000"]],
    [[["note", "B"], ["low", "5"], ["high", "5"], ["bound", "exact"]], ["Figure: more than 1,000 → 5", "Note: A → B"]],
    [[["high", "2000"], ["bound", "range"]], ["Figure: more than 1,000 → 1,000 to 2,000"]],
    [[["bound", "bird"]], ["Figure: more than 1,000 → 1000 bird"]],
    [[["low", ""]], ["Figure: more than 1,000 → more-than"]],
    [[["low", "many"]], ["Figure: more than 1,000 → many more-than"]],
    [[["as_of", "1900-01-01"]], ["Counted up to:  → 1900-01-01"]], [[["odd_one", "x"]], ["Odd one:  → x"]]
  ];
  for (const [cells, lines] of cases)
    test(lines.join("; "), () => assert.deepEqual(told(...cells), lines));
});
