import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {LedgerClaim} from "../../../src/reader/match.ts";
import type {SurveyRow, Survey} from "../../../src/charts/survey/rows.ts";
import {Failure} from "../../failure.ts";
import {writeWhole} from "../../save-all.ts";
import {quoted, rowsOf, withDatabase} from "./duckdb.ts";
import {coverageFile, type ReadShare} from "./reduce.ts";

/** What the printings of a claim say: whatever touches the figure or its bound is no keeping of it. */
const countedOf = (folder: string) => `
  with counted as (
    select *, not regexp_matches(damages, '(^| )(number|range-collapsed|bound-[a-z]+)( |$)') as kept_bound,
      not regexp_matches(damages, '(^| )measure-changed( |$)') as kept_measure
    from ${quoted(join(folder, "printings.parquet"))} where not negated)
  select claim_id,
    count(distinct article) filter (relation <> 'ambiguous') as printed,
    count(distinct article) filter (relation <> 'ambiguous' and kept_bound) as kept_bound,
    count(distinct article) filter (relation <> 'ambiguous' and kept_measure) as kept_measure,
    count(distinct article) filter (relation <> 'ambiguous' and copy = 'wire') as syndicated,
    count(distinct article) filter (relation = 'ambiguous') as ambiguous,
    count(distinct outlet) filter (relation <> 'ambiguous') as outlets,
    min(published_on) filter (relation <> 'ambiguous') as first_on,
    max(published_on) filter (relation <> 'ambiguous') as last_on
  from counted group by claim_id`;

/** Of every article: those without a day may be of any. */
const readSince = (folder: string, day: string) => `
  select coalesce(sum(articles), 0)::bigint as articles from ${quoted(join(folder, "denominators.parquet"))}
  where published_on is null or published_on >= ${quoted(day)}::date - 1`;

type Counted = {[Key in keyof SurveyRow]: string | null};

/** Of all articles that were read since a claim was known, how many printed it and how many kept its bound: a row for
 * each claim, also for those that none printed.
 * @throws Failure (2) where the folder is none that `archive reduce` left */
export async function surveyOf(folder: string, story: string, claims: LedgerClaim[]): Promise<Survey> {
  if (!existsSync(join(folder, coverageFile)))
    throw new Failure(`${folder}: no folder that tollbook archive reduce left; name it with --from`, {code: 2});
  const read = JSON.parse(readFileSync(join(folder, coverageFile), "utf8")) as ReadShare;
  if (read.story !== story)
    throw new Failure(`${folder}: reduced for ${read.story}, not for ${story}; reduce again with --story ${story}`,
      {code: 2});
  return await withDatabase(":memory:", "1GB", async (connection) => {
    const counted = new Map((await rowsOf<Counted>(connection, countedOf(folder))).map((row) => [row.claim_id, row]));
    const rows: SurveyRow[] = [];
    for (const {claim_id, known_on} of claims) {
      const [since] = await rowsOf<{articles: string}>(connection, readSince(folder, known_on));
      rows.push(rowOf(claim_id, Number(since!.articles), counted.get(claim_id)));
    }
    const [days] = await rowsOf<Pick<Survey, "covers_from" | "covers_until">>(connection,
      `select min(published_on) as covers_from, max(published_on) as covers_until
        from ${quoted(join(folder, "denominators.parquet"))}`);
    return {
      story, shards: read.shards, shards_read: read.done, articles: read.articles, set_aside: read.set_aside, ...days!,
      claims: rows
    };
  });
}

const counts = ["printed", "kept_bound", "kept_measure", "syndicated", "ambiguous", "outlets"] as const;

function rowOf(claim_id: string, articles: number, counted?: Counted): SurveyRow {
  const numbers = Object.fromEntries(counts.map((name) => [name, Number(counted?.[name] ?? 0)]));
  return {
    claim_id, articles, ...numbers as Record<(typeof counts)[number], number>,
    first_on: counted?.first_on ?? null, last_on: counted?.last_on ?? null
  };
}

/** Writes a survey as JSON, with how much was read, or its rows alone as CSV. */
export function writeSurvey(survey: Survey, file: string): void {
  if (existsSync(file))
    throw new Failure(`${file}: is there already and nothing is overwritten; name another`, {code: 2});
  if (file.endsWith(".json")) return writeWhole(file, `${JSON.stringify(survey, null, 1)}\n`);
  if (!file.endsWith(".csv")) throw new Failure(`${file}: neither .json nor .csv`, {code: 2});
  const columns = Object.keys(survey.claims[0]!) as (keyof SurveyRow)[];
  const lines = survey.claims.map((row) => columns.map((name) => row[name] ?? "").join(","));
  writeWhole(file, `${[columns.join(","), ...lines].join("\n")}\n`);
}
