// Corrections, yeses and files as people say and hear of them.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, describe, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {changesInWords, claimWords, meantBy, wishesFor} from "../../tools/edit/in-words.ts";
import {keptEntry} from "../../tools/edit/kept-entry.ts";
import {readNamed} from "../../tools/edit/read-named.ts";
import {claimantOf, wordOf} from "../../tools/edit/resolve-names.ts";
import {answerOf, yesTo} from "../../tools/edit/yes.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const folder = mkdtempSync(join(tmpdir(), "tollbook-in-words-"));
after(() => rmSync(folder, {recursive: true}));
const crown = "atlantis-crown-1900-03-12-killed-1000";

const cell = (column: string, was: string, now: string) => ({column, was, now});
const changes: [what: string, cells: ReturnType<typeof cell>[], before: Record<string, string>, told: string[][]][] = [
  ["a figure's cells are one", [cell("low", "75", "57"), cell("note", "", "Two."), cell("high", "75", "57")],
    {low: "75", high: "75", bound: "exact"}, [["Figure", "75", "57"], ["Note", "", "Two."]]],
  ["a bound changes a figure", [cell("bound", "exact", "more-than"), cell("high", "75", "")],
    {low: "75", high: "75", bound: "exact"}, [["Figure", "75", "more than 75"]]],
  ["what is no figure stands as its cells", [cell("low", "many", "75")], {low: "many", high: "75", bound: ""},
    [["Figure", "many 75", "75 75"]]],
  ["a bound alone is no figure", [cell("low", "75", "")], {low: "75", bound: "exact"}, [["Figure", "75", "exact"]]],
  ["a cell without a name of its own has its column's", [cell("strange_cell", "a", "b")], {},
    [["Strange cell", "a", "b"]]],
  ["a named cell has its title", [cell("said_on", "1900-03-01", "1900-03-02")], {},
    [["Said on", "1900-03-01", "1900-03-02"]]]
];
describe("what changes, in words", () => {
  for (const [what, cells, before, told] of changes)
    test(what, () => assert.deepEqual(changesInWords("claims", cells, before).map(({title, was, now}) =>
      [title, was, now]), told));
});

test("a claim is told by figure, claimant and day, its count's where no day was said, and that none is known", () => {
  const {claim} = meantBy(crown, ledger);
  const told = (own: object) => claimWords({claim: {...claim, ...own}, report: null}, ledger);
  assert.match(told({}), /^more than 1,000 .*killed, .+, 1900-03-12$/);
  assert.match(told({said_on: null, as_of: "1900-03-11"}), /, 1900-03-11$/);
  assert.match(told({said_on: null, as_of: null, claimant_id: "nobody"}), /, nobody, on no known day$/);
});

test("a printing is meant by its id, by its claim's where that has one alone, and else none is", () => {
  assert.equal(meantBy("r-01", ledger).report!.report_id, "r-01");
  assert.equal(meantBy(crown, ledger).report, null);
  const alone = ledger.claims.find(({claim_id}) =>
    ledger.reports.filter((one) => one.claim_id === claim_id).length === 1)!;
  assert.equal(meantBy(alone.claim_id, ledger).report!.claim_id, alone.claim_id);
  assert.throws(() => meantBy("nobody", ledger), {code: 2, message: /^no claim or printing is called nobody; / });
});

const refusals: [title: string, word: string, why: RegExp][] = [
  ["Figure", "", /^Figure is never empty; write it like 498, or /], ["Figure", "-", /^Figure is never empty; /],
  ["Figure", "more than 1,000", new RegExp(`^Figure of ${crown} says more than 1,000 already; nothing to correct$`)],
  ["Said on", "3/2/1900", /^Said on: 3\/2\/1900 may be 1900-02-03 or 1900-03-02; write it like 2022-03-02$/],
  ["Claimant", "Nobody Whatever", /^Claimant: the ledger has no claimant Nobody Whatever; make it first$/],
  ["Claim recorded on", "1900-12-30", /^Claim recorded on is not corrected here$/],
  ["Printed figure", "500", new RegExp(`^${crown} has \\d+ printings; say of which: r-\\d\\d \\(.*\\)$`)]
];
for (const [title, word, why] of refusals)
  test(`${title} is not corrected to ${JSON.stringify(word)}`, () =>
    assert.throws(() => wishesFor(title, word, meantBy(crown, ledger), ledger), ({message}: Error) => {
      assert.match(message, why);
      return true;
    }));

