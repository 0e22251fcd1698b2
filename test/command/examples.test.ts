// The examples of --help do what they say: each is called as it is written, in a folder with the files that it names,
// on the invented ledger, whose names stand where an example has others. Not run here: what builds, serves, fetches,
// releases or reads an archive.
import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {commands} from "../../tools/command/commands.ts";
import type {About, Voice} from "../../tools/command/command.ts";
import {ledgerCopy, listening} from "../edit/ledger-copy.ts";
import {wordsOf} from "./words-of.ts";

const claim = "atlantis-admiralty-1900-03-18-killed-75";
const [root, folder, cwd] = [ledgerCopy(), mkdtempSync(join(tmpdir(), "tollbook-examples-")), process.cwd()];
const here = ["--story", "atlantis-1900", "--ledger", root];
/** Names of the invented ledger for those of an example. */
const names: Record<string, string> = {"CLAIM-ID": claim, "Civil Defence": "War Office", "Daily Example": "Y Llanw",
  others: "Third parties"};
const files = {
  "article.html": "<p>Invented: the mayor said on Wednesday that 12 people were killed.</p>",
  "daily.csv": "date,figure,killed of\n1900-06-01,9001,civilians\n",
  "table.csv": "Claimant,Figure,Said on,Source,Words,Which people,Language\n" +
    "Red Cross,more than 400,1900-06-02,Y Llanw,more than 400 dead,civilians,en\n"
};

before(() => {
  process.chdir(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(name, text);
});
after(() => {
  process.chdir(cwd);
  rmSync(folder, {recursive: true});
});

/** Command, which of its examples, and what it says; in this order, for some read what others wrote. */
const runs: [name: string, example: number, says: RegExp, more?: string[]][] = [
  ["extract", 0, /12  killed/],
  ["extract", 2, /"low":12,.*"said_on":"2022-03-02"/],
  ["export", 0, /^table\.xlsx: \d+ rows; npx tollbook import table\.xlsx takes it in$/, here],
  ["import", 0, /0 claims and 0 printings are new[^]*nothing to write/, here],
  ["export", 1, /^empty\.xlsx: an empty table/, here],
  ["import", 1, /written: claims\.csv, reports\.csv/, [...here, "--column", "killed of=Which people", "--every",
    "Language=en"]],
  ["import", 2, /new claimant: Red Cross[^]*written: /, here],
  ["sheet", 0, /claims\.csv/, here],
  ["sheet", 1, /0 .*change|nothing/i, here],
  ["correct", 1, /Figure of .*: “75”, now “more than 489”/, ["Why so=Invented.", ...here, "--dry-run"]],
  ["review", 2, new RegExp(claim), here]
];

for (const [name, at, says, more = []] of runs)
  test(`tollbook ${name}: its example ${at + 1} does what it says`, async () => {
    const {about, default: run} = await import(`../../tools/command/${name}.ts`) as
      {about: About; default: (words: string[], voice: Voice) => Promise<number>};
    const words = wordsOf(about.examples[at]![0]).map((word) =>
      Object.entries(names).reduce((text, [name, own]) => text.replace(name, own), word));
    const voice = listening();
    const input = () => new TextEncoder().encode("Invented: the mayor said on Wednesday that 12 people were killed.");
    const code = await run([...words, ...more], Object.assign(voice, {input, progress: null}));
    assert.equal(code, 0, voice.said.join("\n"));
    assert.match(voice.said.join("\n"), says);
  });

test("every command whose examples are run is one of those that there are", () =>
  assert.deepEqual(runs.filter(([name]) => !(name in commands)), []));
