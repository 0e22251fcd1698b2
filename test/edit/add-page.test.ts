import assert from "node:assert/strict";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {test} from "node:test";
import {ask as raw} from "../../tools/bench/faults/ask.ts";
import {addServer} from "../../tools/edit/add-server.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {formPage} from "../../tools/edit/add-form.ts";
import {addFromPage, answerAdd, readForPage} from "../../tools/edit/add-page.ts";
import {diff, fileText, ledgerCopy} from "./ledger-copy.ts";

const entry = {outlet: "Tide & Times", words: "more than 2,000 fell", figure: "more than 2,000",
  claimant: "atlantis-crown",
  party: "lemuria", "said-on": "1900-04-01", "published-on": "1900-04-02", since: "1900-03-01"};

test("the page shows the chart before and after and what the printing changed, and writes nothing unasked", () => {
  const root = ledgerCopy();
  const before = fileText(root, "claims.csv");
  const bare = {words: "2,000 fell", printed: "2,000", because: "The Tide drops the bound."};
  const answer = addFromPage("atlantis-1900", {...entry, ...bare}, {}, root, "1901-02-01");
  assert.deepEqual(answer.problems, []);
  assert.match(answer.effects.join("\n"), /bound lost \(said more than 2,000, printed 2,000\)/);
  assert.equal(answer.before.includes("atlantis-crown-1900-04-01-killed-2000"), false);
  assert.equal(answer.after.includes("atlantis-crown-1900-04-01-killed-2000"), true);
  assert.equal(fileText(root, "claims.csv"), before);
});

test("no two elements of the form have one id", () => {
  const {ledger} = readLedger("atlantis-1900", ledgerCopy());
  const page = formPage("atlantis-1900", ["atlantis-1900"], ledger);
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id!);
  assert.ok(ids.includes("answer"));
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
});

test("the page refuses in the checker's words", () => {
  const {problems} = addFromPage("atlantis-1900", {...entry, claimant: "atlantis-crow"}, {write: true}, ledgerCopy(),
    "1901-02-01");
  assert.equal(problems[0]!.field, "claimant");
  assert.match(problems[0]!.text,
    /no claimant has this name; did you mean atlantis-crown\? a new one takes “Kind and side/);
});

const refusals: [change: Record<string, string>, field: string | null, text: RegExp][] = [
  [{"said-on": "1901-03-01", "published-on": "1901-03-01"}, "said-on",
    /DAY-ORDER said_on 1901-03-01 comes after recorded_on/],
  [{"said-on": "yesterday"}, "said-on", /“Said on” yesterday: no such day/],
  [{words: "more than 3,000 fell"}, "words",
    /2,000 does not stand in them; say with “Figure as printed, where that differs”/],
  [{words: "more than 2,000 of them fell on that day"}, "words", /WORDS-TOO-MANY/],
  [{figure: "many"}, "figure", /no figure; write it like 498/],
  [{figure: "2,000", printed: "more than 2,000"}, "because", /CLAIM-UNDECIDED/],
  [{outlet: ""}, "outlet", /“Outlet that printed it”: not said/],
  [{outlet: "Tide and Time"}, "outlet", /the ledger has tide-and-times/],
  [{url: "tide"}, "url", /CELL-FORM/],
  [{measure: "kiled"}, "measure", /did you mean killed\?/],
  [{party: "lemurai"}, "party", /did you mean lemuria/],
  [{verified: "perhaps"}, "verified", /write true or false/]
];
for (const [change, field, text] of refusals)
  test(`${JSON.stringify(change)} is refused at ${field}`, () => {
    const root = ledgerCopy();
    const before = fileText(root, "claims.csv");
    const {problems} = addFromPage("atlantis-1900", {...entry, ...change}, {write: true}, root, "1901-02-01");
    assert.equal(problems[0]!.field, field, problems[0]!.text);
    assert.match(problems[0]!.text, text);
    assert.equal(fileText(root, "claims.csv"), before);
  });

