// slow: rebuilds the tables of a release of each story
// After a release the schema goes on changing: tables, columns and words come, go and get other names. Here
// released versions of both stories are made one of another schema, as if all of that had happened since.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {checkCorrections} from "../../loaders/check/corrections.ts";
import {changedSince} from "../../loaders/check/since-release.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import {tables as declared, type Ledger, type TableName, type Tables} from "../../loaders/schema/index.ts";
import {columnNow, renames, type Renames} from "../../loaders/schema/renamed.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {json} from "../../loaders/write/table-writers.ts";
import {nextVersion} from "../../tools/command/release.ts";
import {changesBetween} from "../../tools/edit/changes.ts";
import {ledgerPublishedOn} from "../../tools/edit/published-on.ts";
import {embedPage} from "../../tools/page/embed/embed-page.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import type {Files} from "../../tools/publish/archive.ts";
import {changesSince} from "../../tools/publish/changes.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import {frozenFiles, frozenLedger, frozenRows} from "../../tools/publish/frozen-files.ts";
import {readReleases} from "../../tools/publish/read-releases.ts";
import {schemaChanges} from "../../tools/publish/schema-changes.ts";

/** What was done since, on top of what was really renamed. */
const since: Renames = {
  tables: {houses: "outlets"},
  columns: {...renames.columns, claims: {...renames.columns.claims, spoken_by: "speaker"}},
  words: {...renames.words, basis: {"case-by-case": "documented"}},
  dropped: ["weather", "claims/mood"]
};

type Row = Record<string, unknown>;
const text = (files: Files, name: string) => new TextDecoder().decode(files.get(name)!);

/** A released version as it would be, had it been frozen before all of that. */
function older(files: Files): Files {
  const then = new Map(files);
  for (const ending of ["csv", "json", "schema.json"]) {
    then.set(`houses.${ending}`, files.get(`outlets.${ending}`)!);
    then.set(`weather.${ending}`, files.get(`events.${ending}`)!);
    for (const gone of ["outlets", "silences"]) then.delete(`${gone}.${ending}`);
  }
  const change = ({speaker, note: _, ...row}: Row): Row => ({...row, spoken_by: speaker, mood: "calm",
    basis: row.basis === "documented" ? "case-by-case" : row.basis === "estimate" ? "hearsay" : row.basis});
  then.set("claims.json", json((JSON.parse(text(files, "claims.json")) as Row[]).map(change)));
  const [head, ...rows] = parseCsv(text(files, "claims.csv")).rows.map((row) => row.map(({value}) => value));
  const changed = rows.map((cells) =>
    change(Object.fromEntries(head!.map((name, at) => [name, cells[at]!]))) as Record<string, string>);
  then.set("claims.csv", new TextEncoder().encode([Object.keys(changed[0]!).join(","),
    ...changed.map((row) => Object.values(row).map(csvCell).join(",")), ""].join("\n")));
  const schema = JSON.parse(text(files, "claims.schema.json"));
  const words = JSON.stringify(schema.items.properties.basis).replace('"documented"', '"case-by-case","hearsay"');
  const {speaker, note: _, ...columns} = {...schema.items.properties, basis: JSON.parse(words)};
  then.set("claims.schema.json", json({...schema, items: {properties: {...columns, spoken_by: speaker, mood: {}}}}));
  return then;
}

/** Of each story the last; in `npm run faults -- whole` all. */
const tried = (story: string) => readReleases(story).slice(process.env.TOLLBOOK_ALL ? 0 : -1);

