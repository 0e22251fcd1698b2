import {fileURLToPath} from "node:url";
import assert from "node:assert/strict";
import {existsSync, readFileSync} from "node:fs";
import {describe, test} from "node:test";
import {against, matchLine} from "../../tools/articles/against.ts";
import {matchLedger} from "../../tools/articles/match-ledger.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import {matcher, type LedgerClaim, type MatchLedger, type Slots} from "../../src/reader/match.ts";
import {readingMatcher} from "../../src/reader/match/reading.ts";

const claim = (claim_id: string, more: Partial<LedgerClaim>): LedgerClaim => ({
  claim_id, claimant_id: "isle-mod", body_id: "isle-government", low: 498, high: 498, bound: "exact", measure: "killed",
  victims_party: "isle", victims_group: "military", period: "cumulative", as_of: "2030-03-02", known_on: "2030-03-02",
  withdrawn_on: null, comparable_scope: null, toll_id: "isle-military-killed", ...more
});

/** Two invented countries, Isle and Coast, and what their bodies said. */
const ledger: MatchLedger = {
  claims: [
    claim("isle-killed-498", {}),
    claim("isle-wounded-1597", {low: 1597, high: 1597, measure: "wounded", toll_id: "isle-military-wounded"}),
    claim("coast-losses-5840", {
      claimant_id: "coast-staff", body_id: "coast-government", low: 5840, high: 5840, bound: "about", measure: "losses",
      toll_id: "isle-military-losses"
    }),
    claim("league-7000-15000", {
      claimant_id: "league", body_id: "league", low: 7000, high: 15000, bound: "range", known_on: "2030-03-23",
      as_of: null
    }),
    claim("coast-killed-3100", {
      claimant_id: "coast-staff", body_id: "coast-government", low: 3100, high: null, bound: "more-than",
      victims_party: "coast", toll_id: "coast-military-killed", known_on: "2030-04-05", as_of: null
    }),
    claim("isle-killed-3100", {
      low: 3100, high: null, bound: "more-than", victims_party: "coast", toll_id: "coast-military-killed",
      known_on: "2030-04-05", as_of: null
    })
  ],
  claimants: [
    {claimant_id: "isle-mod", body_id: "isle-government", side: "isle",
      names: ["Ministry of Defence of Isle", "Igor Arno"]},
    {claimant_id: "isle-president", body_id: "isle-government", side: "isle", names: ["President of Isle"]},
    {claimant_id: "coast-staff", body_id: "coast-government", side: "coast", names: ["General Staff of Coast"]},
    {claimant_id: "league", body_id: "league", side: "third", names: ["League officials", "LNC"]}
  ],
  parties: [
    {word_id: "isle", name: "Isle", adjective: "Islean"},
    {word_id: "coast", name: "Coast", adjective: "Coastal"}
  ],
  scopes: []
};
const slots = (more: Partial<Slots>): Slots => ({
  low: 498, high: 498, bound: "exact", measure: "killed", party: "isle", group: "military", claimant: null, via: [],
  period: "cumulative", as_of: null, said_on: null, negated: false, ...more
});
const match = matcher(ledger);
const on = (published: string, more: Partial<Slots>) => match(slots(more), {published});
const told = (published: string, more: Partial<Slots>) => matchLine(on(published, more));

