import {Failure} from "./failure.ts";

const causes: Record<string, string> = {
  ENOSPC: "the disk is full; make room",
  EDQUOT: "your share of the disk is full; make room",
  EACCES: "you may not write there; ask for the right, or choose another place",
  EPERM: "you may not write there; ask for the right, or choose another place",
  EROFS: "the disk is read-only; make it writable, or choose another place",
  EMFILE: "too many files are open; close some programs, or raise the limit",
  ENFILE: "too many files are open; close some programs, or raise the limit",
  EIO: "the disk does not work as it should; look after it",
  EBUSY: "something holds it; end what uses it",
  EXDEV: "it lies on another disk; keep both on one",
  ENOTDIR: "a part of it is a file; name another folder",
  EEXIST: "a part of it is a file; name another folder",
  ENOENT: "a file went away in between"
};

/** What a disk or its rights refused, in one line that says how it is mended; null for an error of another kind. */
export function diskFailure(what: string, error: unknown): Failure | null {
  const {code, path} = error as NodeJS.ErrnoException;
  const cause = causes[code ?? ""];
  return cause ? new Failure(`${what || path || "the disk"}: ${cause}, and run this again (${code})`, {code: 3}) : null;
}