test("a yes is y or yes with or without why, whose bars do not part answers", () => {
  assert.deepEqual(["y", "yes", "Yes, as its page says", "y: a | b", "no", "yet", "", "yes  "].map(yesTo),
    ["asked when it came in, and confirmed", "asked when it came in, and confirmed", "as its page says", "a / b", null,
      null, null, "asked when it came in, and confirmed"]);
  assert.deepEqual([" why ", " "].map(answerOf), ["why", "asked when it came in, and confirmed"]);
});

test("what was typed is kept until it is forgotten, for its own story; what is damaged is none", () => {
  const [kept, other] = [keptEntry("flood", folder), keptEntry("fire", folder)];
  assert.equal(kept.read(), null);
  kept.keep({outlet: "Tide", url: ""});
  assert.deepEqual([kept.read(), other.read()], [{outlet: "Tide", url: ""}, null]);
  kept.keep({outlet: ""});
  assert.equal(kept.read(), null);
  writeFileSync(join(folder, ".tollbook/add-flood.json"), "{");
  assert.equal(kept.read(), null);
  kept.forget();
  kept.forget();
  assert.throws(() => readFileSync(join(folder, ".tollbook/add-flood.json")));
  writeFileSync(join(folder, "file"), "");
  keptEntry("flood", join(folder, "file")).keep({outlet: "Tide"});
});

test("a file that somebody named is read, and else it is said why not, with what to name", () => {
  writeFileSync(join(folder, "words"), "a");
  execFileSync("mkfifo", [join(folder, "pipe")]);
  assert.equal(String(readNamed(join(folder, "words"), "a sheet")), "a");
  for (const [name, why] of [["gone", "there is no such file"], ["words/x", "there is no such file"],
    ["", "it is a folder"], ["pipe", "it is a pipe or a device"], ["a\0", "it cannot be read (ERR_INVALID_ARG_VALUE)"]])
    assert.throws(() => readNamed(join(folder, name!), "a sheet"),
      {code: 2, message: `${join(folder, name!)}: ${why}; name a sheet`});
});

const specs: [typed: string, spec: string, made: object | RegExp][] = [
  ["The Tide Office", "ngo, atlantis", {claimant_id: "the-tide-office", name: "The Tide Office", kind: "ngo",
    side: "atlantis", short_name: "Tide Office"}],
  ["Tide Office", "Media  Count,Atlantis, Tide, HQ", {claimant_id: "tide-office", name: "Tide Office",
    kind: "media-count", side: "atlantis", short_name: "Tide, HQ"}],
  ["x".repeat(28), "ngo, atlantis", {claimant_id: "x".repeat(28), short_name: "x".repeat(28)}],
  ["x".repeat(29), "ngo, atlantis", /^x+: too long for a chart’s label; put a short name of at most 28 letters/],
  ["Tide", "", /^no kind: no kind of claimant; one of /], ["Tide", "bird, atlantis", /^bird: no kind of claimant/],
  ["Tide", "ngo", /^no side: no side of this story; one of lemuria, /], ["Tide", "ngo, sea", /^sea: no side of /]
];
for (const [typed, spec, made] of specs)
  test(`a new claimant ${typed.slice(0, 12)} of ${JSON.stringify(spec)}`, () => {
    const found = claimantOf(typed, spec, ledger);
    if (made instanceof RegExp) return void assert.match(String(found), made);
    assert.deepEqual({...found as object, ...made}, found);
  });

test("a new word has an id that is none of its kind, which may be another kind's", () => {
  const at = (kind: "party" | "scope") => wordOf(kind, "Atlantis", ledger);
  assert.deepEqual([at("party"), at("scope")].map(({kind, word_id, name}) => [kind, word_id, name]),
    [["party", "atlantis-2", "Atlantis"], ["scope", "atlantis", "Atlantis"]]);
});
