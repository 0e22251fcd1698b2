import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseCsv} from "../../loaders/read/csv.ts";
import {siteFiles} from "./site-files.ts";

/** A table file as `/data/manifest.json` lists it; `rows` is null for a file that is no table. */
export interface ManifestEntry {
  path: string;
  rows: number | null;
  bytes: number;
  sha256: string;
}

/** Writes `data/manifest.json`: for each file under `data/`, its rows, bytes and hash, sorted by path. */
export async function writeManifest(out: string): Promise<ManifestEntry[]> {
  const paths = (await siteFiles(out)).filter((file) =>
    file.startsWith("data/") && file !== "data/manifest.json" && !file.endsWith(".html"));
  const files: ManifestEntry[] = [];
  for (const path of paths) files.push(entry(path, await readFile(join(out, path))));
  await mkdir(join(out, "data"), {recursive: true});
  await writeFile(join(out, "data/manifest.json"), `${JSON.stringify({files}, null, 2)}\n`);
  return files;
}

function entry(path: string, contents: Buffer): ManifestEntry {
  const sha256 = createHash("sha256").update(contents).digest("hex");
  return {path: path.slice("data/".length), rows: rowCount(path, contents), bytes: contents.length, sha256};
}

/** Rows of a CSV file without its header, or members of a JSON array. */
function rowCount(path: string, contents: Buffer): number | null {
  const heads = path.endsWith(".hxl.csv") ? 2 : 1;
  if (path.endsWith(".csv")) return Math.max(0, parseCsv(contents.toString()).rows.length - heads);
  if (!path.endsWith(".json")) return null;
  const value: unknown = JSON.parse(contents.toString());
  return Array.isArray(value) ? value.length : null;
}
