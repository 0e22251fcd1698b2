// The ways by which texts of others come in, each taken by every payload, up to the page that shows them.
import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {csvCell} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {addDays} from "../../src/toll/day.ts";
import {payloads, runsIn} from "../../tools/bench/faults/poison.ts";
import {guardTerminal, visible} from "../../tools/visible.ts";
import importTable from "../../tools/command/import.ts";
import {workbook} from "../../tools/edit/workbook/write.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {ledgerCopy, listening} from "../edit/ledger-copy.ts";
import {writtenPage} from "./written-page.ts";

const header = ["Claimant", "Figure", "Said on", "Printed on", "Outlet", "Words", "Note", "Why so", "Speaker",
  "Claimant's word", "Note on the printing", "Whose people", "Which people", "Address"];

/** A sheet in which each payload is what one row says in one of its texts, each on a day of its own; `turn` says which
 * text is the first. */
const rows = (turn: number) => payloads.map((payload, at) => {
  const figure = 30_000 + at * 137;
  const day = addDays("1900-05-01", at);
  const cells = ["Observers of Mu", String(figure), day, day, `Gazette ${at}`, `${figure} fell`, "", "", "", "", "",
    "lemuria", "civilians", `https://g${at}.example/1`];
  return cells.with([4, 5, 6, 7, 8, 10][(at + turn) % 6]!, payload);
});

const tables = {
  "sheet.csv": (turn: number) => Buffer.from([header, ...rows(turn)].map((row) => row.map(csvCell).join(","))
    .join("\r\n")),
  "sheet.xlsx": (turn: number) => workbook([{name: "<b>x</b>", rows: [header, ...rows(turn)]}])
};

/** Takes in what can come of a sheet. */
async function imported(name: keyof typeof tables, turn: number) {
  const root = ledgerCopy();
  const [file, voice] = [join(root, name), listening()];
  writeFileSync(file, tables[name](turn));
  const words = [file, "--story", "atlantis-1900", "--ledger", root, "--write", "--without-faulty"];
  assert.equal(await importTable(words, voice, "1901-02-01"), 0, voice.said.join("\n"));
  return readLedger("atlantis-1900", root);
}

const source = '# A page\n\n<div data-part="claim"></div>';
const isOfSheet = ({low}: {low: number | null}) => low! >= 30_000;

test("a sheet or a workbook brings no tags, and other payloads as texts that a claim's page shows", async () => {
  const bodies: string[] = [];
  for (const turn of [0, 1, 2]) {
    const {ledger, problems} = await imported("sheet.csv", turn);
    assert.deepEqual(problems, []);
    assert.deepEqual((await imported("sheet.xlsx", turn)).ledger, ledger);
    const fresh = ledger.claims.filter(isOfSheet);
    const texts = fresh.flatMap(({note, speaker, decided_because: why}) => [note, speaker, why]);
    assert.deepEqual(texts.filter((text) => /<\/?[a-z]+[\s>]/i.test(text ?? "")), []);
    const story = storyData("atlantis-1900", deriveTables(ledger));
    const written = fresh.map(({claim_id: claim}) => writtenPage(source, story, "/index", {claim}));
    for (const {body, code} of written) assert.deepEqual([code.length, runsIn(body)], [0, []]);
    bodies.push(...written.map(({body}) => body));
  }
  assert.ok(bodies.length > 30, String(bodies.length));
  assert.ok(bodies.filter((body) => body.includes("alert(1)")).length > 5);
});

test("a tag that stands in a ledger all the same is shown by its claim's page as text", async () => {
  const {ledger} = await imported("sheet.csv", 0);
  const claims = ledger.claims.map((claim) => ({...claim, note: "<details open ontoggle=alert(1)>"}));
  const story = storyData("atlantis-1900", deriveTables({...ledger, claims}));
  const {body, code} = writtenPage(source, story, "/index", {claim: claims.find(isOfSheet)!.claim_id});
  assert.deepEqual([code.length, runsIn(body)], [0, []]);
  assert.match(body, /&#60;details open ontoggle=alert\(1\)&#62;/);
});

test("what a terminal would obey in a page's title or a file's name is shown there as letters", () => {
  const said: unknown[] = [];
  const console = {log: (line: unknown) => void said.push(line), error: (line: unknown) => void said.push(line)};
  guardTerminal(console);
  console.log("\x1b]0;mine\x07a title\r\u202e\ttab\n\x9b2J");
  const read = JSON.stringify({quote: "two\\ \u202eowt\u061c\x85"});
  assert.deepEqual(JSON.parse(visible(read)), JSON.parse(read), "in JSON it says the same");
  console.error(7);
  assert.deepEqual(said, ["\\u001b]0;mine\\u0007a title\\u000d\\u202e\ttab\n\\u009b2J", 7]);
});
