import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {siteRoot} from "../../tools/site-root.ts";
import {fileText, ledgerCopy, listening} from "../edit/ledger-copy.ts";

type Run = (words: string[], voice: ReturnType<typeof listening>) => Promise<number>;

const folder = mkdtempSync(join(tmpdir(), "tollbook-refusals-"));
after(() => rmSync(folder, {recursive: true, force: true}));
const file = (name: string, contents: string | Uint8Array) => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};
const empty = file("empty.csv", "");
const picture = file("picture.png", Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 255, 1]));
const noBook = file("table.xlsx", "not a book");
const none = join(folder, "none.csv");
const pipe = join(folder, "pipe.csv");
const loop = join(folder, "loop.csv");
symlinkSync("loop.csv", loop);
const hasPipes = spawnSync("mkfifo", [pipe]).status === 0;
if (!hasPipes) console.log("NOT TRIED: this system makes no pipes");
const root = ledgerCopy();
const ledger = ["--story", "atlantis-1900", "--ledger", root];
const said = ["--outlet", "Y Llanw", "--words", "12 fell", "--figure", "12", "--claimant", "War Office", "--group",
  "soldiers", "--basis", "statement", "--said-on", "1900-06-02", "--published-on", "1900-06-02", ...ledger];
/** All that is said but one flag, to be said otherwise. */
const saidBut = (flag: string) => said.filter((word, at) => word !== flag && said[at - 1] !== flag);

/** Traces, folders and codes that say nothing to whoever called. */
const inside = /^\s+at |node:|node_modules|loaders\/|\b(?:ENOENT|EISDIR|ENOTDIR|EACCES)\b/m;

/** What somebody says wrongly, and what the last line must tell: what would be accepted. */
const wrong: [name: string, words: string[], code: number, line: RegExp][] = [
  ["add", [], 2, /--outlet, --words, --figure, --claimant: not said/],
  ["add", ["not-an-address", ...ledger], 1, /write it like https:\/\/example\.org\/1$/],
  ["correct", ["claims/x/low=1", "claims/x/low=2", "--reason", "Two words for one cell.", ...ledger], 2,
    /claims\/x\/low is named twice; a cell says one thing$/],
  ["add", ["--from", none, ...ledger], 2, /not found; nothing has this name; check the spelling$/],
  ["add", ["--from", folder, ...ledger], 2, /it is a folder; name a file$/],
  ["add", ["--from", empty, ...ledger], 1, /no bytes; there is nothing to read; check the download$/],
  ["add", ["--from", picture, ...ledger], 1, /save the article as text or HTML$/],
  ["add", ["--ledger", join(folder, "none")], 2, /no such folder; name the one that holds a folder for each story$/],
  ["add", [...said, "--period", "weekly"], 1, /--period: .* it must be one of cumulative, past-day, incident/],
  ["add", [...saidBut("--said-on"), "--said-on", "gestern"], 1, /no such day; write it like 2022-03-02$/],
  ["add", [...saidBut("--figure"), "--figure", "viele"], 1, /no figure; write it like 498, or at least 498/],
  ["add", [...said, "--measure", "hurt"], 2, /no measure has this name; choose one of those that --help lists$/],
  ["add", [...saidBut("--claimant"), "--claimant", "Nobody Known"], 2,
    /a new one takes --new-claimant with its kind and side/],
  ["add", [...said, "--url", "www.y-llanw.example"], 1, /--url: .* an address that begins with https:\/\//],
  ["add", [...ledger, "--figure"], 2, /--figure: its value is missing; write it behind the flag, as in: npx tollbook/],
  ["import", [none, ...ledger], 2, /there is no such file; name a CSV or an \.xlsx$/],
  ["import", [folder, ...ledger], 2, /it is a folder; name a CSV or an \.xlsx$/],
  ["import", [noBook, ...ledger], 1, /it is no workbook, though its name says so; save it again as \.xlsx or as CSV$/],
  ["add", ["--pick", "2", ...ledger], 2, /--pick takes a figure of a page; name its address, or .* --from$/],
  ["correct", ["nobody-1900", "Figure=3", ...ledger], 2, /no claim or printing is called nobody-1900; /],
  ["correct", [...ledger], 2, /what is right is not said; as in: npx tollbook correct CLAIM-ID "Figure=/],
  ["archive", ["reduce", join(folder, "none"), "--story", "ukraine-2022", "--to", join(folder, "to")], 2,
    /nothing was planned or read there; name the folder of tollbook archive read --out$/],
  ["import", [loop, ...ledger], 2, /its link leads to itself; name a CSV or an \.xlsx$/],
  ["import", [empty, ...ledger], 1, /no rows below its first line; the first line names its columns$/],
  ["import", [picture, ...ledger], 1, /not UTF-8.*save it as “CSV UTF-8”$/],
  ["import", [empty, "--days", "german", ...ledger], 2, /write day-first or month-first$/],
  ["export", [join(folder, "table.doc"), ...ledger], 2, /name a file that ends in \.xlsx or \.csv$/],
  ["export", [join(folder, "none/table.csv"), ...ledger], 2, /there is no folder .*; make it first$/],
  ["sheet", ["in", none, ...ledger], 2, /there is no such file; name the CSV that the spreadsheet saved$/],
  ["sheet", ["in"], 2, /missing required argument 'file'; as in: npx tollbook sheet in /],
  ["correct", ["claims/none/low=3", "--reason", "why", ...ledger], 2,
    /no row none; the first column of claims\.csv has them$/],
  ["extract", [join(folder, "none.html")], 1, /not found; nothing has this name; check the spelling$/],
  ["new-story", ["ukraine-2022", "--title", "x", "--started-on", "2024-01-01", "--party", "a", "--group", "b"], 2,
    /there is a story of this id already; choose another$/],
  ["review", ["--story", "none", "--ledger", root], 2, /no story none; known: atlantis-1900$/]
];
if (hasPipes) wrong.push(["import", [pipe, ...ledger], 2, /it is a pipe or a device; name a CSV or an \.xlsx$/]);
for (const [name, words, code, line] of wrong) {
  const shown = words.filter((word) => !said.includes(word)).join(" ").replaceAll(folder, "…");
  test(`tollbook ${name} ${shown} is refused with what would be accepted, and the ledger is as it was`, async () => {
    const {default: run} = await import(join(siteRoot, `tools/command/${name}.ts`)) as {default: Run};
    const before = fileText(root, "claims.csv") + fileText(root, "reports.csv");
    const voice = listening();
    assert.equal(await run(words, voice), code, voice.said.join("\n"));
    assert.match(voice.said.at(-1)!, line);
    assert.doesNotMatch(voice.said.join("\n"), inside);
    assert.equal(fileText(root, "claims.csv") + fileText(root, "reports.csv"), before);
  });
}

test("a folder without an article is told as one", async () => {
  const {default: run} = await import(join(siteRoot, "tools/command/extract.ts")) as {default: Run};
  const voice = listening();
  assert.equal(await run([mkdtempSync(join(folder, "bare-"))], voice), 1);
  assert.match(voice.said.at(-1)!, /no article is there; put in files that end in \.txt, \.html or \.md$/);
});
