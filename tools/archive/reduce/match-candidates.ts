import {likeness} from "../../../src/reader/match/figures.ts";
import {matcher, type MatchLedger, type Slots} from "../../../src/reader/match.ts";
import type {Connection} from "./duckdb.ts";
import {rowsOf} from "./duckdb.ts";

type Row = Omit<Slots, "trace" | "via" | "low" | "high" | "party" | "group"> & {
  shard: string;
  article: string;
  starts_at: string;
  victims_party: string | null;
  victims_group: string | null;
  published_on: string | null;
  low: string | null;
  high: string | null;
  relays: string[];
  filled_in: string[];
  names_near: string[];
};

const table = `create table matches (shard varchar, article bigint, starts_at bigint, relation varchar,
  claim_id varchar, damages varchar, others varchar)`;

/** Holds the candidates to a story's claims, by the one judge of printings, into the table `matches`. Figures that are
 * like no claim's are passed over unread: they are most. */
export async function matchCandidates(connection: Connection, ledger: MatchLedger): Promise<void> {
  await connection.run(table);
  await connection.run("create table figures_alike (low bigint, high bigint, bound varchar)");
  await likeFigures(connection, ledger);
  const match = matcher(ledger);
  const appender = await connection.createAppender("matches");
  const result = await connection.stream(`
    select shard, article, starts_at, published_on, low, high, bound, measure, victims_party, victims_group, claimant,
      relays, negated, period, as_of, said_on, filled_in, names_near
    from own_candidates semi join figures_alike on own_candidates.low is not distinct from figures_alike.low and
      own_candidates.high is not distinct from figures_alike.high and own_candidates.bound = figures_alike.bound`);
  for await (const rows of result.yieldRowObjectJson())
    for (const row of rows as unknown as Row[]) {
      const {relation, claim_id, changes, others} = match(slotsOf(row),
        {published: row.published_on, around: row.names_near.join(" ")});
      if (claim_id === null) continue;
      appender.appendVarchar(row.shard);
      appender.appendBigInt(BigInt(row.article));
      appender.appendBigInt(BigInt(row.starts_at));
      for (const text of [relation, claim_id, changes.map(({damage}) => damage).join(" "), others.join(" ")])
        appender.appendVarchar(text);
      appender.endRow();
    }
  appender.closeSync();
}

/** The figures of the archive that are like one of a claim. */
async function likeFigures(connection: Connection, {claims}: MatchLedger): Promise<void> {
  const figures = await rowsOf<Pick<Row, "low" | "high" | "bound">>(connection,
    "select distinct low, high, bound from own_candidates");
  const appender = await connection.createAppender("figures_alike");
  for (const {low, high, bound} of figures) {
    const figure = {low: count(low), high: count(high), bound};
    if (!claims.some((claim) => likeness(figure, claim))) continue;
    for (const end of [low, high]) if (end === null) appender.appendNull(); else appender.appendBigInt(BigInt(end));
    appender.appendVarchar(bound);
    appender.endRow();
  }
  appender.closeSync();
}

const count = (cell: string | null) => (cell === null ? null : Number(cell));

const slotsOf = ({low, high, relays, filled_in, victims_party, victims_group, ...row}: Row): Slots => ({
  ...row, party: victims_party, group: victims_group, low: count(low), high: count(high), via: relays,
  trace: filled_in.map((rule) => ({rule, start: 0, end: 0}))
});
