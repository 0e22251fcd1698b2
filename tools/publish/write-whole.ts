import {renameSync, rmSync, writeFileSync} from "node:fs";

/** Writes a file so that nobody ever sees half of it: beside its place first, then by one rename. */
export function writeWhole(file: string, contents: string | Uint8Array): void {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, contents);
    renameSync(beside, file);
  } finally {
    rmSync(beside, {force: true});
  }
}
