import assert from "node:assert/strict";
import {test} from "node:test";
import {existsSync, mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import add from "../../tools/command/add.ts";
import {addClaim} from "../../tools/edit/add-claim.ts";
import {fields} from "../../tools/edit/entry.ts";
import {ledgerTables} from "../../loaders/schema/index.ts";
import {columnsOf} from "../../loaders/schema/table.ts";
import {openDraft} from "../../tools/edit/draft.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {finishSave} from "../../tools/save-all.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const files = ["claims.csv", "reports.csv", "outlets.csv", "claimants.csv", "events.csv", "corrections.csv",
  "vocabulary.csv"];
const whole = {
  outlet: "Tide & Times", words: "more than 2,000 fell", figure: "more than 2,000", claimant: "atlantis-crown",
  party: "lemuria", "said-on": "1900-04-01", "published-on": "1900-04-02", since: "1900-03-01",
  url: "https://tide.example/1900/04-02"
};

async function adding(entry: Record<string, string>, root = ledgerCopy(), today = "1901-02-01") {
  const voice = listening();
  const words = Object.entries(entry).flatMap(([name, value]) => [`--${name}`, value]);
  const before = Object.fromEntries(files.map((file) => [file, fileText(root, file)]));
  const code = await add(["--story", "atlantis-1900", "--ledger", root, ...words], voice, today);
  const changes = files.flatMap((file) => diff(before[file]!, fileText(root, file)).map((line) => `${file} ${line}`));
  return {code, said: voice.said, changes};
}

test("tollbook add writes one row a table in its sorted place and changes no other byte", async () => {
  const {code, said, changes} = await adding(whole);
  assert.equal(code, 0);
  assert.deepEqual(changes, [
    "claims.csv +atlantis-crown-1900-04-01-killed-2000,atlantis-1900,atlantis-crown,,lemuria,military,killed,,2000,," +
      "more-than,cumulative,1900-03-01,,1900-04-01,statement,standing,,,,,,1901-02-01,,,,,,",
    "reports.csv +r-27,atlantis-crown-1900-04-01-killed-2000,tide-and-times,https://tide.example/1900/04-02,en," +
      "1900-04-02,,\"more than 2,000 fell\",2000,,more-than,killed,lemuria,military,,,,,1901-02-01,,,,,,"
  ]);
  assert.ok(said.includes("r-27 prints atlantis-crown-1900-04-01-killed-2000: as said"));
  assert.deepEqual(said.slice(0, 4), ["group: military, as its 2 other claims",
    "measure: killed, as its 2 other claims",
    "basis: statement, as its 2 other claims",
    "language: en, as this outlet’s other printings"]);
  assert.equal(said.at(-1), "written: claims.csv, reports.csv");
});

test("the row that brings a late column says beforehand that a diff will show the whole file; the next is one row",
  async () => {
  const root = ledgerCopy();
  const ahead = {...whole, words: "could reach 2,000", figure: "2,000", modality: "projection"};
  const {code, said, changes} = await adding(ahead, root);
  assert.equal(code, 0, said.join("\n"));
  assert.ok(said.some((line) => /^claims\.csv says something of modality for the first time: .* shows the \d+ lines/
    .test(line)), said.join("\n"));
  assert.ok(changes.length > 10);
  const next = await adding({...ahead, words: "could reach 3,000", figure: "3,000", "said-on": "1900-04-11",
    "published-on": "1900-04-12", url: "https://tide.example/1900/04-12", yes: "So."}, root);
  assert.equal(next.code, 0, next.said.join("\n"));
  assert.deepEqual(next.changes.map((line) => line.slice(0, 12)), ["claims.csv +", "reports.csv "]);
});

test("a printing of a known claim is one row, with its damage told", async () => {
  const {said,
    changes} = await adding({outlet: "cap-noir", words: "mille morts: 1 000", printed: "1000", language: "fr",
    "printing-of": "atlantis-crown-1900-03-12-killed-1000", "published-on": "1900-03-15"});
  assert.equal(changes.length, 1);
  assert.equal(said[0],
    "r-27 prints atlantis-crown-1900-03-12-killed-1000: bound lost (said more than 1,000, printed 1,000)");
});

test("every field stands for columns that there are, and a typed one fills the row's", async () => {
  const known = Object.values(ledgerTables)
    .flatMap((table) => columnsOf(table).map((column) => `${table.name}/${column}`));
  assert.deepEqual(fields.flatMap(({columns = []}) => columns).filter((place) => !known.includes(place)), []);
  const {code, changes} = await adding({...whole, "said-time": "14:30+01:00", unit: "headline", via: "A Wire > B Wire",
    verified: "false", "printed-claimant": "lemuria-council", speaker: "An invented speaker",
    because: "It is credited twice."});
  assert.equal(code, 0);
  assert.match(changes[0]!,
    /,atlantis-crown,An invented speaker,.*,1900-04-01,.*It is credited twice\..*,14:30\+01:00,$/);
  assert.match(changes[1]!, /,A Wire > B Wire,.*,lemuria-council,false,,1901-02-01,headline,/);
});

test("a word that no bound holds is told with what becomes of it", async () => {
  const {code, said, changes} = await adding({...whole, figure: "fewer than 2,000", words: "fewer than 2,000 fell"});
  assert.equal(code, 0);
  assert.ok(said.includes(
    "“fewer than 2,000” is taken as up to 2,000: it leaves out the number itself, and no bound here does"));
  assert.match(changes[0]!, /,,2000,up-to,/);
});

const refusals: [promise: string, change: Record<string, string>, line: RegExp, code: number][] = [
  ["an unknown claimant is told the one that was meant", {claimant: "atlantis-crow"},
    /no claimant has this name; did you mean atlantis-crown\? a new one takes --new-claimant with its kind/, 2],
  ["a day in the future is refused", {"said-on": "1901-03-01", "published-on": "1901-03-01"},
    /DAY-ORDER said_on 1901-03-01 comes after recorded_on 1901-02-01/, 1],
  ["a day that does not exist is refused", {"said-on": "1900-02-30"}, /--said-on 1900-02-30: no such day/, 1],
  ["a figure that does not stand in the words is refused", {words: "more than 3,000 fell"},
    /2,000 does not stand in them/, 1],
  ["a figure that is none is refused", {figure: "many"}, /--figure "many": no figure; write it like 498/, 1],
  ["a printing before the saying is refused", {"published-on": "1900-03-31"},
    /\? printed on 1900-03-31, said_on of \S+ is 1900-04-01; [^]*say it again with --yes/, 1],
  ["too many words are refused", {words: "more than 2,000 of them fell on that day"}, /WORDS-TOO-MANY/, 1],
  ["another word of the same claimant on the same day needs a reason", {"said-on": "1900-03-12"},
    /\? atlantis-crown said more than 2,000 here and more than 1,000 in [^]*say it again with --yes/, 1],
  ["a flag that is not known is told the one that was meant", {figur: "3"},
    /^nothing was added: unknown option '--figur'; did you mean --figure\?$/, 2],
  ["an unknown measure is told the one that was meant", {measure: "kiled"},
    /--measure "kiled": no measure has this name; did you mean killed\?/, 2],
  ["an unknown people is told those that are known, and how one is made", {party: "Ruritania"},
    /--party "Ruritania": no party has this name; known: lemuria, atlantis; a new one takes --new-word yes/, 2]
];
for (const [promise, change, line, code] of refusals)
  test(promise, async () => {
    const found = await adding({...whole, ...change});
    assert.equal(found.code, code);
    assert.match(found.said.join("\n"), line);
    assert.deepEqual(found.changes, []);
  });

test("a ledger with merge markers is not changed, and their place is told", async () => {
  const root = ledgerCopy();
  writeFileSync(join(root, "atlantis-1900/claims.csv"),
    fileText(root, "claims.csv").replace("\natl", "\n<<<<<<< HEAD\natl"));
  const {code, said, changes} = await adding(whole, root);
  assert.equal(code, 1);
  assert.match(said[0]!, /claims\.csv:2:1 FILE-MERGE/);
  assert.deepEqual(changes, []);
});

test("a ledger that stands open in a spreadsheet is not changed", async () => {
  const root = ledgerCopy();
  writeFileSync(join(root, "atlantis-1900/.~lock.claims.csv#"), "");
  assert.match((await adding(whole, root)).said[0]!,
    /claims\.csv stands open in a spreadsheet; save and close it there first/);
});

function draftOf(root: string) {
  const draft = openDraft("atlantis-1900", root);
  addClaim(draft, whole, "1901-02-01");
  return draft;
}

test("a file that somebody else changed meanwhile is not overwritten", () => {
  const root = ledgerCopy();
  const draft = draftOf(root);
  writeFileSync(join(root, "atlantis-1900/reports.csv"), fileText(root, "reports.csv") + "\n");
  assert.throws(() => saveDraft(draft), /reports\.csv was changed by somebody else meanwhile; nothing was written/);
});

test("a full disk leaves the ledger as it was", () => {
  const root = ledgerCopy();
  const draft = draftOf(root);
  const before = fileText(root, "claims.csv");
  let written = 0;
  const full = () => {
    if (++written === 2) throw Object.assign(new Error("no space"), {code: "ENOSPC"});
  };
  assert.throws(() => saveDraft(draft, full), /the disk is full; the ledger is as it was/);
  assert.equal(fileText(root, "claims.csv"), before);
  assert.equal(existsSync(join(root, "atlantis-1900/.edit-new")), false);
});

test("a save that was stopped between two files is finished by whoever comes next; one stopped before is dropped",
  () => {
  const root = ledgerCopy();
  const folder = join(root, "atlantis-1900");
  const draft = draftOf(root);
  mkdirSync(join(folder, ".edit-new"));
  writeFileSync(join(folder, ".edit-new/claims.csv"), "half");
  finishSave(folder);
  assert.equal(fileText(root, "claims.csv"), draft.was.get("claims"));
  mkdirSync(join(folder, ".edit-new"));
  for (const name of ["claims", "reports"] as const)
    writeFileSync(join(folder, `.edit-new/${name}.csv`), draft.now.get(name)!);
  renameSync(join(folder, ".edit-new"), join(folder, ".edit-ready"));
  openDraft("atlantis-1900", root);
  assert.equal(fileText(root, "claims.csv"), draft.now.get("claims"));
  assert.equal(fileText(root, "reports.csv"), draft.now.get("reports"));
});
