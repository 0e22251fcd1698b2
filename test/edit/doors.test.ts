// Figures as people write them, at every door: what is typed is the same figure wherever it is typed.
import assert from "node:assert/strict";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {describe, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {figureText} from "../../src/toll/figure.ts";
import sheet from "../../tools/command/sheet.ts";
import importTable from "../../tools/command/import.ts";
import add from "../../tools/command/add.ts";
import correct from "../../tools/command/correct.ts";
import {addFromPage} from "../../tools/edit/add-page.ts";
import {openDraft} from "../../tools/edit/draft.ts";
import {openPrompt} from "../../tools/edit/prompt.ts";
import {askFor} from "../../tools/edit/questions.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {tryAdding} from "../../tools/edit/try-adding.ts";
import {ledgerCopy, listening} from "./ledger-copy.ts";

const story = "atlantis-1900";
const today = "1901-02-01";
const entry = {outlet: "Tide & Times", claimant: "atlantis-crown", party: "lemuria", group: "military",
  measure: "killed", basis: "statement", "said-on": "1900-04-01", "published-on": "1900-04-02", since: "1900-03-01",
  url: "https://tide.example/1900/04-02"};

/** Each wording with its figure, and what is said of a bound that does not hold all of it. */
const wordings: [words: string, figure: string, told: RegExp | null, language?: string][] = [
  ["1,498", "1,498", null],
  ["well over 6,000", "more than 6,000", /“well over 6,000” is taken as more than 6,000: /],
  ["fewer than 1,500", "up to 1,500", /“fewer than 1,500” is taken as up to 1,500: /],
  ["as many as 1,498", "1,498", null],
  ["1500+", "at least 1,500", null],
  ["1.5 million", "1,500,000", null],
  ["1,23,456", "123,456", null],
  ["rund 5.000", "about 5,000", null, "de"],
  ["близько 57 тисяч", "about 57,000", null, "uk"],
  ["between 1,000 and 2,000", "1,000 to 2,000", null]
];

type Door = (words: string, root: string, language?: string) => Promise<string[]>;
const inLedger = ["--story", story, "--ledger"];

async function said(run: (voice: ReturnType<typeof listening>) => Promise<number>): Promise<string[]> {
  const voice = listening();
  assert.equal(await run(voice), 0, voice.said.join("\n"));
  return voice.said;
}

const doors: Record<string, Door> = {
  flags: (words, root, language = "en") => said((voice) =>
    add([...Object.entries({...entry, words, figure: words, language}).map(([name, value]) => `--${name}=${value}`),
      "--yes", ...inLedger, root], voice, today)),
  async questions(words, root, language = "en") {
    const draft = openDraft(story, root);
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.write(`${words}\n`.repeat(2) + "\n".repeat(60));
    const asking = {prompt: openPrompt(input, output), ledger: draft.ledger};
    const filled = await askFor({...entry, language, "printing-of": "", unit: "", "archive-url": "", sha256: "",
      "captured-on": ""}, asking);
    assert.deepEqual([filled.words, filled.figure], [words, words]);
    const {draft: made, effects} = tryAdding(draft, filled, today, {yes: ""});
    saveDraft(made);
    return effects;
  },
  async page(words, root, language = "en") {
    const how = {write: true, sure: false, yes: "", width: 560};
    const answer = addFromPage(story, {...entry, words, figure: words, language}, how, root);
    return JSON.stringify(answer).split("\\n");
  },
  async sheet(words, root, language = "en") {
    const files = ["claims", "reports"].map((name) => join(root, `${name}.csv`));
    for (const file of files) await said((voice) => sheet(["out", file, "--table", /(\w+)\.csv$/.exec(file)![1]!,
      ...inLedger, root], voice, today));
    const row = (file: string, cells: Record<string, string>) => {
      const text = readFileSync(file, "utf8");
      const columns = text.replace(/^\uFEFF/, "").split(/\r?\n/)[0]!.split(",");
      writeFileSync(file, text + columns.map((name) => `"${cells[name] ?? ""}"`).join(",") + "\r\n");
    };
    const {claimant, party, group, measure, basis, since, url} = entry;
    const both = {victims_party: party, victims_group: group, measure, claim_id: "crown-next", low: words,
      answers: "CLAIM-STEP atlantis-crown-1900-03-12-killed-1000: Both counts are in the report. | " +
        "CLAIM-GAP lemuria-council-1900-03-20-killed-160: Both counts are in the report."};
    row(files[0]!, {...both, story_id: story, claimant_id: claimant, basis, since, period: "cumulative",
      said_on: entry["said-on"], status: "standing"});
    row(files[1]!, {...both, report_id: "r-99", outlet_id: "tide-and-times", url, language, figure_words: words,
      published_on: entry["published-on"], answers: ""});
    return await said((voice) => sheet(["in", ...files, "--write", ...inLedger, root], voice, today));
  },
  async import(words, root, language = "en") {
    const file = join(root, "table.csv");
    writeFileSync(file, "Who,Figure,Said on,Outlet,Printed on,Whose people,Counted from,Language,Measure,Basis\n" +
      `atlantis-crown,"${words}",1900-04-01,Tide & Times,1900-04-02,lemuria,1900-03-01,${language},killed,statement\n`);
    return await said((voice) => importTable([file, "--write", "--yes", ...inLedger, root], voice, today));
  },
  async correct(words, root, language = "en") {
    await doors.flags!("1,234", root);
    const id = readLedger(story, root).ledger.claims.find(({low}) => low === 1234)!.claim_id;
    return await said((voice) => correct([id, `Figure=${words}`, `Printed figure=${words}`, `Words=${words}`,
      ...(language === "en" ? [] : [`Language=${language}`]), "--reason", "As said.", ...inLedger, root], voice,
    today));
  }
};

for (const [name, door] of Object.entries(doors))
  describe(`by ${name}`, () => {
    for (const [words, figure, told, language] of wordings)
      test(`“${words}” is ${figure}`, async () => {
        const root = ledgerCopy();
        const lines = await door(words, root, language);
        const {claims, reports} = readLedger(story, root).ledger;
        const own = claims.filter(({said_on}) => said_on === "1900-04-01");
        assert.deepEqual(own.map(figureText), [figure], lines.join("\n"));
        const printed = reports.find(({claim_id}) => claim_id === own[0]!.claim_id)!;
        assert.deepEqual([figureText(printed), printed.figure_words], [figure, words]);
        if (told) assert.match(lines.join("\n"), told);
      });
  });
