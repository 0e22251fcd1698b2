import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import add from "../../command/add.ts";
import check from "../../command/check.ts";
import type {Voice} from "../../command/command.ts";
import correct from "../../command/correct.ts";
import sheet from "../../command/sheet.ts";
import {frozenFiles} from "../../publish/frozen-files.ts";
import {readReleases} from "../../publish/read-releases.ts";
import {finishSave} from "../../save-all.ts";
import {siteRoot} from "../../site-root.ts";
import {silent, type Saving} from "./broken-saves.ts";
import {releasedStory, releaseInto} from "./release-into.ts";

const program = join(siteRoot, "tools/command/tollbook.mjs");
const invented = join(siteRoot, "test/fixtures/ledger");

/** A command of the ledger, in the invented one. */
function ofLedger(name: string, run: (words: string[], voice: Voice) => Promise<number>, words: string[]): Saving {
  const all = (root: string) => [...words.map((word) => word.replace("ROOT", root)), "--ledger", root];
  return {
    name, from: invented,
    run: (root, voice) => run(all(root), voice),
    words: (root) => [program, name.split(" ")[0]!, ...all(root)],
    next: (root, voice) => check(["--ledger", root], voice)
  };
}

/** A sheet of the invented ledger with one cell changed. */
async function changedSheet(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-sheet-"));
  process.once("exit", () => rmSync(folder, {recursive: true, force: true}));
  const file = join(folder, "outlets.csv");
  await sheet(["out", file, "--table", "outlets", "--story", "atlantis-1900", "--ledger", invented], silent);
  writeFileSync(file, readFileSync(file, "utf8").replace("Tide & Times", "Tide and Times"));
  return file;
}

const released: Saving = {
  name: "release", from: null,
  run: releaseInto,
  words: (root) => [join(import.meta.dirname, "release-into.ts"), root],
  next(root) {
    const folder = join(root, releasedStory, "v");
    finishSave(folder);
    for (const {version} of readReleases(releasedStory, root)) frozenFiles(releasedStory, version, root);
    return Promise.resolve(0);
  }
};

const story = ["--story", "atlantis-1900"];
const out = ofLedger("sheet out", sheet, ["out", "ROOT/claims.csv", ...story]);
/** What a stopped one left beside the sheet, the next one sweeps. */
const sheetOut: Saving = {...out, next(root, voice) {
  rmSync(join(root, "claims.csv"), {force: true});
  return out.run(root, voice);
}};

/** The commands that write what must not be lost. */
export async function savings(): Promise<Saving[]> {
  return [
    ofLedger("add", add, [...story, "--outlet", "Tide & Times", "--words", "2,001 fell", "--figure", "2,001",
      "--claimant", "atlantis-crown", "--party", "lemuria", "--said-on", "1900-04-01", "--published-on", "1900-04-02",
      "--because", "The Tide has it."]),
    ofLedger("correct", correct, [...story, "outlets/tide-and-times/name=Tide and Times", "--reason", "So it says."]),
    ofLedger("sheet in", sheet,
      ["in", await changedSheet(), "--table", "outlets", "--write", "--reason", "So.", ...story]),
    sheetOut,
    released
  ];
}
