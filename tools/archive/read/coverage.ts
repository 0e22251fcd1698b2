import {Failure} from "../../failure.ts";
import {shardName, type Shard} from "../input/shard.ts";
import type {Manifest} from "./manifest.ts";
import {verifiedRecord, type ShardRecord} from "./record.ts";
import {quarantined, readTries} from "./tries.ts";
import {countOf} from "../../../src/toll/count-of.ts";

/** How much of an archive was read. */
export interface Coverage {
  /** Shards in the manifest, and those of them that were read. */
  shards: number;
  done: number;
  /** Shards that were set aside, with why. */
  quarantined: {shard: Shard; reasons: string[]}[];
  articles: number;
  with_toll: number;
  /** Articles that could not be read. */
  set_aside: number;
  records: ShardRecord[];
}

/** What the records say of a manifest's shards. */
export function coverageOf(out: string, {shards}: Manifest, deep = false): Coverage {
  const records = shards.map(({id}) => verifiedRecord(out, id, deep)).filter((record) => record !== null);
  const done = new Set(records.map(({shard}) => shard));
  const aside = new Set(quarantined(out));
  const sum = (key: "articles" | "with_toll" | "set_aside") => records.reduce((all, one) => all + one[key], 0);
  return {
    shards: shards.length, done: done.size,
    quarantined: shards.filter(({id}) => aside.has(id) && !done.has(id))
      .map((shard) => ({shard, reasons: readTries(out, shard.id).reasons})),
    articles: sum("articles"), with_toll: sum("with_toll"), set_aside: sum("set_aside"), records
  };
}

/** Coverage in words, of shards and of articles. */
export function coverageLines({shards, done, quarantined, articles, with_toll, set_aside, records}: Coverage):
  string[] {
  const share = shards ? `, ${percent(done, shards)} %` : "";
  const aside = records.flatMap((record) => record.set_aside_names);
  return [
    `${done} of ${shards} shards read${share}; ${countOf(articles, "article")}, ${with_toll} with a figure, ` +
      `${set_aside} set aside`,
    ...aside.slice(0, shown).map(({name, problem}) => `set aside: ${name}: ${problem}`),
    ...(set_aside > shown ? [`… and ${set_aside - Math.min(shown, aside.length)} more articles set aside`] : []),
    ...quarantined.slice(0, shown).map(({shard, reasons}) =>
      `shard set aside after ${reasons.length} tries: ${shardName(shard)}: ${reasons.at(-1)}`)
  ];
}

const shown = 20;

/** A share that says 100 only where nothing is missing. */
const percent = (part: number, whole: number): string => (Math.floor((part / whole) * 1000) / 10).toString();

/** Refuses to go on with an archive of which something is missing.
 * @throws Failure (1) */
export function refusePartial({shards, done, quarantined}: Coverage, partial: boolean, without: string): void {
  if (!shards) {
    const mend = "name the folder of tollbook archive read --out";
    throw new Failure(`${without}: nothing was planned or read there; ${mend}`, {code: 2});
  }
  if (done === shards || partial) return;
  const [first] = quarantined;
  const why = first ? `; ${shardName(first.shard)}: ${first.reasons.at(-1)}` : "";
  throw new Failure(
    `${done} of ${shards} shards are read, ${percent(done, shards)} %${why}; read the rest, or say --partial and ` +
    "publish the share with the figures");
}

/** The shards that are still to be read: without a record whose parts are there, and not set aside. */
export function toRead(out: string, {shards}: Manifest, deep = false): Shard[] {
  const aside = new Set(quarantined(out));
  return shards.filter(({id}) => !aside.has(id) && verifiedRecord(out, id, deep) === null);
}
