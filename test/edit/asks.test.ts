// What a door asks of rows that come in, by the numbers on either side of each bound, of a few invented rows.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {doorQuestions, isHeld, numberAsk, rowQuestions} from "../../tools/edit/brake.ts";
import type {GapMove} from "../../tools/edit/effect.ts";
import {atlantis} from "../fixtures/atlantis.ts";
import "./ledger-copy.ts";

const queen = "atlantis-crown-1900-03-12-killed-1000";
const first = atlantis.claims.find(({claim_id}) => claim_id === queen)!;
const printing = atlantis.reports.find(({report_id}) => report_id === "r-05")!;
const exactly = (count: number) => ({low: count, high: count, bound: "exact"}) as const;

interface Change {
  claim?: Partial<Claim>;
  report?: Partial<Report>;
  /** Claims and printings that stood before. */
  had?: {claims?: Claim[]; reports?: Report[]};
  known?: boolean;
  move?: GapMove | null;
}

/** The keys of what is asked of a claim and its printing, far from any other claim. */
function asked({claim, report, had, known = false, move = null}: Change): string[] {
  const added = {known, claim: {...first, claim_id: "new", said_on: "1901-01-01", as_of: null, ...claim} as Claim,
    report: {...printing, report_id: "r-99", claim_id: "new", url: null, figure_words: "as said", published_on:
    "1901-01-01", ...report} as Report};
  const before = {...atlantis, claims: had?.claims ?? [], reports: had?.reports ?? []};
  const after = {...before, claims: [...before.claims, added.claim]};
  const effects = {gapMove: () => move, lines: () => [], ofChanged: () => []};
  return doorQuestions(before, after, effects)(added).map(({key}) => key);
}

describe("a claimant's next count is asked about", () => {
  const step = (before: Partial<Claim>, claim: Partial<Claim>) =>
    asked({claim, had: {claims: [{...first, ...before} as Claim]}}).filter((key) => key.startsWith("CLAIM-STEP"));
  const last = `CLAIM-STEP ${queen}`;
  const cases: [when: string, before: Partial<Claim>, claim: Partial<Claim>, asked: string[]][] = [
    ["four times the last one", exactly(1000), exactly(4000), [last]],
    ["not below that", exactly(1000), exactly(3999), []],
    ["a quarter of it", exactly(1000), exactly(250), [last]],
    ["not above that", exactly(1000), exactly(251), []],
    ["not of a last one that is none", exactly(0), exactly(9), []],
    ["not of a range before", {low: 1, high: 2, bound: "range"}, exactly(9000), []],
    ["nor as a range", exactly(1000), {low: 9000, high: 9999, bound: "range"}, []],
    ["not of one that was said later", {...exactly(1000), as_of: "1901-01-02"}, exactly(9000), []],
    ["of one of the same day", {...exactly(1000), as_of: "1901-01-01"}, exactly(9000), [last]],
    ["not of one without a day", {...exactly(1000), as_of: null, said_on: null}, exactly(9000), []],
    ["not of one that was taken back", {...exactly(1000), withdrawn_on: "1900-04-01"}, exactly(9000), []],
    ["not of another claimant's", {...exactly(1000), claimant_id: "mu-observers"}, exactly(9000), []],
    ["not of another toll", {...exactly(1000), victims_party: "atlantis"}, exactly(9000), []],
    ["not of a day's count", {...exactly(1000), period: "past-day"}, {...exactly(9000)}, []],
    ["not of a count whose days are closed", {...exactly(1000), count_window: "closed"}, exactly(9000), []],
    ["not as a day's count", {...exactly(1000), period: "past-day"}, {...exactly(9000), period: "past-day"}, []]
  ];
  for (const [when, before, claim, keys] of cases) test(when, () => assert.deepEqual(step(before, claim), keys));

  test("against the latest before it, of two of one day the second", () => {
    const [a, b, c] = [["a", "1900-03-11"], ["b", "1900-05-01"], ["c", "1900-05-01"]].map(([claim_id, as_of]) =>
      ({...first, claim_id, as_of}) as Claim);
    const later = {...first, claim_id: "later", as_of: "1902-01-01"} as Claim;
    const keys = (...claims: Claim[]) => asked({claim: exactly(9000), had: {claims}});
    assert.deepEqual([keys(a!, b!, later), keys(b!, a!), keys(a!, c!, b!), keys(b!, c!)],
      [["CLAIM-STEP b"], ["CLAIM-STEP b"], ["CLAIM-STEP b"], ["CLAIM-STEP c"]]);
  });
  test("not where only its printing is new", () =>
    assert.deepEqual(asked({known: true, claim: exactly(9000), had: {claims: [first]}}), []));
});

describe("a gap that grows is asked about", () => {
  const gap = (larger_claim_id: string, smaller_claim_id: string, guaranteed_ratio: number | null) =>
    ({larger_claim_id, smaller_claim_id, guaranteed_ratio, from: "1900-04-01"}) as GapMove["now"];
  const cases: [when: string, move: GapMove | null, asked: string[]][] = [
    ["not where none moves", null, []],
    ["from three times what it was, by the other of its two", {was: gap("a", "b", 2), now: gap("new", "b", 6)},
      ["CLAIM-GAP b"]],
    ["whichever of the two is new", {was: gap("a", "b", 2), now: gap("a", "new", 6)}, ["CLAIM-GAP a"]],
    ["not below that", {was: gap("a", "b", 2), now: gap("new", "b", 5.9)}, []],
    ["not where two others make it", {was: gap("a", "b", 2), now: gap("a", "b", 9)}, []],
    ["where there was none, from three times on", {was: undefined, now: gap("new", "b", 3)}, ["CLAIM-GAP b"]],
    ["not below that either", {was: undefined, now: gap("new", "b", 2.9)}, []],
    ["where there was none that is certain", {was: gap("a", "b", null), now: gap("new", "b", 3)}, ["CLAIM-GAP b"]],
    ["not where none is certain now", {was: gap("a", "b", 2), now: gap("new", "b", null)}, []]
  ];
  for (const [when, move, keys] of cases) test(when, () => assert.deepEqual(asked({move}), keys));
  test("not of a printing of a known claim", () =>
    assert.deepEqual(asked({known: true, move: {was: gap("a", "b", 2), now: gap("new", "b", 6)}}), []));
});

