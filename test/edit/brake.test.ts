import assert from "node:assert/strict";
import {test} from "node:test";
import {openDraft} from "../../tools/edit/draft.ts";
import {tryAdding} from "../../tools/edit/try-adding.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {ledgerCopy} from "./ledger-copy.ts";

const root = ledgerCopy();
const draft = openDraft("atlantis-1900", root);
const entry = {outlet: "Tide & Times", words: "more than 2,000 fell", figure: "more than 2,000", claimant: "the crown",
  party: "Lemurian", "said-on": "1900-04-01", "published-on": "1900-04-02", since: "1900-03-01",
  url: "https://tide.example/1900/04-02"};
const trying = (change: Record<string, string>, yes: string | null = null) =>
  tryAdding(draft, {...entry, claimant: "atlantis-crown", ...change}, "1901-02-01", {yes});
const asked = (change: Record<string, string>) => trying(change).asks.map(({key, text}) => `${key}: ${text}`);

const braked: [promise: string, change: Record<string, string>, ask: RegExp][] = [
  ["a running count that falls names the claim that it falls below", {figure: "exactly 900", words: "900 fell"},
    /^CLAIM-FALLS atlantis-crown-1900-03-12-killed-1000: 900 here, more than 1,000 in atlantis-crown-1900-03-12/],
  ["one that multiplies names the claim before",
    {figure: "14,000,000", words: "14,000,000 fell"},
    /^CLAIM-STEP atlantis-crown-1900-03-12-killed-1000: .* is 14,000,000 right\?/],
  ["a gap that jumps is told with both pairs", {figure: "14,000,000", words: "14,000,000 fell"},
    /^CLAIM-GAP lemuria-council-1900-03-20-killed-160: .* 87,500 times \(atlantis-crown-.* over lemuria-council/],
  ["a figure that is another claim's but for the claimant is asked for as its printing",
    {claimant: "lemuria-council", figure: "up to 1,200", words: "up to 1,200 fell", "said-on": "1900-04-02"},
    /^CLAIM-LIKE mu-observers-1900-04-02-killed-1200: is this a printing of .* --printing-of mu-observers-1900-04-02/],
  ["one that is another's but for the measure too", {measure: "wounded", figure: "more than 1,000",
    words: "more than 1,000 hurt", "said-on": "1900-03-12", "published-on": "1900-03-13"},
  /^CLAIM-LIKE atlantis-crown-1900-03-12-killed-1000: .*another measure \(there killed\)/],
  ["a day outside the story", {"said-on": "1899-12-31", since: "1899-12-01"}, /^CLAIM-BEFORE-STORY atlantis-1900: /]
];
for (const [promise, change, ask] of braked)
  test(`stops: ${promise}`, () => {
    const found = asked(change);
    assert.ok(found.some((one) => ask.test(one)), found.join("\n") || "nothing was asked");
  });

const projected: [words: string, modality: string, ask: RegExp | null, language?: string][] = [
  ["could reach 2,000", "", /^REPORT-AHEAD .*: the words “could reach” say what may be, .* --modality projection$/],
  ["2,000 expected to die", "", /“expected to die”/],
  ["може сягнути 2 000", "", /“може сягнут”/, "uk"],
  ["2,000 may have died", "", null],
  ["could reach 2,000", "projection", null],
  ["some 2,000 fell", "projection", /: nothing in the words “some 2,000 fell” says that this may be/]
];
for (const [words, modality, ask, language = "en"] of projected)
  test(`${ask ? "stops" : "lets through"}: “${words}” as a ${modality || "count"}`, () => {
    const found = asked({words, figure: "2,000", modality, language}).filter((one) => one.startsWith("REPORT-AHEAD"));
    assert.equal(found.length, ask ? 1 : 0, found.join("\n"));
    if (ask) assert.match(found[0]!, ask);
  });

const page = readLedger("atlantis-1900", root).ledger.reports.find(({url, unit}) => url && !unit)!;
const same = {measure: page.measure, party: page.victims_party, group: page.victims_group, since: "1900-03-01"};
const bare = page.url!.replace(/^https?:\/\/(?:www\.)?/, "");
for (const url of [`http://${bare}`, `https://${bare}/`, `https://www.${bare}?utm_source=x&fbclid=1`,
  `https://${bare}#top`])
  test(`stops: a page that is in the ledger already, as ${url.replace(bare, "PAGE")}`, () => {
    const found = asked({...same, url, outlet: page.outlet_id});
    assert.ok(found.some((one) => one.startsWith(`REPORT-PAGE ${page.report_id}: the page is in the ledger already`)),
      found.join("\n") || "nothing was asked");
  });

test("an ordinary row is asked nothing, and every claim that it touches is named", () => {
  const {asks, effects} = trying({});
  assert.deepEqual(asks, []);
  const told = effects.join("\n");
  assert.match(told, /stands from 1 April 1900 on, in place of more than 1,000 \(atlantis-crown-1900-03-12/);
  assert.match(told, /\(atlantis-crown-1900-03-12-killed-1000 over lemuria-council-1900-03-20-killed-160\), now/);
});

test("one yes lets all through, stands in the row with its reason, and the checker takes it", () => {
  const change = {figure: "14,000,000", words: "14,000,000 fell"};
  assert.ok(trying(change).asks.length > 1);
  const {draft: written, asks, problems, added} = trying(change, "The Crown's own gazette has it so.");
  assert.deepEqual([asks, problems], [[], []]);
  assert.ok(added.claim.answers.length > 1);
  for (const answer of added.claim.answers) assert.match(answer, /: The Crown's own gazette has it so\.$/);
  saveDraft(written);
  const after = readLedger("atlantis-1900", root);
  assert.deepEqual(after.problems, []);
  assert.deepEqual(after.ledger.claims.find(({claim_id}) => claim_id === added.claim.claim_id)!.answers,
    added.claim.answers);
});

test("an answer to a door's question must name a row that there is", () => {
  const own = openDraft("atlantis-1900", ledgerCopy());
  const {problems} = tryAdding(own, {...entry, claimant: "atlantis-crown", answers: "CLAIM-LIKE no-such-claim: Why."},
    "1901-02-01");
  assert.equal(problems[0]?.code, "ANSWER-UNASKED");
});

test("a default is what nearly all of its claimant's claims have, and is asked for where they differ", () => {
  const general = openDraft("ukraine-2022"); // nothing is saved
  const typed = {outlet: "Daily Example", words: "близько 57 тисяч", figure: "близько 57 тисяч",
    claimant: "ukraine-general-staff", "said-on": "2022-09-27", "published-on": "2022-09-28"};
  const {claim, report} = tryAdding(general, typed, "2026-12-31").added;
  assert.deepEqual([claim.victims_party, claim.measure, claim.period, claim.basis, report.language],
    ["russia", "losses", "cumulative", "statement", "uk"]);
  assert.throws(() => tryAdding(general, {...typed, claimant: "ukraine-president"}, "2026-12-31"),
    /--party: ukraine-president has claims of russia, ukraine; say which this is/);
});
