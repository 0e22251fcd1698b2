import {closeSync, constants, fstatSync, openSync, readSync} from "node:fs";
import {largest} from "../../src/reader/decode.ts";

export type BytesOrProblem = {bytes: Uint8Array; problem: null} | {bytes: null; problem: string};

/** How a problem of a file is told: place, code, what, why, mend. */
export function fileProblem(file: string, code: string, what: string, why: string, mend: string): string {
  return `${file}:1:1 ${code} ${what}; ${why}; ${mend}`;
}

const pipe: [why: string, mend: string] = ["it is a pipe or a device",
  "give what comes out of it to standard input, -"];

const causes: Record<string, [why: string, mend: string]> = {
  ENOENT: ["nothing has this name", "check the spelling"],
  ENOTDIR: ["a part of its path is a file", "check the spelling"],
  ELOOP: ["its link leads to itself", "mend the link"],
  EACCES: ["you may not read it", "check its rights"],
  EPERM: ["you may not read it", "check its rights"],
  EISDIR: ["it is a folder", "name a file"],
  ENXIO: ["it is a socket or a pipe", pipe[1]],
  EIO: ["the disk does not work as it should", "look after the disk"],
  EMFILE: ["too many files are open", "close some programs"]
};

/** Why a file cannot be had, and what to do. */
export function causeOf(error: unknown): [why: string, mend: string] {
  const {code = "unknown"} = error as NodeJS.ErrnoException;
  return causes[code] ?? [code, "check it"];
}

/** The bytes of a file, unread where it is too large, is no file (a pipe would be waited for without end), or cannot be
 * had. */
export function readBytes(file: string): BytesOrProblem {
  let open: number | null = null;
  try {
    open = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(open);
    if (found.isDirectory()) return refused(file, "UNREADABLE", "no file", ...causes.EISDIR!);
    if (!found.isFile()) return refused(file, "UNREADABLE", "no file", ...pipe);
    if (found.size <= largest) return {bytes: readOpen(open), problem: null};
    return refused(file, "TOO_LARGE", `${found.size} bytes`, `an article has at most ${largest}`,
      "cut the file into its articles");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return refused(file, missing ? "NO_FILE" : "UNREADABLE", missing ? "not found" : "cannot be opened",
      ...causeOf(error));
  } finally {
    if (open !== null) closeSync(open);
  }
}

/** What comes by standard input, to its end or to somewhat more than an article may have. */
export const readInput = (): Uint8Array => readOpen(0);

/** What is open, to its end or to somewhat more than an article may have: a file may grow while it is read. */
function readOpen(open: number): Uint8Array {
  const chunks: Buffer[] = [];
  const room = Buffer.alloc(65_536);
  for (let length = 0; length <= largest; ) {
    const read = readSome(open, room);
    if (read === 0) break;
    // A copy of what came: whoever types or streams sends little at a time, and each piece would hold all that room.
    chunks.push(Buffer.from(room.subarray(0, read)));
    length += read;
  }
  return Buffer.concat(chunks);
}

/** Waits where a terminal or a pipe has nothing yet. */
function readSome(open: number, room: Buffer): number {
  for (;;) {
    try {
      return readSync(open, room);
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const refused = (...words: Parameters<typeof fileProblem>): BytesOrProblem =>
  ({bytes: null, problem: fileProblem(...words)});
