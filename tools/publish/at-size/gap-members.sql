-- What stands in the family of each toll: its own claims and, beside killed, those of its losses. Days on which the
-- answer may change are numbered family by family, so that a stretch covers a run of numbers.
create table families as
select toll_id, toll_no as family,
  case when measure = 'losses' then
    concat_ws('.', victims_party || '-' || victims_group || '-killed', case when period <> 'cumulative' then period end,
      'since-' || since, comparable_scope) end as beside
from tolls_numbered;

create table members as
with own as (
  select families.family, families.beside, known.*, line_start, stands_from, stands_until
  from stretches join line_starts using (line) join known using (no) join families on family = toll_no
  where is_body
)
select family, false as beside, no, body_no, is_floor, is_closed, as_of, line_start, stands_from, stands_until,
  low, high, nominal, admits_low, admits_high, low_open from own
union all
select killed.family, true, no, body_no, is_floor, is_closed, as_of, line_start, stands_from, stands_until,
  low, high, nominal, admits_low, admits_high, low_open
from own join families killed on killed.toll_id = own.beside;

delete from members where family in (select family from members group by family having min(body_no) = max(body_no));

create table change_days as
select family, day, row_number() over (order by family, day) as number
from (
  select distinct family, unnest([stands_from, coalesce((stands_until + 1)::date, stands_from)]) as day from members
);

-- Part of $parts: runs of families of equal work, if pairs are what costs.
create table bounds as
with last_numbers as (
  select family, max(number) as last_number from change_days group by family
), shares as (
  select family, floor(sum(work) over (order by family) / (sum(work) over () + 1) * $parts)::integer as part
  from (select family, count(*) * count(*) as work from members group by family)
)
select members.*, part, first.number as first_number, coalesce(past.number, last_number + 1) as past_number
from members join last_numbers using (family) join shares using (family)
join change_days first on first.family = members.family and first.day = stands_from
left join change_days past on past.family = members.family and past.day = stands_until + 1;
drop table members;

create table gap_rows (family bigint, admits varchar, "from" date, until date, bodies integer, smaller_claim_id varchar,
  larger_claim_id varchar, nominal_ratio double, guaranteed_ratio double, difference integer, smaller_age integer,
  larger_age integer);