describe("a page that is in the ledger already is asked about", () => {
  const url = "https://tide.example/1900/04-02";
  const cases: [when: string, before: Partial<Report>, report: Partial<Report>, isAsked: boolean][] = [
    ["with the same toll", {}, {}, true],
    ["not without an address", {}, {url: null}, false],
    ["not at another address", {}, {url: `${url}/2`}, false],
    ["not with another measure", {measure: "wounded"}, {}, false],
    ["not with another side's people", {victims_party: "atlantis"}, {}, false],
    ["not with other people", {victims_group: "civilians"}, {}, false],
    ["not at another place on it", {unit: "table"}, {unit: "caption"}, false],
    ["at the same place", {unit: "table"}, {unit: "table"}, true],
    ["where the first names no place", {unit: null}, {unit: "table"}, true],
    ["where the second names none", {unit: "table"}, {unit: null}, true]
  ];
  for (const [when, before, report, isAsked] of cases)
    test(when, () => assert.deepEqual(
      asked({report: {url, ...report} as Report, had: {reports: [{...printing, url, ...before} as Report]}}),
      isAsked ? ["REPORT-PAGE r-05"] : []));
});

test("another number is asked about in a printing of a known claim alone", () => {
  const report = {...printing, low: 2000};
  assert.deepEqual(numberAsk({claim: first, report, known: true}), {key: `REPORT-NUMBER ${queen}`,
    text: `more than 2,000 here, more than 1,000 in ${queen}: a printing of ${queen}, or a new claim?`});
  assert.deepEqual([numberAsk({claim: first, report, known: false}), numberAsk({claim: first, report: printing,
    known: true})], [null, null]);
});

test("a step of which the checker asks already is not asked again, any other question is", () => {
  const held = isHeld([{asks: "CLAIM-FALLS a"}, {}, {asks: "CLAIM-LEAPS b"}]);
  const keys = ["CLAIM-STEP a", "CLAIM-STEP b", "CLAIM-STEP c", "CLAIM-GAP a"];
  assert.deepEqual(keys.filter((key) => held({key, text: ""})), ["CLAIM-STEP a", "CLAIM-STEP b"]);
});

describe("rows of a sheet are asked about", () => {
  const bent = {...printing, report_id: "r-98", low: 2000, url: "https://new.example/1"};
  const keys = (reports: Report[], cells: Partial<Claim> = {}, had: Partial<Claim> = {}) => {
    const ledger = (own: Partial<Claim>) =>
      ({...atlantis, claims: atlantis.claims.map((row) => (row === first ? {...row, ...own} as Claim : row))});
    const before = ledger({decided_because: null, ...had});
    return rowQuestions(before, {...ledger({decided_because: null, ...had, ...cells}),
      reports: [...before.reports, ...reports]}).map(({key, table, id}) => `${table}/${id} ${key}`);
  };
  const asks = (id: string) => `reports/${id} REPORT-NUMBER ${queen}`;
  test("only those that are new", () => assert.deepEqual(keys([]), []));
  test("each printing of a known claim with another number", () =>
    assert.deepEqual(keys([bent, {...bent, report_id: "r-99", url: null, low: 3000}]), [asks("r-98"), asks("r-99")]));
  test("though its claim has a reason of earlier printings", () =>
    assert.deepEqual(keys([bent], {}, {decided_because: "Said so before."}), [asks("r-98")]));
  test("not where the claim got a reason with it", () =>
    assert.deepEqual(keys([bent], {decided_because: "The page has 2,000."}), []));
  test("not where an answer settles it, of number or of turned digits", () => {
    for (const code of ["REPORT-NUMBER", "REPORT-TURNED"])
      assert.deepEqual(keys([{...bent, answers: [`${code} ${queen}: As printed.`]}]), []);
    assert.deepEqual(keys([{...bent, answers: [`REPORT-PAGE ${queen}: As printed.`]}]), [asks("r-98")]);
  });
  test("a new claim with its first printing alone; of a second one's number its reason speaks", () => {
    const claim = {...first, ...exactly(9000), claim_id: "new", said_on: "1900-04-20", as_of: null} as Claim;
    const report = {...printing, ...exactly(9000), claim_id: "new", url: null, published_on: "1900-04-20"} as Report;
    const found = rowQuestions(atlantis, {...atlantis, claims: [...atlantis.claims, claim],
      reports: [...atlantis.reports, {...report, report_id: "r-98"}, {...report, report_id: "r-99", low: 1, high: 1}]});
    assert.deepEqual(found.map(({table, id, key}) => `${table}/${id} ${key.split(" ")[0]}`),
      ["claims/new CLAIM-GAP", "claims/new CLAIM-STEP"]);
    assert.match(found[0]!.text, /; say in answers why it stands: “CLAIM-GAP \S+: …”$/);
  });
});
