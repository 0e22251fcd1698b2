-- Each claim with a day from which it was known, its toll, its body, and the counts that its words admit.
create table bodies as
with recursive walk as (
  select claimant_id, claimant_id as body_id, speaks_for as next, 0 as steps from claimants
  union all
  select walk.claimant_id, up.claimant_id, up.speaks_for, steps + 1
  from walk join claimants up on up.claimant_id = walk.next
  where steps < 50
)
select claimant_id, arg_max(body_id, steps) as body_id, dense_rank() over (order by claimant_id) as claimant_no,
  dense_rank() over (order by arg_max(body_id, steps)) as body_no
from walk group by claimant_id;

create macro toll_of(party, people, measured, period, since, started_on, scope) as
  concat_ws('.', party || '-' || people || '-' || measured,
    case when period <> 'cumulative' then period end,
    case when since <> started_on then 'since-' || since end,
    scope);

create macro rounding_unit(count) as case
  when count = 0 then 1 when count % 100000000 = 0 then 100000000 when count % 10000000 = 0 then 10000000
  when count % 1000000 = 0 then 1000000 when count % 100000 = 0 then 100000 when count % 10000 = 0 then 10000
  when count % 1000 = 0 then 1000 when count % 100 = 0 then 100 when count % 10 = 0 then 10 else 1 end;

create table placed_claims as
with first_printed as (
  select claim_id, min(published_on) as first_on from reports where published_on is not null group by claim_id
), placed as (
  select claims.*, bodies.body_no, claimant_no, coalesce(said_on, first_on) as known_on, story.started_on,
    coalesce(basis in ('named', 'documented'), false) as is_floor
  from claims join bodies using (claimant_id) left join first_printed using (claim_id), story
  where coalesce(said_on, first_on) is not null
)
select file_row_number as no, claim_id, claimant_no, body_no, known_on, as_of, withdrawn_on, status,
  is_floor, interval_of is not null or interval_level is not null as is_interval,
  "window" = 'closed' as is_closed, measure, low, high,
  victims_party, victims_group, period, nullif(since, started_on) as since, comparable_scope,
  toll_of(victims_party, victims_group, measure, period, since, started_on, comparable_scope) as toll_id,
  case when bound <> 'range' then coalesce(low, high) end as nominal,
  case bound when 'about' then greatest(0, low - rounding_unit(low) / 2)
    when 'almost' then greatest(0, high - rounding_unit(high)) else coalesce(low, 0) end::double as admits_low,
  case bound when 'about' then low + rounding_unit(low) / 2 else coalesce(high, 'infinity'::double) end::double as admits_high,
  bound = 'more-than' as low_open
from placed;

create table tolls_numbered as
select toll_id, row_number() over (order by toll_id) as toll_no, victims_party, victims_group, measure, period, since,
  comparable_scope, claims, claimants, first_known_on, last_known_on
from (
  select toll_id, any_value(victims_party) as victims_party, any_value(victims_group) as victims_group,
    any_value(measure) as measure, any_value(period) as period, any_value(since) as since,
    any_value(comparable_scope) as comparable_scope, count(*)::integer as claims,
    count(distinct claimant_no)::integer as claimants, min(known_on) as first_known_on, max(known_on) as last_known_on
  from placed_claims group by toll_id
);

-- Rows of claims.csv stand in the order of their ids, and numbers are quicker to sort than ids.
create table known as
select toll_no, no, claim_id, claimant_no, body_no, known_on, as_of, withdrawn_on, status, is_floor,
  is_interval, is_closed, low, high, nominal, admits_low, admits_high, low_open
from placed_claims join tolls_numbered using (toll_id);
drop table placed_claims;