describe("matcher(ledger)", () => {
  test("a claim printed as said is known, by whatever name its body goes", () => {
    for (const claimant of ["Isle's defence ministry", "Igor Arno, a spokesman", "the Islean Ministry of Defense",
      null])
      assert.equal(told("2030-03-02", {claimant}), "known isle-killed-498");
  });

  test("digits swapped, a bound lost, one end of a range, another measure: garbled, and how", () => {
    assert.equal(told("2030-03-03", {low: 489, high: 489, claimant: "Isle's defence ministry"}),
      "differs from isle-killed-498: another number (498 → 489)");
    assert.equal(told("2030-03-03", {low: 5840, high: 5840, claimant: "General Staff of Coast"}),
      "differs from coast-losses-5840: bound lost (about 5840 → 5840), measure changed (losses → killed)");
    assert.equal(told("2030-03-24", {low: 15000, high: 15000}),
      "differs from league-7000-15000: range cut to one end (7000–15000 → 15000)");
  });

  test("a number credited to another body is garbled in its claimant", () => {
    assert.equal(told("2030-03-02", {claimant: "the League"}),
      "differs from isle-killed-498: claimant changed (isle-mod → league)");
  });

  test("what is in doubt as read is no damage", () => {
    const slot = (verdict: "accept" | "review") => ({verdict, right: null, other: null});
    const read = (claimant: "accept" | "review", group: "accept" | "review") => told("2030-03-02", {
      claimant: "the League", group: "civilians",
      verdicts: {figure: slot("accept"), party: slot("accept"), group: slot(group), claimant: slot(claimant)}});
    assert.equal(read("review", "review"), "known isle-killed-498");
    assert.equal(read("review", "accept"),
      "differs from isle-killed-498: victims changed (isle military → isle civilians)");
  });

  test("a member of the body is no damage", () => {
    assert.equal(told("2030-03-02", {claimant: "the president of Isle"}), "known isle-killed-498");
  });

  test("what nobody in the ledger said is new, beside what its claimant last said", () => {
    const answer = on("2030-03-09", {low: 611, high: 611, claimant: "Isle's defence ministry"});
    assert.equal(answer.relation, "new");
    assert.equal(answer.standing, "isle-killed-498");
    assert.deepEqual(answer.notes, ["Its claimant's word until then is 7 days old."]);
  });

  test("a party is known by its name, its id and the adjective of the ledger", () => {
    for (const party of ["isle", "islean"])
      assert.equal(told("2030-03-02", {party}), "known isle-killed-498");
  });

  test("a party or a claimant that the ledger has not is said", () => {
    assert.deepEqual(on("2030-03-02", {low: 12, high: 12, party: "atlantis", claimant: "Atlantis police"}).notes, [
      "The ledger has no party atlantis.",
      "The ledger has no claimant Atlantis police."
    ]);
  });

  test("two bodies with one figure and no claimant printed: ambiguous, both named", () => {
    const both = {low: 3100, high: null, bound: "more-than" as const, party: "coast"};
    const {relation, claim_id, others} = on("2030-04-05", both);
    assert.equal(relation, "ambiguous");
    assert.deepEqual([claim_id, ...others].sort(), ["coast-killed-3100", "isle-killed-3100"]);
    assert.equal(told("2030-04-05", {...both, claimant: "General Staff of Coast"}), "known coast-killed-3100");
  });

  test("nothing is matched to a claim that was made later", () => {
    assert.equal(on("2030-02-20", {}).relation, "new");
  });

  test("a number that only resembles a claim is new; turned digits need claimant, day and people", () => {
    const staff = "General Staff of Coast";
    const losses = (low: number, more: Partial<Slots> = {}, day = "2030-03-02") =>
      told(day, {low, high: low, bound: "about", measure: "losses", claimant: staff, ...more});
    assert.equal(losses(5950), "new; coast-losses-5840 is near it");
    for (const turned of [5480, 584, 55840])
      assert.equal(losses(turned),
        `differs from coast-losses-5840: another number (about 5840 → about ${turned})`);
    assert.equal(losses(5480, {}, "2030-03-20"), "new");
    assert.equal(losses(5480, {said_on: "2030-03-01"}), "new");
    assert.equal(losses(5480, {claimant: null}), "new");
    assert.equal(losses(5480, {measure: "killed"}), "new");
  });

  test("a part, or another group, is no digit error of a claim about the whole", () => {
    const people = [claim("isle-killed-1035", {low: 1035, high: 1035, victims_group: "civilians"})];
    const part = (low: number, more: Partial<Slots>) => matchLine(matcher({...ledger, claims: people})(
      slots({low, high: low, claimant: "Isle's defence ministry", ...more}), {published: "2030-03-03"}));
    assert.equal(part(103, {group: "children"}), "new");
    assert.equal(part(103, {group: null, subset_of: 12}), "new");
    assert.equal(part(1000, {group: "children", subset_of: 12}), "new");
    assert.equal(part(103, {group: "civilians"}), "differs from isle-killed-1035: another number (1035 → 103)");
  });

  test("what is said only a day later cannot be printed yet; it is named as later", () => {
    const early = {claimant: "Isle's defence ministry"};
    assert.equal(told("2030-03-01", early), "new; isle-killed-498 was said later");
    assert.equal(told("2030-03-01", {...early, low: 489, high: 489}), "new");
    assert.equal(told("2030-03-02", early), "known isle-killed-498");
  });

  test("a denial is matched to what it denies", () => {
    assert.deepEqual(on("2030-03-02", {negated: true}).notes, ["The article has it denied."]);
  });

  test("whoever denies a claim is not credited with it", () => {
    const denied = on("2030-03-02", {negated: true, claimant: "General Staff of Coast"});
    assert.deepEqual([denied.relation, denied.claim_id, denied.changes, denied.claimant_id, denied.notes],
      ["known", "isle-killed-498", [], null, ["The article has it denied by General Staff of Coast."]]);
  });

  test("a side is named by its own word, not by one that is joined with another or denied", () => {
    const claims = [claim("isle-killed-498", {victims_party: "isle"})];
    const credited = (claimant: string) => matcher({...ledger, claims})(slots({claimant}), {published: "2030-03-02"});
    const isNamed = (claimant: string) => !credited(claimant).notes.some((note) => note.includes("has no claimant"));
    for (const claimant of ["Islean sources", "two Islean sources", "Isle"]) assert.ok(isNamed(claimant), claimant);
    for (const claimant of ["an Islean-Coastal professor", "a non-Islean source", "pro-Islean channel",
      "anti-Islean channel", "Islean-backed sources", "not Islean sources"]) assert.ok(!isNamed(claimant), claimant);
  });

  test("an article without a day is held to no year's claim by a round or bent figure alone, and says that it has none",
    () => {
      const undated = (more: Partial<Slots>) => match(slots(more), {published: null});
      assert.equal(undated({low: 489, high: 489}).relation, "new");
      assert.equal(undated({low: 498, high: 498, claimant: "Isle's defence ministry"}).claim_id, "isle-killed-498");
      const {claim_id, notes} = undated({low: 1597, high: 1597, measure: "wounded"});
      assert.deepEqual([claim_id, notes],
        ["isle-wounded-1597", ["The article bears no day: claims of all years were looked at."]]);
      assert.deepEqual(undated({low: 1597, high: 1597, measure: "wounded", said_on: "2030-03-02"}).notes, []);
    });

  test("a denial without a day is tied to the very figure, measure and victims, whoever denies", () => {
    const round = matcher({...ledger, claims: [claim("isle-killed-31000", {low: 31000, high: 31000})]});
    const denied = (more: Partial<Slots>) => round(slots({low: 31000, high: 31000, negated: true,
      claimant: "the president of Isle", ...more}), {published: null});
    const {claim_id, claimant_id, relation} = denied({});
    assert.deepEqual([claim_id, claimant_id, relation], ["isle-killed-31000", null, "known"]);
    for (const other of [{party: "coast"}, {group: "civilians"}, {low: 31500, high: 31500},
      {measure: "wounded" as const}])
      assert.equal(denied(other).claim_id, null);
  });

  test("five killed are not five wounded", () => {
    const small = matcher({...ledger, claims: [claim("isle-wounded-5", {low: 5, high: 5, measure: "wounded"})]});
    assert.equal(small(slots({low: 5, high: 5}), {published: "2030-03-02"}).relation, "new");
  });

  test("twelve dead are those of a claim only by its claimant, its day or its place", () => {
    const scopes = [{word_id: "old-bridge", name: "the old bridge", adjective: null}];
    const claims = [claim("isle-killed-12", {low: 12, high: 12, comparable_scope: "old-bridge"})];
    const small = matcher({...ledger, claims, scopes});
    const relation = (published: string, claimant: string | null, around = "") =>
      small(slots({low: 12, high: 12, claimant}), {published, around}).relation;
    assert.equal(relation("2030-03-09", null), "new");
    assert.equal(relation("2030-03-09", "a distant official"), "new");
    assert.equal(relation("2030-03-09", "Isle's defence ministry"), "known");
    assert.equal(relation("2030-03-02", null), "known");
    assert.equal(relation("2030-03-09", null, "Twelve died on the old bridge."), "known");
  });
});

