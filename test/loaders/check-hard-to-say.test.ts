import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";

const root = mkdtempSync(join(tmpdir(), "tollbook-hard-"));
after(() => rmSync(root, {recursive: true}));

/** What the checker says of the story that is hard to say, after cells of one row were changed. */
function codesAfter(file: string, id: string, cells: Record<string, string>): string[] {
  const folder = join(root, "thule-1901");
  cpSync(join(import.meta.dirname, "../fixtures/hard-to-say/thule-1901"), folder, {recursive: true});
  const path = join(folder, `${file}.csv`);
  const [header, ...rows] = parseCsv(readFileSync(path, "utf8")).rows.map((row) => row.map(({value}) => value));
  const key = file === "vocabulary" ? 1 : 0;
  const text = [header!, ...rows.map((row) => (row[key] === id
    ? header!.map((name, at) => cells[name] ?? row[at]!) : row))];
  writeFileSync(path, text.map((row) => `${row.map(csvCell).join(",")}\n`).join(""));
  return readLedger("thule-1901", root).problems.map(({code, line}) => `line ${line} ${code}`);
}

const cases: [title: string, file: string, id: string, cells: Record<string, string>, codes: RegExp | null][] = [
  ["nothing is wrong with it as it stands", "claims", "council-dead-400", {}, null],
  ["only of a projection the day may lie ahead", "claims", "surveyors-reach-2000", {modality: ""}, /DAY-ORDER/],
  ["a projection that is printed as a count asks why the claim is written so", "claims", "surveyors-reach-2000",
    {decided_because: ""}, /CLAIM-UNDECIDED/],
  ["a body does not cite itself", "claims", "harbour-cites-700", {cites: "harbour-master"}, /CLAIM-CITES-ITSELF/],
  ["whoever is cited is known", "claims", "harbour-cites-700", {cites: "red-lantern"}, /ID-UNKNOWN/],
  ["the ends of a joint range are the two figures", "reports", "t-15", {high: "360"}, /REPORT-JOINT/],
  ["a joint range has a row for each of the two", "reports", "t-16", {joint_with: ""}, /REPORT-JOINT/],
  ["a further printing of a denial is of the same denial", "denials", "lantern-denies-700-lamp", {kind: "declines"},
    /DENIAL-PRINTING/],
  ["a further printing names the first", "denials", "lantern-denies-700", {printing_of: "lantern-denies-700-lamp"},
    /DENIAL-PRINTING/],
  ["a whole is one of the story's words", "vocabulary", "fish-quay", {part_of: "upper-town"}, /ID-UNKNOWN/],
  ["nothing is a part of itself in the end", "vocabulary", "lower-town", {part_of: "fish-quay"}, /WORD-CIRCLE/],
  ["only groups and scopes have wholes", "vocabulary", "council", {part_of: "helpers"}, /WORD-PART/],
  ["a part that is larger than its whole is asked about", "claims", "council-lower-town-310",
    {low: "3100", high: "3100"}, /CLAIM-PART-LARGER/]
];

for (const [title, file, id, cells, codes] of cases)
  test(title, () => {
    const found = codesAfter(file, id, cells);
    if (codes === null) assert.deepEqual(found, []);
    else assert.ok(found.some((one) => codes.test(one)), found.join("; "));
  });
