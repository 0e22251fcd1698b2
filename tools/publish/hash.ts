import {createHash} from "node:crypto";
import type {Files} from "./archive.ts";

/** SHA-256 in hex. */
export function sha256(contents: Uint8Array | string): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** Lines as `sha256sum --check` reads them, sorted by name. */
export function hashLines(files: Files): string {
  const names = [...files.keys()].sort();
  return names.map((name) => `${sha256(files.get(name)!)}  ${name}\n`).join("");
}

/** One hash for what the tables say, whatever else is published beside them. */
export function tablesHash(files: Files, tables: string[]): string {
  return sha256(hashLines(new Map(tables.map((name) => [`${name}.csv`, files.get(`${name}.csv`)!]))));
}
