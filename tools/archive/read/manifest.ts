import {randomUUID} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Failure} from "../../failure.ts";
import {withLock} from "../../lock.ts";
import type {Shard} from "../input/shard.ts";
import {putFile} from "./place.ts";

/** What is to be read: the shards that an archive has. What has been read is told by the records of shards, and no
 * queue is asked. */
export interface Manifest {
  format: typeof format;
  /** By which machines that work on it know it. */
  id: string;
  shards: Shard[];
}

const format = "tollbook archive 1";
const file = "manifest.json";

/** The manifest of an archive's folder; one without shards where there is none yet.
 * @throws Failure where it is something else */
export function readManifest(out: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(out, file), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {format, id: "", shards: []};
    throw error;
  }
  const refused = (why: string) => new Failure(
    `${join(out, file)}: ${why}; name another folder with --out, or delete this one and read again`, {code: 2});
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw refused("no JSON");
  }
  if (manifest.format !== format) throw refused(`not written by this version (${manifest.format}, not ${format})`);
  return manifest;
}

/** Adds shards to an archive's manifest, each once, and answers it. */
export async function addShards(out: string, shards: Shard[]): Promise<Manifest> {
  return await withLock(join(out, "manifest.lock"), async () => {
    const before = readManifest(out);
    const all = new Map([...before.shards, ...shards].map((shard) => [shard.id, shard]));
    const manifest: Manifest = {format, id: before.id || randomUUID(), shards: [...all.values()]};
    if (all.size > before.shards.length)
      putFile(out, file, `{"format":${JSON.stringify(format)},"id":${JSON.stringify(manifest.id)},"shards":[\n${
        manifest.shards.map((shard) => JSON.stringify(shard)).join(",\n")}\n]}\n`);
    return manifest;
  });
}
