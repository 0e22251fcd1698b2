// What is decided of a change before it is written, and how the form asks for one, without a ledger on the disk.
import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {formPage} from "../../tools/edit/add-form.ts";
import {openDraft, wholeFiles, type Draft} from "../../tools/edit/draft.ts";
import {countUnread, linesOfClaim, unreadClaims} from "../../tools/edit/review.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {atlantis} from "../fixtures/atlantis.ts";
import {ledgerCopy} from "./ledger-copy.ts";

const draft = (was: Record<string, string>, now: Record<string, string> = was) =>
  ({storyId: "atlantis-1900", folder: "/no/such/folder", was: new Map(Object.entries(was)),
    now: new Map(Object.entries(now))}) as unknown as Draft;

test("a file that gets columns is told, with how many commas and lines; any other is not", () => {
  const was = {claims: "a,b\n1,2\n3,4\n", reports: "a\n1\n"};
  const told = (now: object) => wholeFiles(draft(was, {...was, ...now}));
  const rest = (commas: string, lines: number) => `for the first time: its first line gets the name, and each line ` +
    `ends in ${commas} more, so that a diff shows the ${lines} lines of the file; no other cell is another`;
  assert.deepEqual(told({claims: "a,b\n1,2\n"}), []);
  assert.deepEqual(told({claims: "a,b,c\r\n1,2,\r\n3,4,5\r\n"}),
    [`claims.csv says something of c ${rest("1 comma", 3)}`]);
  assert.deepEqual(told({reports: "a,d,e\n1,,\n"}), [`reports.csv says something of d and e ${rest("2 commas", 2)}`]);
});

test("a draft in which nothing changed writes nothing, and asks no disk for it", () =>
  assert.deepEqual(saveDraft(draft({claims: "a\n1\n"})), []));

test("claims that nobody read again come by their pages, then by id; without a page, or read, they do not", () => {
  const claim = (claim_id: string, checked_by: string | null = null) => ({claim_id, checked_by});
  const report = (claim_id: string, url: string | null = "https://a.example/") => ({claim_id, url});
  const ledger = {claims: ["d", "c", "b", "a", "never"].map((id) => claim(id)).concat(claim("read", "Ed, 1901-01-01")),
    reports: [report("c"), report("b"), report("b"), report("d"), report("a", null), report("read")]};
  assert.deepEqual(unreadClaims(ledger as never), ["b", "c", "d"]);
});

test("the form offers what the ledger knows by its names, and says what an empty choice stands for", () => {
  const {document} = new JSDOM(formPage("atlantis-1900", ["atlantis-1900"], atlantis)).window;
  const offered = (id: string, value: string) =>
    document.querySelector(`#${id}-known option[value="${value}"]`)!.textContent;
  assert.equal(offered("claimant", "mu-observers"), "Observers of the League of Mu");
  assert.equal(offered("group", "military"), "soldiers");
  assert.equal(offered("scope", "harbour-fire"), "the harbour fire");
  const options = [...document.querySelectorAll("#party option")].map((option) => option.textContent);
  assert.deepEqual(options, ["lemuria, as usual here", "lemuria", "atlantis"]);
  assert.equal(document.querySelector<HTMLInputElement>("#said-on")!.placeholder, "YYYY-MM-DD");
});

test("a claim is shown with its people, its days, its reason and its readers, and each of its pages", () => {
  const claim = atlantis.claims.find(({claim_id}) => claim_id === "atlantis-crown-1900-03-12-killed-1000")!;
  const report = atlantis.reports.find(({report_id}) => report_id === "r-05")!;
  const lines = (own: object, printed: object) => linesOfClaim(claim.claim_id, {...atlantis,
    claims: [{...claim, ...own}], reports: [{...report, ...printed}]});
  assert.deepEqual(lines({}, {}), [`${claim.claim_id}: Crown of Atlantis, said on 12 March 1900: lemuria military, ` +
    "more than 1,000 killed, counted up to 11 March 1900",
  '  decided because: Two outlets drop "more than"; the speech has it.', "  read again: by nobody yet",
  "  r-05 Tide & Times, 12 March 1900: “more than 1,000 of the enemy”, read as more than 1,000 killed",
  "    https://tide.example/1900/03-12"]);
  assert.deepEqual(lines({said_on: null, as_of: null, decided_because: null, checked_by: "A, 1901-01-01"},
    {url: null, published_on: null, unit: "table", archive_url: "https://kept.example/1"}), [
    `${claim.claim_id}: Crown of Atlantis, on a day that is not known: lemuria military, more than 1,000 killed`,
    "  read again: A, 1901-01-01",
    "  r-05 Tide & Times, no day, table: “more than 1,000 of the enemy”, read as more than 1,000 killed",
    "    no address (kept: https://kept.example/1)"]);
  assert.throws(() => linesOfClaim("x", atlantis), {code: 2, message: /^x: no such claim; /});
});

test("claims that were read by one reader only are counted among all", () => {
  const count = (...all: (string | null)[]) => countUnread({claims: all.map((checked_by) => ({checked_by}))} as never);
  assert.deepEqual([count(null), count(null, "A, 1901-01-01", null), count("A, 1901-01-01")],
    ["1 of 1 claim were read by one reader only", "2 of 3 claims were read by one reader only",
      "0 of 1 claim were read by one reader only"]);
});

test("a ledger that a spreadsheet holds open is refused with the table, whichever program it is", () => {
  for (const [lock, name] of [[".~lock.claims.csv#", "claims.csv"], ["~$reports.csv", "reports.csv"]] as const) {
    const root = ledgerCopy();
    writeFileSync(join(root, "atlantis-1900", lock), "");
    assert.throws(() => openDraft("atlantis-1900", root),
      {code: 1, message: `${name} stands open in a spreadsheet; save and close it there first`});
  }
});