test("readingMatcher ties a headline to the claim that the body prints with its number", () => {
  const text = "date 2030-03-03 First words of the story stand here, long enough to be a paragraph of text.\n\n" +
    "1597 soldiers killed since invasion\n\nOfficials said on Saturday that 1,597 soldiers were wounded.";
  const reading = readArticle(text);
  const typed = {...reading, candidates: reading.candidates.map((one) => ({...one, party: "isle", group: "military"}))};
  assert.deepEqual(readingMatcher(ledger)(typed, text).map(matchLine), [
    "differs from isle-wounded-1597: measure changed (wounded → killed)",
    "known isle-wounded-1597"
  ]);
});

test("a printing is said to change the day of a count only where it names another for that count", () => {
  const later = claim("isle-killed-1351", {low: 1351, high: 1351, as_of: "2030-03-24", known_on: "2030-03-24"});
  const relate = (text: string) => {
    const whole = `date 2030-03-26\n\n${text}`;
    const reading = readArticle(whole);
    const typed = {...reading, candidates: reading.candidates.map((one) =>
      ({...one, party: "isle", group: "military"}))};
    return readingMatcher({...ledger, claims: [...ledger.claims, later]})(typed, whole).map(matchLine);
  };
  const said = "Isle's defence ministry";
  assert.deepEqual(relate(`${said} said that as of 2 March 498 soldiers had been killed. It now says 1,351 soldiers ` +
    "were killed."), ["known isle-killed-498", "known isle-killed-1351"]);
  assert.deepEqual(relate(`${said} said on 20 March that 1,351 soldiers were killed.`), ["known isle-killed-1351"]);
  assert.deepEqual(relate(`${said} said that as of 20 March 1,351 soldiers had been killed.`),
    ["differs from isle-killed-1351: date changed (2030-03-24 → 2030-03-20)"]);
});

