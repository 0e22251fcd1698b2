import {island} from "../../articles/island.ts";
import {sha256} from "../../publish/hash.ts";
import type {Item} from "../article.ts";
import {readItems} from "../input/read-items.ts";
import {shardName, type Shard} from "../input/shard.ts";
import {partNames, type PartRow, type PartTable} from "./columns.ts";
import {partBytes} from "./part-bytes.ts";
import {putFile} from "./place.ts";
import {partName, putRecord, verifiedRecord, type Part, type ShardRecord} from "./record.ts";
import {rowsOf} from "./rows-of.ts";
import {forgetTries, leaveWord, readTries, type Tries} from "./tries.ts";

/** Rows of one part: what a shard holds beyond them goes into further parts, so that memory has a bound. */
const rowsOfPart = 50_000;

const namesKept = 1_000;

/**
 * Reads a shard into parts and then says so in its record; a shard that has its parts is not read again. An article
 * that cannot be read is set aside by name. Killed at any moment, it leaves what the next one writes over.
 * @param told how many articles were read so far, now and then
 * @throws what keeps the shard from being read to its end, or the parts from being written
 */
export async function readShard(out: string, shard: Shard,
  told: (articles: number) => void = () => {}): Promise<ShardRecord> {
  const done = verifiedRecord(out, shard.id);
  if (done) return done;
  const tries = readTries(out, shard.id);
  const word = tries.reasons.length ? leaveWord(out, shard.id) : null;
  const reading = new ShardReading(out, shard, tries, word?.at ?? null);
  for await (const items of readItems(shard)) {
    for (const item of items) reading.read(item);
    word?.at(0);
    told(reading.articles);
  }
  const record = reading.finish();
  word?.end();
  forgetTries(out, shard.id);
  return record;
}

class ShardReading {
  articles = 0;
  private withToll = 0;
  private setAside = 0;
  private readonly names: ShardRecord["set_aside_names"] = [];
  private readonly parts: Part[] = [];
  private readonly rows: {[Name in PartTable]: PartRow<Name>[]} = {articles: [], candidates: []};
  private readonly out: string;
  private readonly shard: Shard;
  private readonly tries: Tries;
  private readonly at: ((article: number) => void) | null;

  constructor(out: string, shard: Shard, tries: Tries, at: ((article: number) => void) | null) {
    [this.out, this.shard, this.tries, this.at] = [out, shard, tries, at];
  }

  read({name, article, problem}: Item): void {
    this.articles += 1;
    if (article === null) return this.putAside(name, problem);
    if (this.tries.killers.includes(this.articles)) return this.putAside(name, "it ended the reader, or held it up");
    this.at?.(this.articles);
    const file = `${shardName(this.shard)}#${name}`;
    const read = island(file, () => rowsOf(article, {shard: this.shard.id, article: this.articles}));
    if (read.problem !== null) return this.putAside(name, read.problem);
    this.rows.articles.push(read.value.article);
    this.rows.candidates.push(...read.value.candidates);
    if (read.value.candidates.length) this.withToll += 1;
    for (const table of partNames) if (this.rows[table].length >= rowsOfPart) this.put(table);
  }

  finish(): ShardRecord {
    for (const table of partNames) if (this.rows[table].length) this.put(table);
    const record: ShardRecord = {
      shard: this.shard.id, articles: this.articles, with_toll: this.withToll, set_aside: this.setAside,
      set_aside_names: this.names, parts: this.parts
    };
    putRecord(this.out, record);
    return record;
  }

  private putAside(name: string, problem: string): void {
    this.setAside += 1;
    if (this.names.length < namesKept) this.names.push({name, problem});
  }

  private put(table: PartTable): void {
    const rows = this.rows[table].splice(0);
    const bytes = partBytes(table, rows as PartRow<PartTable>[]);
    const part = {table, sha256: sha256(bytes), bytes: bytes.length, rows: rows.length};
    putFile(this.out, partName(part), bytes);
    this.parts.push(part);
  }
}
