-- What stands in the family of each toll: its own claims and, beside killed, those of its losses. Days on which the
-- answer may change are numbered within the family, so that a stretch covers a run of numbers.
create table families as
select toll_id, row_number() over (order by toll_id) as family, measure,
  case when measure = 'losses' then
    concat_ws('.', victims_party || '-' || victims_group || '-killed', case when period <> 'cumulative' then period end,
      'since-' || since, comparable_scope) end as beside
from tolls;

create table members as
with own as (
  select families.family, families.beside, known.*, stretches.line, stands_from, stands_until,
    min(no) over (partition by stretches.line) as line_start
  from stretches join known using (no) join families using (toll_id)
  where stretches.kind = 'body'
)
select family, false as beside, no, body_id, is_floor, line_start, stands_from, stands_until from own
union all
select killed.family, true, no, body_id, is_floor, line_start, stands_from, stands_until
from own join families killed on killed.toll_id = own.beside;

delete from members where family in (select family from members group by family having count(distinct body_id) < 2);

create table change_days as
select family, day, row_number() over (partition by family order by day) as number
from (
  select distinct family, unnest([stands_from, coalesce((stands_until + 1)::date, stands_from)]) as day from members
);