const questions: [change: Record<string, string>, text: RegExp][] = [
  [{"published-on": "1900-03-31"}, /printed on 1900-03-31/],
  [{"said-on": "1900-03-12"}, /atlantis-crown said more than 2,000 here and more than 1,000 in /]
];
for (const [change, text] of questions)
  test(`${JSON.stringify(change)} is asked about on the page, and written only when told so`, () => {
    const root = ledgerCopy();
    const before = fileText(root, "claims.csv");
    const {asks, written} = addFromPage("atlantis-1900", {...entry, ...change}, {write: true}, root, "1901-02-01");
    assert.match(asks.join("\n"), text);
    assert.deepEqual([written, fileText(root, "claims.csv")], [[], before]);
    const yes = addFromPage("atlantis-1900", {...entry, ...change}, {write: true, yes: "The Tide is early."}, root,
      "1901-02-01");
    assert.deepEqual(yes.asks, []);
    assert.match(fileText(root, "claims.csv") + fileText(root, "reports.csv"), /: The Tide is early\./);
  });

test("an article comes back as its figures, with the fields that each fills in, and is not kept", () => {
  const root = ledgerCopy();
  const {problems, figures} = readForPage("atlantis-1900",
    "On Friday 12 soldiers were killed, the Admiralty of Atlantis said.", {"published-on": "1900-04-02"}, root);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [figures.length, figures[0]!.entry.words, figures[0]!.entry.claimant, figures[0]!.entry["published-on"]],
    [1, "12", "atlantis-admiralty", "1900-04-02"]);
  assert.match(readForPage("atlantis-1900", "\0\0\0\0\0", {}, root).problems[0]!.text, /the article: not text/);
});

const text = (body?: object | string) => (typeof body === "object" ? JSON.stringify(body) : body);

/** Asks the page's server; `origin` is the page that sends. */
async function ask(root: string, method: string, origin: string | null, body?: object | string) {
  const server = createServer((request, response) => void answerAdd(request, response, root)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers: Record<string, string> = origin === null ? {} : {origin: origin || here};
  const answer =
    await fetch(`${here}/_tollbook/add?story=atlantis-1900`, {method, headers, body: text(body)});
  const said = await answer.text();
  server.close();
  return {status: answer.status, text: said};
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

for (const body of ["null", "hello", "[]", '{"words": 5}', '{"article": {}}', ""])
  test(`${body || "nothing"}, which is no form, is refused`, async () => {
    const {status, text} = await ask(ledgerCopy(), "POST", "", body);
    assert.deepEqual([status, text], [400, "not what the page sends: fields with their texts"]);
  });

test("no request ends the server of the page, and only this machine is answered", async () => {
  const {url, close} = await addServer(ledgerCopy());
  const {port, host} = new URL(url);
  for (const [path, name, status] of [["//", host, 400], ["/%zz", host, 400], ["http://[", host, 400],
    ["/_tollbook/add", "evil.example", 403], ["/_bundle/%zz", host, 400]] as const)
    assert.equal((await raw(Number(port), `GET ${path} HTTP/1.0\r\nHost: ${name}\r\n\r\n`))[0]!.status, status, path);
  assert.equal((await fetch(`${url}?story=atlantis-1900`)).status, 200);
  await close();
});

test("an article that is too long is heard to its end and told so; nobody's page shows this one inside", async () => {
  const {url, close} = await addServer(ledgerCopy());
  const headers = {origin: new URL(url).origin};
  const answer = await fetch(`${url}?story=atlantis-1900`, {method: "POST", headers,
    body: JSON.stringify({article: "long ".repeat(1_000_000)})});
  assert.deepEqual([answer.status, await answer.text()],
    [413, "the article is longer than four million letters; cut it, or put its file into articles/"]);
  assert.equal(answer.headers.get("x-frame-options"), "DENY");
  await close();
});

test("the page is where it was before, or elsewhere, and why, while somebody else is there", async () => {
  const first = await addServer(ledgerCopy());
  const {port} = new URL(first.url);
  const second = await addServer(ledgerCopy(), Number(port));
  assert.notEqual(second.url, first.url);
  assert.equal(first.elsewhere, null);
  assert.match(second.elsewhere!, new RegExp(`^port ${port} is taken, and what was typed .* begin dev again$`));
  await first.close();
  const third = await addServer(ledgerCopy(), Number(port));
  assert.equal(third.url, first.url);
  await Promise.all([second.close(), third.close()]);
});

test("whatever is not the page or its script is told where the page is", async () => {
  const server = await addServer(ledgerCopy());
  try {
    const paths = ["/", "/_bundled", "/favicon.ico"];
    const answers = await Promise.all(paths.map((path) => fetch(new URL(path, server.url))));
    assert.deepEqual(answers.map(({status}) => status), [404, 404, 404]);
    assert.match(await answers[0]!.text(), /nothing is here; the page is \/_tollbook\/add/);
  } finally {
    await server.close();
  }
});
