import {countOf} from "../../../src/toll/count-of.ts";
import {listShards} from "../input/list-shards.ts";
import {addShards, type Manifest} from "./manifest.ts";
import {coverageOf, toRead, type Coverage} from "./coverage.ts";
import {readAll} from "./pool.ts";
import {Progress} from "./progress.ts";
import {dropRecord} from "./record.ts";
import {sweep} from "./sweep.ts";

export interface ReadOptions {
  jobs: number;
  /** Milliseconds without a word after which a reader is ended. */
  patience: number;
  /** Whether the bytes of what is there are hashed. */
  deep: boolean;
  /** What is told once, and what is drawn in place. */
  tell: (line: string) => void;
  draw: (text: string) => void;
  signal?: AbortSignal;
}

/** Puts shards into an archive's manifest, and says what cannot be opened. */
export async function planArchive(paths: string[], out: string): Promise<{manifest: Manifest; problems: string[]}> {
  const {shards, problems} = await listShards(paths);
  return {manifest: await addShards(out, shards), problems};
}

/** Reads whatever of an archive is not read yet, in processes on this machine. */
export async function readArchive(out: string, manifest: Manifest, options: ReadOptions): Promise<Coverage> {
  const shards = toRead(out, manifest, options.deep);
  if (options.deep) for (const {id} of shards) dropRecord(out, id);
  if (shards.length < manifest.shards.length)
    options.tell(`${manifest.shards.length - shards.length} of ${countOf(manifest.shards.length, "shard")} ${
      manifest.shards.length === 1 ? "is" : "are"} settled already`);
  const progress = new Progress(shards.length, shards.reduce((sum, {bytes}) => sum + bytes, 0), options.draw);
  await readAll(shards, {
    out, jobs: options.jobs, patience: options.patience, signal: options.signal,
    listener: {
      articles: ({id}, articles) => progress.at(id, articles),
      done: ({id, bytes}, articles) => progress.settle(id, bytes, articles),
      failed: ({id, bytes, paths}, reason, last) => {
        options.tell(`${paths[0]}: ${reason}; ${last ? "set aside" : "it is tried again"}`);
        if (last) progress.settle(id, bytes, 0);
      }
    }
  });
  const coverage = coverageOf(out, manifest);
  sweep(out, coverage.records, coverage.done === coverage.shards);
  if (shards.length) options.tell(progress.line());
  return coverage;
}