const {ledger: ukraine} = readLedger("ukraine-2022");
const articles = fileURLToPath(new URL("../../../shared/articles/", import.meta.url));
test("the two real articles: every figure finds its claim, and the bent ones their damage",
  {skip: !existsSync(articles)}, () => {
  const matched = against(ukraine);
  const lines = ["003_60e994d8477562f5.txt", "000_2c2ae39079a3ef4d.txt"].flatMap((file) => {
    const text = readFileSync(`${articles}${file}`, "utf8");
    return matched(readArticle(text), text)
      .map((one) => [one.relation, one.claim_id, ...one.changes.map(({damage}) => damage)].join(" "));
  });
  assert.deepEqual(lines, [
    "known russia-mod-2022-03-02-killed-498",
    "known russia-mod-2022-03-02-wounded-1597",
    "known russia-mod-2022-03-02-killed-2870",
    "garbled russia-mod-2022-03-02-wounded-3700 bound-changed",
    "known unattributed-2022-03-01-killed-5",
    "known unattributed-2022-03-01-wounded-5",
    "garbled ukraine-president-2022-03-02-killed-6000 bound-changed",
    "ambiguous unattributed-2022-03-27-killed-7",
    "garbled russia-general-staff-2022-03-25-wounded-3825 number measure-changed",
    "known russia-general-staff-2022-03-25-killed-1351",
    "garbled russia-general-staff-2022-03-25-wounded-3825 number bound-gained",
    "known nato-officials-2022-03-23-killed-7000-15000",
    "known unattributed-2022-03-27-killed-2000",
    "known ukraine-prosecutor-general-2022-03-27-war-crime-cases-2869",
    "known ukraine-prosecutor-general-2022-03-27-national-security-cases-1696"
  ]);
});

test("of the ledger's own dated printings at least 95 of 100 find the claim that the editor gave them", () => {
  const find = matcher(matchLedger(ukraine));
  const claims = new Map(ukraine.claims.map((row) => [row.claim_id, row]));
  const names = new Map(ukraine.claimants.map((row) => [row.claimant_id, row.name]));
  const scopes = new Map(ukraine.vocabulary.map((row) => [row.word_id, row.name]));
  const dated = ukraine.reports.filter((row) => row.published_on !== null);
  const right = dated.filter((row) => {
    const {claimant_id, comparable_scope, period} = claims.get(row.claim_id)!;
    const who = row.claimant_as_printed ?? claimant_id;
    const printed = slots({
      ...row, party: row.victims_party, group: row.victims_group, period, via: [],
      claimant: who === "unattributed" ? null : names.get(who)!
    });
    const around = scopes.get(comparable_scope ?? "") ?? "";
    return find(printed, {published: row.published_on, around}).claim_id === row.claim_id;
  });
  assert.ok(right.length / dated.length >= 0.95, `${right.length} of ${dated.length}`);
});
