import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {existsSync, renameSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import add from "../../tools/command/add.ts";
import {addClaim} from "../../tools/edit/add-claim.ts";
import {openDraft} from "../../tools/edit/draft.ts";
import {saveDraft} from "../../tools/edit/save.ts";
import {finishSave} from "../../tools/save-all.ts";
import {checkStory} from "../../tools/publish/check-ledger.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const files = ["claims.csv", "reports.csv", "outlets.csv"];
const state = (root: string) => files.map((file) => fileText(root, file)).join("\0");
const flags = (count: number) =>
  ["--story", "atlantis-1900", "--outlet", "Tide & Times", "--words", `${count} fell`, "--figure", String(count),
  "--claimant", "atlantis-crown", "--party", "lemuria", "--said-on", `1900-04-0${count % 10}`,
  "--published-on", "1900-04-05", "--yes"];
const entry = {outlet: "Tide & Times", words: "2,001 fell", figure: "2,001", claimant: "atlantis-crown",
  party: "lemuria",
  "said-on": "1900-04-01", "published-on": "1900-04-02"};

function draftIn(root: string) {
  const draft = openDraft("atlantis-1900", root);
  addClaim(draft, entry, "1901-02-01");
  return draft;
}

/** The command in a process of its own. */
function adding(root: string, count: number) {
  const child = spawn(process.execPath, ["tools/command/tollbook.mjs", "add", "--ledger", root, ...flags(count)],
    {cwd: siteRoot, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  return {child,
    ended: new Promise<{code: number | null; said: string}>((resolve) =>
      child.on("close", (code) => resolve({code, said})))};
}

test("of edits in several places at once each is whole or refused with a line, and none is lost", async () => {
  const root = ledgerCopy();
  const rows = fileText(root, "claims.csv").split("\n").length;
  const ended = await Promise.all([3001, 3002, 3003, 3004].map((count) => adding(root, count).ended));
  const done = ended.filter(({code}) => code === 0).length;
  assert.ok(done > 0);
  const refused = new RegExp("nothing was added: (another edit of atlantis-1900 is being written|" +
    ".*was changed by somebody else meanwhile)|has problems already");
  for (const {code, said} of ended)
    if (code !== 0) assert.match(said, refused);
  assert.equal(fileText(root, "claims.csv").split("\n").length, rows + done);
  assert.deepEqual(checkStory("atlantis-1900", root).problems, []);
});

/** The ledger as it shall be: made once. */
let whole: string | undefined;

for (const wait of [100, 700, 1000, 1300])
  test(`Ctrl-C after ${wait} ms leaves the ledger as it was or as it shall be`, async () => {
    const [root, other] = [ledgerCopy(), ledgerCopy()];
    const before = state(root);
    if (!whole) assert.equal((await adding(other, 4001).ended).code, 0);
    whole ??= state(other);
    const {child, ended} = adding(root, 4001);
    setTimeout(() => child.kill("SIGINT"), wait);
    await ended;
    finishSave(join(root, "atlantis-1900"));
    assert.ok([before, whole].includes(state(root)));
    assert.equal(existsSync(join(root, "atlantis-1900/.edit-new")), false);
  });

const disks: [code: string, line: RegExp][] = [
  ["ENOSPC", /the disk is full; the ledger is as it was/],
  ["EROFS", /the disk is read-only; the ledger is as it was/],
  ["EACCES", /you may not write there; the ledger is as it was/],
  ["EIO", /the disk does not work as it should; the ledger is as it was; look after it and run this again/]
];
for (const [code, line] of disks)
  test(`${code} is told in one line and leaves nothing behind`, () => {
    const root = ledgerCopy();
    const draft = draftIn(root);
    const before = state(root);
    assert.throws(() => saveDraft(draft, () => {
      throw Object.assign(new Error(code), {code});
    }), line);
    assert.equal(state(root), before);
    for (const left of [".edit-new", ".edit-ready", ".edit-lock"])
      assert.equal(existsSync(join(root, "atlantis-1900", left)), false, left);
  });

test("while another process writes, nothing is written; a lock that a crash left is nobody's", () => {
  const root = ledgerCopy();
  const draft = draftIn(root);
  const lock = join(root, "atlantis-1900/.edit-lock");
  writeFileSync(lock, String(process.ppid));
  const before = state(root);
  assert.throws(() => saveDraft(draft),
    /another edit of atlantis-1900 is being written; nothing was written; run this again/);
  assert.equal(state(root), before);
  writeFileSync(lock, "999999999");
  assert.deepEqual(saveDraft(draft), ["claims.csv", "reports.csv"]);
});

test("a table that is a link is not broken by a save", () => {
  const root = ledgerCopy();
  const [file, away] = [join(root, "atlantis-1900/claims.csv"), join(root, "kept-elsewhere.csv")];
  renameSync(file, away);
  symlinkSync(away, file);
  const draft = draftIn(root);
  const before = state(root);
  assert.throws(() => saveDraft(draft),
    /atlantis-1900\/claims\.csv is a link, which a save would break; nothing was written/);
  assert.equal(state(root), before);
});

test("a story whose folder is a link is a story, and is written where it lies", async () => {
  const [root, other] = [ledgerCopy(), ledgerCopy()];
  rmSync(join(root, "atlantis-1900"), {recursive: true});
  symlinkSync(join(other, "atlantis-1900"), join(root, "atlantis-1900"));
  assert.ok(storyIds(root).includes("atlantis-1900"));
  assert.equal(await add(["--ledger", root, ...flags(5001)], listening(), "1901-02-01"), 0);
  assert.match(fileText(other, "claims.csv"), /killed-5001/);
});
