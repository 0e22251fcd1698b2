import assert from "node:assert/strict";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {test} from "node:test";
import {addFromPage, answerAdd} from "../../loaders/edit/add-page.ts";
import {diff, fileText, ledgerCopy} from "./ledger-copy.ts";

const entry = {outlet: "Tide & Times", words: "more than 2,000 fell", figure: "more than 2,000", claimant: "atlantis-crown",
  party: "lemuria", "said-on": "1900-04-01", "published-on": "1900-04-02", since: "1900-03-01"};

test("the page shows the chart before and after and what the printing changed, and writes nothing unasked", () => {
  const root = ledgerCopy();
  const before = fileText(root, "claims.csv");
  const answer = addFromPage("atlantis-1900", {...entry, printed: "2,000", because: "The Tide drops the bound."}, {}, root, "1901-02-01");
  assert.deepEqual(answer.problems, []);
  assert.match(answer.effects[0]!, /bound lost \(said more-than 2000, printed 2000\)/);
  assert.equal(answer.before.includes("atlantis-crown-1900-04-01-killed-2000"), false);
  assert.equal(answer.after.includes("atlantis-crown-1900-04-01-killed-2000"), true);
  assert.equal(fileText(root, "claims.csv"), before);
});

test("the page refuses in the checker's words", () => {
  const {problems} = addFromPage("atlantis-1900", {...entry, claimant: "atlantis-crow"}, {write: true}, ledgerCopy(), "1901-02-01");
  assert.match(problems[0]!, /ID-UNKNOWN no row of claimants\.csv has the id atlantis-crow; .* did you mean atlantis-crown\?/);
});

/** Asks the page's server; `origin` is the page that sends. */
async function ask(root: string, method: string, origin: string | null, body?: object) {
  const server = createServer((request, response) => void answerAdd(request, response, root)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers: Record<string, string> = origin === null ? {} : {origin: origin || here};
  const answer = await fetch(`${here}/_tollbook/add?story=atlantis-1900`, {method, headers, body: body && JSON.stringify(body)});
  const text = await answer.text();
  server.close();
  return {status: answer.status, text};
}

test("the form offers the claimants, outlets and tolls that the ledger knows", async () => {
  const {status, text} = await ask(ledgerCopy(), "GET", null);
  assert.equal(status, 200);
  for (const known of ["atlantis-crown", "Tide &#38; Times", "harbour-fire", "mu-observers-1900-04-02-killed-1200"])
    assert.ok(text.includes(`<option value="${known}">`), known);
});

test("the page writes a claim when told", async () => {
  const root = ledgerCopy();
  const before = fileText(root, "claims.csv");
  const {text} = await ask(root, "POST", "", {...entry, write: "yes"});
  assert.deepEqual(JSON.parse(text).written, ["claims.csv", "reports.csv"]);
  assert.equal(diff(before, fileText(root, "claims.csv")).length, 1);
});

for (const origin of ["https://elsewhere.example", null])
  test(`nobody writes from ${origin ?? "nowhere"}`, async () => {
    const root = ledgerCopy();
    const before = fileText(root, "claims.csv");
    assert.equal((await ask(root, "POST", origin, {...entry, write: "yes"})).status, 403);
    assert.equal(fileText(root, "claims.csv"), before);
  });
