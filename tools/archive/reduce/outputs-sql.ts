/** A table that reducing leaves: its rows, and how many of them a list for people has; null for no such list. */
interface Output {
  sql: string;
  csv: string | null;
}

/** Every printing of a claim that the archive has: known as said, garbled with its damages, or ambiguous. */
const printings = `
  select matches.claim_id, relation, damages, others, published_on, outlet, url, via, copy, figure_words, low, high,
    bound, measure, role, negated, verdict, n as article
  from matches join own_candidates using (shard, article, starts_at)
  order by matches.claim_id, n, starts_at`;

/** Figures of which the story has no claim, the most printed first: a list for the desk. */
const unknown = `
  select low, high, bound, measure, victims_party, victims_group, count(distinct n) as articles,
    count(distinct outlet) as outlets,
    min(published_on) as first_on, max(published_on) as last_on, min_by(figure_words, n) as figure_words,
    min_by(claimant, n) as claimant, min_by(url, n) as url
  from own_candidates anti join matches using (shard, article, starts_at)
  where not negated
  group by low, high, bound, measure, victims_party, victims_group
  order by articles desc, first_on, low, high, bound, measure, victims_party, victims_group`;

/** How many articles there are, by outlet and day; the same page again is counted apart. */
const denominators = `
  select outlet, published_on, count(*) filter (copy is distinct from 'again') as articles,
    count(*) filter (copy = 'again') as again, count(*) filter (copy = 'wire') as wire,
    count(*) filter (copy is distinct from 'again' and n in (select n from own_candidates)) as with_figure,
    count(*) filter (n in (select n from own_candidates semi join matches using (shard, article, starts_at)))
      as printing
  from read_copies group by outlet, published_on order by outlet, published_on`;

export const outputs: Record<"printings" | "unknown" | "denominators", Output> = {
  printings: {sql: printings, csv: null},
  unknown: {sql: unknown, csv: "limit 1000"},
  denominators: {sql: denominators, csv: ""}
};
