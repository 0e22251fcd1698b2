-- The stretches of days on which each claim is the latest word of its claimant, and of its body.
create table lines as
select is_body, no, known_on, as_of, withdrawn_on, status = 'superseded' as superseded,
  ((toll_no * 2 + is_body::bigint) * 2 + is_floor::bigint) * 1000000 + speaker as line
from (select false as is_body, claimant_no as speaker, * from known where not is_interval
  union all select true, body_no, * from known where not is_interval);

create table troubled as select distinct line from lines where withdrawn_on is not null;

create table stretches as
-- Where nothing was taken back the next word ends the one before.
with plain as (
  select line, is_body, no, known_on as stands_from,
    lead(known_on) over (partition by line order by known_on, as_of nulls first, no) as next_on
  from lines where line not in (from troubled)
), ordered as (
  select *, row_number() over (partition by line order by known_on, as_of nulls first, no) as place
  from lines where line in (from troubled)
), days as (
  select distinct line, unnest([known_on, coalesce(withdrawn_on, known_on)]) as day from ordered
), spoken as (
  select line, day, max(place) as last_place
  from days join ordered using (line) where known_on <= day group by line, day
), tops as (
  select line, day, arg_max(no, place) as no
  from spoken join ordered using (line)
  where known_on <= day and (withdrawn_on is null or withdrawn_on > day) and (not superseded or place = last_place)
  group by line, day
), all_days as (
  select line, day, no, lag(no) over (partition by line order by day) as before
  from days left join tops using (line, day)
), changes as (
  select line, day, no, lead(day) over (partition by line order by day) as next_on
  from all_days where no is distinct from before
)
select line, is_body, no, stands_from, (next_on - 1)::date as stands_until from plain
where next_on is null or next_on > stands_from
union all
select line, is_body, no, day, (next_on - 1)::date
from changes join (select distinct line, is_body from lines where line in (from troubled)) using (line)
where no is not null;

create table line_starts as select line, min(no) as line_start from lines where is_body group by line;
drop table lines;
