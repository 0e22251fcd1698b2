// slow: processes that fight for a lock
import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {lockHolder, takeLock, withLock} from "../../tools/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "tollbook-lock-"));
after(() => rmSync(folder, {recursive: true}));

function lockWith(name: string, text: string, ageInSeconds = 0): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  const then = new Date(Date.now() - ageInSeconds * 1000);
  utimesSync(file, then, then);
  return file;
}

const found: [promise: string, text: string, age: number, holder: number | null][] = [
  ["a lock of a process that lives is its", String(process.ppid), 0, process.ppid],
  ["a lock of a process that is gone is nobody's", "999999999", 0, null],
  ["a lock without a number is somebody's who has just made it", "", 0, 0],
  ["a lock untouched for minutes is nobody's, though its number lives", String(process.ppid), 120, null]
];
for (const [promise, text, age, holder] of found)
  test(promise, () => {
    const file = lockWith(`found-${text}-${age}`, text, age);
    assert.equal(lockHolder(file), holder);
    const release = takeLock(file);
    assert.equal(release === null, holder !== null);
    release?.();
    assert.equal(existsSync(file), holder !== null);
  });

test("a lock is taken once and, given back, by another", () => {
  const file = join(folder, "once");
  const release = takeLock(file);
  assert.equal(takeLock(file), null);
  assert.equal(lockHolder(file), process.pid);
  release!();
  assert.equal(lockHolder(file), null);
  takeLock(file)!();
});

test("a lock with this process's number that it has not taken is of an earlier process", () => {
  const file = lockWith("earlier", String(process.pid));
  assert.equal(lockHolder(file), null);
  takeLock(file)!();
});

test("a lock says its number from its first moment, and old marks of locks put away are swept", () => {
  const file = join(folder, "at-once");
  lockWith("at-once.1-1", "999999999", 10);
  lockWith("at-once.2-2", String(process.ppid));
  const release = takeLock(file);
  assert.equal(readlinkSync(file), String(process.pid));
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("at-once.")), ["at-once.2-2"]);
  release!();
});

/** Takes a lock again and again, and now and then leaves it as a killed process would. */
const contend = `
  import {mkdirSync, renameSync, rmdirSync, symlinkSync} from "node:fs";
  import {takeLock} from ${JSON.stringify(join(import.meta.dirname, "../../tools/lock.ts"))};
  const [file, name] = process.argv.slice(1);
  for (let turn = 0, taken = 0; taken < 400 && turn < 400_000; turn++) {
    const release = takeLock(file);
    if (!release) continue;
    mkdirSync(file + "-inside");
    rmdirSync(file + "-inside");
    if (++taken % 3) { release(); continue; }
    symlinkSync("999999999", file + "-dead-" + name);
    renameSync(file + "-dead-" + name, file);
  }`;

test("of processes that find a dead one’s lock at once, one has it", async () => {
  const file = join(folder, "contended");
  const ends = await Promise.all(["a", "b", "c"].map((name) => new Promise((end) =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", contend, file, name],
      {stdio: ["ignore", "ignore", "inherit"]}).on("close", end))));
  assert.deepEqual(ends, [0, 0, 0]);
});

test("works under one lock never overlap, all are done, and who waits is told the holder once", async () => {
  const file = join(folder, "new/folder/lock");
  const told: number[] = [];
  let [inside, most, done] = [0, 0, 0];
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside--;
    done++;
  };
  await Promise.all(Array.from({length: 4}, () => withLock(file, work, (pid) => told.push(pid))));
  assert.deepEqual([most, done, told, existsSync(file)], [1, 4, Array(3).fill(process.pid), false]);
});

test("a work that fails gives its lock back", async () => {
  const file = join(folder, "failing");
  await assert.rejects(withLock(file, () => Promise.reject(new Error("no"))), /^Error: no$/);
  assert.equal(existsSync(file), false);
});
