// Makes the file system fail at one place: `node --import inject.mjs …` with
// FAULT={"on": "rename", "in": "part of a path", "turn": 2, "error": "EIO"}; a turn may be a list, and without `on`
// every call but readFile is meant. The error KILL ends the process there, before the call; AFTER ends it behind the
// call. DEAD and DEAD-AFTER are those two without an end: no later call does anything, so that many deaths fit into one
// process. Calls are counted by process; `who` is the program whose calls count, and `whom` says who dies with KILL:
// "itself", "all" of its group, or the group's "first". With FAULT_LOG=FILE every call is noted there, `program name
// path`, a line each, and FAULT behind the one that fails.
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {basename, resolve} from "node:path";
import {isMainThread} from "node:worker_threads";

const names = ["open", "write", "readFile", "writeFile", "appendFile", "mkdir", "mkdtemp", "rename", "rm", "rmdir",
  "unlink", "cp", "copyFile", "symlink", "fsync", "truncate", "utimes", "createWriteStream"];
const messages = {EIO: "i/o error", ENOSPC: "no space left on device", EMFILE: "too many open files",
  EROFS: "read-only file system"};
let {append, done} = {append: fs.appendFileSync, done: []};

/** Which program this is, and whether one of its threads; what `node -e` runs has no name. */
export const who = `${basename(process.argv[1] ?? "first")}${isMainThread ? "" : "-thread"}`;

/** The number of the group is that of its first process. */
const first = () => Number(fs.readFileSync("/proc/self/stat", "utf8").replace(/^.*\) /, "").split(" ")[2]);
const kills = {
  itself: () => process.kill(process.pid, "SIGKILL"),
  all: () => process.kill(0, "SIGKILL"),
  first: () => process.kill(first(), "SIGKILL")
};

/** The paths of open files. */
const files = new Map();

const whole = (path) => (path.startsWith("file:") ? path : resolve(path));

/** Where each call goes: a name without its form, and the path that it is about. */
function about(name, words) {
  // A link is made at its second word, of what the first says.
  const first = name.startsWith("symlink") ? words[1] : words[0];
  const path = typeof first === "number" ? files.get(first) ?? `#${first}` : whole(String(first?.path ?? first));
  return {name: name.replace(/Sync$/, ""), path};
}

function errorOf(code, {name, path}) {
  return Object.assign(new Error(`${code}: ${messages[code] ?? "failed"}, ${name} '${path}'`),
    {code, errno: -1, syscall: name, path});
}

/** A disk that is full has taken a part. */
const halfOf = (contents) => contents.slice(0, contents.length / 2);

/**
 * @param plan {on, in, turn, error}: the `turn`th call of that name whose path holds that part fails so
 * @param log is told each call
 * @returns takes the fault away again
 */
export function inject(plan, log = () => {}) {
  let turn = 0;
  let telling = false;
  let dead = false;
  /** Its own calls do not count. */
  const apart = (work) => {
    telling = true;
    work();
    telling = false;
  };
  /** What is to happen at a call: nothing, an error, or the end behind it. */
  const fate = (name, words) => {
    const call = about(name, words);
    if (telling || /^#[012]$/.test(call.path)) return {};
    apart(() => log(`${call.name} ${call.path}`));
    if (dead) return {error: errorOf("DEAD", call)};
    if (!plan || (plan.on ? plan.on !== call.name : call.name === "readFile") || (plan.who && plan.who !== who) ||
      !call.path.includes(plan.in ?? "") || ![plan.turn ?? 1].flat().includes(++turn)) return {};
    apart(() => log("FAULT"));
    // Where the first of the group dies, this one goes on.
    if (plan.error === "KILL") apart(kills[plan.whom ?? "itself"]);
    if (plan.error === "KILL") return {};
    if (plan.error === "AFTER") return {after: () => process.kill(process.pid, "SIGKILL")};
    if (plan.error === "DEAD-AFTER") return {after: () => (dead = true)};
    dead = plan.error === "DEAD";
    return {error: errorOf(plan.error, call)};
  };
  const put = (where, name, wrap) => {
    const was = where[name];
    if (typeof was !== "function") return;
    where[name] = Object.assign(wrap(was), {prototype: was.prototype});
    done.push(() => (where[name] = was));
  };
  for (const name of names) {
    put(fs, `${name}Sync`, (was) => function (...words) {
      const {error, after} = fate(name, words);
      if (error?.code === "ENOSPC" && name === "writeFile") was.call(this, words[0], halfOf(words[1]), words[2]);
      if (error) throw error;
      const answer = was.apply(this, words);
      if (name === "open") files.set(answer, String(words[0]));
      after?.();
      return answer;
    });
    put(fs.promises, name, (was) => async function (...words) {
      const {error, after} = fate(name, words);
      if (error) throw error;
      const answer = await was.apply(this, words);
      after?.();
      return answer;
    });
    put(fs, name, (was) => function (...words) {
      const {error} = fate(name, words);
      const back = words.at(-1);
      if (error && typeof back === "function") return void process.nextTick(back, error);
      if (error) throw error;
      return was.apply(this, words);
    });
  }
  syncBuiltinESMExports();
  return () => {
    for (const undo of done.splice(0).reverse()) undo();
    syncBuiltinESMExports();
  };
}

const {FAULT, FAULT_LOG} = process.env;
if (FAULT || FAULT_LOG) inject(FAULT ? JSON.parse(FAULT) : null, FAULT_LOG ? (line) =>
  append(FAULT_LOG, `${who} ${line}\n`) : undefined);
