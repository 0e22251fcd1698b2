// What is decided of a change before it is written, and how the form asks for one, without a ledger on the disk.
import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {formPage} from "../../tools/edit/add-form.ts";
import {wholeFiles, type Draft} from "../../tools/edit/draft.ts";
import {unreadClaims} from "../../tools/edit/review.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {atlantis} from "../fixtures/atlantis.ts";

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
