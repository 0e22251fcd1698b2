-- Each claim with a day from which it was known, its toll, its body, and the counts that its words admit.
create table bodies as
with recursive walk as (
  select claimant_id, claimant_id as body_id, speaks_for as next, 0 as steps from claimants
  union all
  select walk.claimant_id, up.claimant_id, up.speaks_for, steps + 1
  from walk join claimants up on up.claimant_id = walk.next
  where steps < 50
)
select claimant_id, arg_max(body_id, steps) as body_id from walk group by claimant_id;

create macro toll_of(party, people, measured, period, since, started_on, scope) as
  concat_ws('.', party || '-' || people || '-' || measured,
    case when period <> 'cumulative' then period end,
    case when since <> started_on then 'since-' || since end,
    scope);

create macro rounding_unit(count) as case
  when count = 0 then 1 when count % 100000000 = 0 then 100000000 when count % 10000000 = 0 then 10000000
  when count % 1000000 = 0 then 1000000 when count % 100000 = 0 then 100000 when count % 10000 = 0 then 10000
  when count % 1000 = 0 then 1000 when count % 100 = 0 then 100 when count % 10 = 0 then 10 else 1 end;

create table known as
with first_printed as (
  select claim_id, min(published_on) as first_on from reports where published_on is not null group by claim_id
), placed as (
  select claims.*, bodies.body_id, coalesce(said_on, first_on) as known_on, story.started_on,
    coalesce(basis in ('named', 'documented'), false) as is_floor
  from claims join bodies using (claimant_id) left join first_printed using (claim_id), story
  where coalesce(said_on, first_on) is not null
)
select row_number() over (order by claim_id) as no, claim_id, claimant_id, body_id, known_on, as_of, withdrawn_on, status,
  is_floor, measure, low, high,
  victims_party, victims_group, period, nullif(since, started_on) as since, comparable_scope,
  toll_of(victims_party, victims_group, measure, period, since, started_on, comparable_scope) as toll_id,
  case when bound <> 'range' then coalesce(low, high) end as nominal,
  case bound when 'about' then greatest(0, low - rounding_unit(low) / 2)
    when 'almost' then greatest(0, high - rounding_unit(high)) else coalesce(low, 0) end::double as admits_low,
  case bound when 'about' then low + rounding_unit(low) / 2 else coalesce(high, 'infinity'::double) end::double as admits_high,
  bound = 'more-than' as low_open
from placed;
