import {nearBands} from "../text/minhash.ts";

// What the parts say of articles, and which of them are the same text: in SQL, since there may be a thousand million.

/** Every article, with a number by which earlier ones come first. */
const numbered = `
  create table read_articles as
  select row_number() over (order by published_on nulls last, crawled_on nulls last, url nulls last, outlet nulls last,
    shard, article) as n, *
  from articles_in`;

/** The first article of each text, and the leader of those that are near it: in each band the first text that has it;
 * a leader is shared by enough bands. */
const leaders = `
  create table leaders as
  with firsts as (select min_by(n, n) as n, min_by(bands, n) as bands from read_articles group by text_hash),
    spread as (select n, unnest(bands) as band from firsts),
    led as (select n, min(n) over (partition by band) as leader from spread)
  select n, leader from
    (select n, leader, count(*) as same from led where leader <> n group by n, leader having count(*) >= ${nearBands})
  qualify row_number() over (partition by n order by same desc, leader) = 1`;

/** A leader that has a leader of its own hands its followers on. */
export const handOn = `
  update leaders set leader = over_it.leader from leaders as over_it where leaders.leader = over_it.n`;
export const handedOn = "select count(*) as count from leaders join leaders as over_it on leaders.leader = over_it.n";

/** Every article with the first of its text and of those near it. `copy` is again for the same text by the same outlet
 * once more, wire for that of another outlet (as it stood or edited), null for what is an outlet's own. */
const copies = `
  create table read_copies as
  with texts as (
    select read_articles.*, min(n) over (partition by text_hash) as first,
      min(n) over (partition by text_hash, coalesce(outlet, url, '')) as first_here
    from read_articles),
  origins as (select texts.*, coalesce(leader, first) as origin from texts left join leaders on leaders.n = first)
  select origins.* exclude (bands, first, first_here, via),
    case when origins.n <> first_here then 'again'
      when coalesce(origins.outlet, '') <> coalesce(source.outlet, '') then 'wire' end as copy,
    coalesce(origins.via, source.via, case when coalesce(origins.outlet, '') <> coalesce(source.outlet, '')
      then source.outlet end) as via
  from origins join read_articles as source on source.n = origins.origin`;

/** Lines with a figure that stand on page after page of an outlet: a counter in a margin, a note under every article.
 * One is called so from ten texts on, where one in five of the outlet's has it. */
const boilerplate = `
  create table boilerplate as
  with lines as (
    select outlet, line_hash, count(distinct origin) as texts
    from candidates_in join read_copies using (shard, article) group by outlet, line_hash),
  all_texts as (select outlet, count(distinct origin) as texts from read_copies group by outlet)
  select lines.outlet, line_hash from lines join all_texts on lines.outlet is not distinct from all_texts.outlet
  where lines.texts >= 10 and lines.texts * 5 >= all_texts.texts`;

/** Every candidate that an article itself prints, of articles that are not the same page again. */
const candidates = `
  create table own_candidates as
  select candidates_in.*, n, outlet, url, published_on, copy, via
  from candidates_in join read_copies using (shard, article)
  where copy is distinct from 'again' and not exists (
    select 1 from boilerplate
    where boilerplate.line_hash = candidates_in.line_hash and
      boilerplate.outlet is not distinct from read_copies.outlet)`;

/** In this order; between leaders and copies the leaders are handed on. */
export const beforeLeaders = [numbered, leaders];
export const afterLeaders = [copies, boilerplate, candidates];
