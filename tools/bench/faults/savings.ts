import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Worker} from "node:worker_threads";
import {gunzipSync} from "node:zlib";
import add from "../../command/add.ts";
import check from "../../command/check.ts";
import type {Voice} from "../../command/command.ts";
import correct from "../../command/correct.ts";
import exportTable from "../../command/export.ts";
import importTable from "../../command/import.ts";
import review from "../../command/review.ts";
import sheet from "../../command/sheet.ts";
import watch from "../../command/watch.ts";
import {readWatched} from "../../capture/watched-file.ts";
import {frozenFiles} from "../../publish/frozen-files.ts";
import {readReleases} from "../../publish/read-releases.ts";
import {finishSave} from "../../save-all.ts";
import {siteRoot} from "../../site-root.ts";
import {silent, type Saving} from "./broken-saves.ts";
import {releasedStory, releaseInto} from "./release-into.ts";
import {madeStory, storyInto} from "./story-into.ts";

const program = join(siteRoot, "tools/command/tollbook.mjs");
const invented = join(siteRoot, "test/fixtures/ledger");

/** A command of the ledger, in the invented one. */
function ofLedger(name: string, run: (words: string[], voice: Voice) => Promise<number>, words: string[]): Saving {
  const all = (root: string) => [...words.map((word) => word.replace("ROOT", root)), "--ledger", root];
  return {
    name, from: invented,
    run: (root, voice) => run(all(root), voice),
    words: (root) => [program, name.split(" ")[0]!, ...all(root)],
    next: (root, voice) => check(["atlantis-1900", "--ledger", root], voice)
  };
}

/** A place for a file that a command reads, gone with this process. */
function ownFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-sheet-"));
  process.once("exit", () => rmSync(folder, {recursive: true, force: true}));
  return join(folder, name);
}

/** A sheet of the invented ledger with one cell changed. */
async function changedSheet(): Promise<string> {
  const file = ownFile("outlets.csv");
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
/** What a stopped one left beside the file that it writes, the next one sweeps. */
function ofFile(file: string, saving: Saving): Saving {
  return {...saving, next(root, voice) {
    rmSync(join(root, file), {force: true});
    return saving.run(root, voice);
  }};
}
const sheetOut = ofFile("claims.csv", ofLedger("sheet out", sheet, ["out", "ROOT/claims.csv", ...story]));
const exported = ofFile("table.xlsx", ofLedger("export", exportTable, ["ROOT/table.xlsx", ...story]));

/** A table of a claim, an outlet and a claimant that the invented ledger does not have. */
function newTable(): string {
  const file = ownFile("table.csv");
  writeFileSync(file, "Claimant,Said on,Published on,Figure,Words,Outlet,Measure,Party,Group\r\n" +
    "Red Lantern,1900-04-01,1900-04-02,2001,2001 fell,The New Paper,killed,lemuria,military\r\n");
  return file;
}

/** An invented page, served by a thread: this one waits for processes that ask for it. */
async function pageServed(): Promise<string> {
  const page = "<!doctype html><html lang=en><title>Dead of the cape</title><p>The War Office of Lemuria said on 1 " +
    "June 1900 that 9,001 Lemurian soldiers had been killed.</p>";
  const worker = new Worker(`const {parentPort, workerData} = require("node:worker_threads");
    const server = require("node:http").createServer(({url}, response) => url === "/page"
      ? response.writeHead(200, {"Content-Type": "text/html"}).end(workerData) : response.writeHead(404).end());
    server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
  {eval: true, workerData: page});
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  worker.unref();
  return `127.0.0.1:${port}`;
}

/** What was captured is kept whichever way the saving goes, and whole. */
function addFromAddress(host: string): Saving {
  process.env.TOLLBOOK_ARCHIVE = `http://${host}/none`;
  const page = [`http://${host}/page`, "--allow-host", host, "--captures", "ROOT/captures", "--story", "atlantis-1900"];
  const saving = ofLedger("add ADDRESS", add, [...page, "--pick", "1", "--outlet", "The Harbour Gazette", "--url",
    "https://gazette.example/dead", "--claimant", "lemuria-war-office", "--group", "civilians", "--printing-of", "",
    "--figure", "9,001", "--published-on", "1900-06-02", "--yes", "So."]);
  const looking = ofLedger("look", add, page);
  return {...saving, beside: "captures", async next(root, voice) {
    const code = await looking.run(root, voice);
    if (code) return code;
    const captures = join(root, "captures");
    for (const name of existsSync(captures) ? readdirSync(captures).filter((one) => !one.startsWith(".")) : [])
      if (name.endsWith(".gz")) gunzipSync(readFileSync(join(captures, name)));
      else JSON.parse(readFileSync(join(captures, name), "utf8"));
    return await saving.next(root, voice);
  }};
}

/** One page, of a host that there is not. */
const watching = ofLedger("watch", watch,
  ["atlantis-1900", "--most", "1", "--pause", "0", "--out", "ROOT/watched.csv"]);
const watched: Saving = {...watching, next(root, voice) {
  const file = join(root, "watched.csv");
  if (existsSync(file) && readWatched(file).length !== 1) return Promise.resolve(1);
  rmSync(file, {force: true});
  return watching.run(root, voice);
}};

/** A project without stories. */
function noStories(): string {
  const folder = ownFile("project");
  mkdirSync(join(folder, "ledger"), {recursive: true});
  return folder;
}

/** What a stopped one began, the same call ends. */
const begun: Saving = {
  name: "new-story", from: noStories(), run: storyInto,
  words: (root) => [join(import.meta.dirname, "story-into.ts"), root],
  async next(root, voice) {
    if (await storyInto(root, silent) === 3) return 3;
    const code = await check([madeStory, "--ledger", join(root, "ledger")], voice);
    return code || Number(!existsSync(join(root, "src/stories", madeStory, "index.md")));
  }
};

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
    exported,
    ofLedger("review", review, ["atlantis-crown-1900-03-24-killed-3000", "--by", "A. Reader", "--agree", ...story]),
    ofLedger("import", importTable, [newTable(), "--write", "--new", "Red Lantern=ngo, atlantis", "--yes", "So.",
      ...story]),
    addFromAddress(await pageServed()),
    watched,
    begun,
    released
  ];
}