for (const story of storyIds())
  for (const {version} of tried(story))
    describe(`${story} ${version}, the schema changed since in every way`, () => {
      const files = frozenFiles(story, version);
      const then = older(files);
      const [was, now] = [frozenLedger(files, version), soundLedger(story)];
      // An estimate was hearsay then, and no word of today takes its place: such a basis is not compared.
      const settled = (ledger: Ledger): Ledger => ({...ledger, claims: ledger.claims.map((claim) =>
        ({...claim, note: null, basis: (claim.basis as string) === "hearsay" ? "estimate" : claim.basis}))});

      test("its rows are read under the names of today; what it lacks is empty, what is dropped passed over", () => {
        const read = frozenLedger(then, version, since);
        assert.deepEqual(settled(read), settled(was));
        assert.ok(read.claims.every((claim) => !("mood" in claim) && claim.note === null));
        assert.ok(read.outlets.length > 0);
        assert.equal(read.claims.some(({basis}) => (basis as string) === "case-by-case"), false);
      });

      test("its charts are built from it", () => {
        const entries = (Object.keys(declared) as TableName[]).map((name) =>
          [name, frozenRows(declared[name], then, `${story}/v/${version}`, since)]);
        const data = storyData(story, Object.fromEntries(entries) as Tables);
        const figures = storyFigures(data, {younger: "skip"});
        assert.ok(figures.length > 3);
        for (const figure of figures) assert.match(embedPage(figure, data, `embed/${figure.id}`), /<svg/);
        assert.ok(deriveTables(frozenLedger(then, version, since)).standing.length > 0);
      });

      test("what changed in the ledger since is told as before, and a changed cell is still found", () => {
        const last = version === readReleases(story).at(-1)!.version;
        const about = (problem: {what: string}) => !/basis said "hearsay"/.test(problem.what);
        const found = changedSince(now, then, version, since).filter(about);
        assert.deepEqual(found, changedSince(now, files, version));
        if (last) assert.deepEqual(found, []);
        const touched = now.claims.map((claim, at) => (at ? claim : {...claim, speaker: "Nobody"}));
        const [problem] = changedSince({...now, claims: touched}, then, version, since).filter(about);
        assert.match(problem!.what, /\/speaker said .*, says "Nobody"/);
        assert.deepEqual(changesBetween(settled(frozenLedger(then, version, since)), now),
          changesBetween(settled(was), now));
      });

      test("a column that came or went is no change of a row", () => {
        const edition = {declared, rows: frozenLedger(files, version) as unknown as Record<string, object[]>};
        const own = {...edition, declared: {claimants: declared.claimants, events: declared.events}};
        assert.deepEqual(changesSince(then, own, since), []);
      });

      test("what was renamed or dropped is told with the next number, which is the first", () => {
        const form = schemaChanges(then, declared, since);
        for (const line of ["table houses is called outlets", "table weather is no more", "claims.mood is no more",
          "claims.spoken_by is called speaker", "claims.basis: case-by-case is called documented",
          "claims.basis: hearsay is no more"]) assert.ok(form.breaking.includes(line), line);
        for (const line of ["claims.note is new", "table silences is new"])
          assert.ok(form.added.includes(line), line);
        assert.equal(nextVersion("1.2.3", {claims_added: ["x"], printings_added: 1}, form), "2.0.0");
      });
    });

test("a number says what changed: the middle for what is new, the last for corrections alone", () => {
  const rows = {claims_added: [], printings_added: 0};
  assert.equal(nextVersion("1.2.3", rows, {breaking: [], added: ["claims.mood is new"]}), "1.3.0");
  assert.equal(nextVersion("1.2.3", {...rows, printings_added: 1}, {breaking: [], added: []}), "1.3.0");
  assert.equal(nextVersion("1.2.3", rows, {breaking: [], added: []}), "1.2.4");
});

test("a word of the story that nothing uses may go; a row of any other table may not", () => {
  const [story] = storyIds();
  const ledger = soundLedger(story!);
  const {version} = readReleases(story!).at(-1)!;
  const without = (name: "vocabulary" | "events") => changedSince({...ledger, [name]: ledger[name].slice(1)},
    frozenFiles(story!, version), version).map(({code}) => code);
  assert.deepEqual([without("vocabulary"), without("events")], [[], ["RELEASED-GONE"]]);
});

test("a column that changed its form is refused with its place and the way out", () => {
  const files: Files = new Map([["events.json", json([{event_id: "a", date: 12}])]]);
  assert.throws(() => frozenRows(declared.events, files, "v/0.1.0"), {message: "v/0.1.0/events.json: row 1: date had " +
    "another form then; a column keeps its form: drop it and add one with another name"});
});

test("a correction keeps the names of its day: a renamed cell is found, of a dropped one nothing is asked", () => {
  const own = soundLedger("maria-2017");
  const [claim] = own.claims;
  const correction = (column: string, was: string | null, now: string | null) => ({correction_id: column, reason: "x",
    target: `claims/${claim!.claim_id}/${column}`, was, now, made_on: "2027-01-01"});
  const corrections = [correction("spoken_by", "Nobody", claim!.speaker), correction("mood", "calm", null),
    correction("basis", "statement", claim!.basis === "documented" ? "case-by-case" : claim!.basis)];
  const placed = (rows: object[]) => ({problems: [], mayHold: () => false,
    rows: rows.map((row) => ({row, unread: new Set(), at: () => ({line: 1, column: 1})}))});
  const told: string[] = [];
  const read = Object.fromEntries(Object.entries({...own, corrections}).map(([name, rows]) => [name, placed(rows)]));
  const tellFor = () => (_: unknown, __: unknown, code: string) => void told.push(code);
  checkCorrections(read as never, tellFor as never, since);
  assert.deepEqual(told, []);
  const before = ledgerPublishedOn({...own, corrections}, "2026-12-31", since);
  const {speaker, basis} = before.claims.find(({claim_id}) => claim_id === claim!.claim_id)!;
  assert.deepEqual([speaker, basis], ["Nobody", "statement"]);
});

test("every name that is led on leads to one that there is today", () => {
  for (const [table, columns] of Object.entries(renames.columns))
    for (const [then, now] of Object.entries(columns)) {
      const {shape} = declared[table as TableName].row;
      assert.ok(now in shape && !(then in shape) && columnNow(renames, table, then) === now, `${table}.${then}`);
    }
  for (const now of Object.values(renames.tables)) assert.ok(now in declared, now);
});
