-- The rows of the gap table that admit only what may be compared outright, as one would write it in DuckDB straight from
-- the ledger's files. Where nothing was taken back the next word ends the one before; other lines go day by day.
create table body as
with recursive walk as (
  select claimant_id, claimant_id as body_id, speaks_for, 0 as step from read_csv('{from}/claimants.csv', all_varchar = true)
  union all
  select walk.claimant_id, up.claimant_id, up.speaks_for, step + 1
  from walk join read_csv('{from}/claimants.csv', all_varchar = true) up on up.claimant_id = walk.speaks_for where step < 50
)
select claimant_id, arg_max(body_id, step) as body_id from walk group by claimant_id;

create table known as
with printed as (
  select claim_id, min(published_on) as first_on from read_csv('{from}/reports.csv', all_varchar = true) group by claim_id
), said as (
  select claims.*, body_id, coalesce(said_on, first_on)::date as known_on, low::bigint as lo, high::bigint as hi,
    coalesce(basis in ('named', 'documented'), false) as is_floor,
    10 ** (length(coalesce(low, high)) - length(rtrim(coalesce(low, high), '0'))) as unit,
    concat_ws('.', victims_party || '-' || victims_group || '-' || measure, case when period <> 'cumulative' then period end,
      case when since <> started_on then 'since-' || since end, comparable_scope) as toll
  from read_csv('{from}/claims.csv', all_varchar = true) claims join body using (claimant_id) left join printed using (claim_id), read_csv('{from}/story.csv', all_varchar = true) story
  where interval_of is null and interval_level is null and coalesce(said_on, first_on) is not null
)
select claim_id, toll, body_id, is_floor, known_on, coalesce(as_of, '') as as_of, withdrawn_on::date as withdrawn_on, status,
  coalesce("window" = 'closed', false) as is_closed, lo, hi, case when bound <> 'range' then coalesce(lo, hi) end as nominal,
  case bound when 'about' then greatest(0, lo - unit / 2) when 'almost' then greatest(0, hi - unit) else coalesce(lo, 0) end as admits_low,
  case bound when 'about' then lo + unit / 2 else coalesce(hi, 'infinity'::double) end as admits_high,
  row_number() over (partition by toll, body_id, is_floor order by known_on, as_of nulls first, claim_id) as place
from said;

create table stretches as
with troubled as (
  select distinct toll, body_id, is_floor from known where withdrawn_on is not null
), plain as (
  select claim_id, known_on as stands_from, lead(known_on) over (partition by toll, body_id, is_floor order by place) as next_on
  from known anti join troubled using (toll, body_id, is_floor)
), days as (
  select distinct toll, body_id, is_floor, unnest([known_on, coalesce(withdrawn_on, known_on)]) as day
  from known semi join troubled using (toll, body_id, is_floor)
), spoken as (
  select toll, body_id, is_floor, day, max(place) as last_place from days join known using (toll, body_id, is_floor)
  where known_on <= day group by all
), tops as (
  select toll, body_id, is_floor, day, arg_max(claim_id, place) as claim_id from spoken join known using (toll, body_id, is_floor)
  where known_on <= day and (withdrawn_on is null or withdrawn_on > day) and (status <> 'superseded' or place = last_place)
  group by all
), runs as (
  select *, lag(claim_id) over (partition by toll, body_id, is_floor order by day) as before
  from days left join tops using (toll, body_id, is_floor, day)
)
select claim_id, stands_from, next_on from plain where next_on is null or next_on > stands_from
union all
select * from (
  select claim_id, day, lead(day) over (partition by toll, body_id, is_floor order by day) from runs where claim_id is distinct from before
) where claim_id is not null;

create table days as
select toll, day, row_number() over (order by toll, day) as number
from (select distinct toll, unnest([stands_from, coalesce(next_on, stands_from)]) as day from stretches join known using (claim_id));

create table standing as
select known.*, start.number as first_number, coalesce(past.number, last_number + 1) as past_number
from stretches join known using (claim_id)
join days start on start.toll = known.toll and start.day = stands_from
join (select toll, max(number) as last_number from days group by toll) ends on ends.toll = known.toll
left join days past on past.toll = known.toll and past.day = next_on;

create table gaps as
with pairs as (
  select a.toll, a.claim_id as a, b.claim_id as b, greatest(a.first_number, b.first_number) as first_number,
    least(a.past_number, b.past_number) as past_number,
    a.admits_low as al, a.admits_high as ah, b.admits_low as bl, b.admits_high as bh,
    coalesce(a.nominal, case when b.nominal is not null then least(greatest(b.nominal, a.lo), a.hi)
      when a.lo > b.hi then a.lo when b.lo > a.hi then a.hi else greatest(a.lo, b.lo) end) as x,
    coalesce(b.nominal, case when a.nominal is not null then least(greatest(a.nominal, b.lo), b.hi)
      when a.lo > b.hi then b.hi when b.lo > a.hi then b.lo else greatest(a.lo, b.lo) end) as y
  from standing a join standing b on a.toll = b.toll and a.is_floor = b.is_floor and a.body_id < b.body_id
    and a.first_number < b.past_number and b.first_number < a.past_number
    and (not (a.is_closed or b.is_closed) or a.as_of = b.as_of)
), measured as (
  select *, case when ah <= bl then if(bl = 0, 1, bl / nullif(ah, 0)) when bh <= al then if(al = 0, 1, al / nullif(bh, 0)) else 1 end as guaranteed_ratio,
    case when x = y then 1 when least(x, y) > 0 then greatest(x, y) / least(x, y) end as nominal_ratio
  from pairs
), ranked as (
  select *, row_number() over (partition by toll order by coalesce(guaranteed_ratio, 0), coalesce(nominal_ratio, 0), abs(x - y),
    case when x > y then a || b else b || a end) as width
  from measured
), widest as (
  select number, max(width) as width from (select width, unnest(range(first_number, past_number)) as number from ranked) group by number
), bodies as (
  select number, count(distinct body_id) as bodies
  from (select body_id, unnest(range(first_number, past_number)) as number from standing) group by number
), answers as (
  select toll, day, bodies, width, lag([bodies, width]) over (partition by toll order by number) as before,
    max(width) over (partition by toll order by number) as found
  from days left join bodies using (number) left join widest using (number)
)
select toll, day, lead(day) over (partition by toll order by day) - 1 as until, bodies, a, b, nominal_ratio, guaranteed_ratio
from (from answers where found is not null and [bodies, width] is distinct from before) left join ranked using (toll, width);
