import {Failure} from "./failure.ts";

const full = ["the disk is full", "make room"] as const;
const forbidden = ["you may not write there", "ask for the right or choose another place"] as const;
const open = ["too many files are open", "close some programs"] as const;
const file = ["a part of it is a file", "choose another place"] as const;

/** What a disk or its rights refuse, and what to do. */
const causes: Record<string, readonly [why: string, mend: string]> = {
  ENOSPC: full,
  EDQUOT: ["your share of the disk is full", "make room"],
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: ["the disk is read-only", "make it writable or choose another place"],
  EMFILE: open,
  ENFILE: open,
  EIO: ["the disk does not work as it should", "look after it"],
  EBUSY: ["another program holds it", "end that program"],
  EXDEV: ["it lies on another disk", "keep both on one"],
  ENOTDIR: file,
  EEXIST: file,
  ENAMETOOLONG: ["the name is longer than the disk takes", "choose a shorter one"],
  ELOOP: ["its links lead back to themselves", "choose another place"],
  EISDIR: ["it is a folder", "choose another place"],
  ENOENT: ["a file went away in between", "look after it"]
};

/**
 * What a disk or its rights refused, in one line; null for an error of another kind.
 * @param kept what is as it was, such as "nothing was written"
 */
export function diskFailure(what: string, error: unknown, kept?: string): Failure | null {
  const {code = "", path} = error as NodeJS.ErrnoException;
  const [why, mend] = causes[code] ?? [];
  if (!why) return null;
  const told = [`${what || path || "the disk"}: ${why}`, kept].filter(Boolean).join("; ");
  return new Failure(`${told}; ${mend} and run this again`,
    {code: 3});
}
