-- The widest gaps of the families of one part, in the order of the table; part $part, a run of families.
insert into gap_rows
with here as (
  from bounds where part = $part
), speakers as (
  select number, any_value(family) as family, count(*) filter (own) as own_bodies, count(*) as all_bodies
  from (
    select number, body_no, any_value(family) as family, bool_or(not beside) as own
    from (select family, body_no, beside, unnest(range(first_number, past_number)) as number from here)
    group by number, body_no)
  group by number
), pairs as (
  select a.family, a.no as a, b.no as b, a.beside or b.beside as losses, a.is_floor <> b.is_floor as basis,
    (a.is_closed or b.is_closed) and a.as_of is distinct from b.as_of as fixed,
    greatest(a.first_number, b.first_number) as first_number, least(a.past_number, b.past_number) as past_number,
    a.admits_low as al, a.admits_high as ah, a.low_open as ao, b.admits_low as bl, b.admits_high as bh, b.low_open as bo,
    coalesce(a.nominal, case when b.nominal is not null then least(greatest(b.nominal, a.low), a.high)
      when a.low > b.high then a.low when b.low > a.high then a.high else greatest(a.low, b.low) end) as x,
    coalesce(b.nominal, case when a.nominal is not null then least(greatest(a.nominal, b.low), b.high)
      when a.low > b.high then b.high when b.low > a.high then b.low else greatest(a.low, b.low) end) as y
  from here a join here b on a.family = b.family and a.body_no <> b.body_no
    and a.first_number < b.past_number and b.first_number < a.past_number
    and (a.beside < b.beside or a.beside = b.beside and a.line_start < b.line_start) and not (a.beside and b.beside)
), measured as (
  select family, losses, basis, coalesce(fixed, false) as fixed, first_number, past_number,
    case
      when ah <= bl then case when ah = 0 then case when bl = 0 and not bo then 1 end else greatest(1, bl / ah) end
      when bh <= al then case when bh = 0 then case when al = 0 and not ao then 1 end else greatest(1, al / bh) end
      else 1 end::double as guaranteed_ratio,
    case when x = y then 1 when least(x, y) > 0 then greatest(x, y) / least(x, y) end::double as nominal_ratio,
    abs(x - y)::integer as difference,
    case when x > y then a else b end as larger,
    case when x > y then b else a end as smaller
  from pairs
), ranked as (
  select *, row_number() over (partition by family order by
    coalesce(guaranteed_ratio, 0), coalesce(nominal_ratio, 0), difference, larger, smaller) as width
  from measured
), answers as (
  select number,
    max(width) filter (not losses and not basis and not fixed) as same, max(width) filter (not basis and not fixed) as losses,
    max(width) filter (not losses and not fixed) as basis, max(width) as everything
  from (select losses, basis, fixed, width, unnest(range(first_number, past_number)) as number from ranked)
  group by number
), coded as (
  -- One number for a pair and the bodies that stood, so that a change of either is a change of it.
  select family, number,
    coalesce(same, 0) * 1000000 + own_bodies as same, coalesce(losses, 0) * 1000000 + all_bodies as losses,
    coalesce(basis, 0) * 1000000 + own_bodies as basis, coalesce(everything, 0) * 1000000 + all_bodies as everything
  from speakers left join answers using (number)
), beside_last as (
  select *, lag(same) over days as last_same, max(same) over days as most_same,
    lag(losses) over days as last_losses, max(losses) over days as most_losses,
    lag(basis) over days as last_basis, max(basis) over days as most_basis,
    lag(everything) over days as last_everything, max(everything) over days as most_everything
  from coded window days as (partition by family order by number)
), changes as (
  select 'same' as admits, family, number, same as code from beside_last
  where last_same is distinct from same and most_same >= 1000000
  union all select 'losses', family, number, losses from beside_last
  where last_losses is distinct from losses and most_losses >= 1000000
  union all select 'basis', family, number, basis from beside_last
  where last_basis is distinct from basis and most_basis >= 1000000
  union all select 'all', family, number, everything from beside_last
  where last_everything is distinct from everything and most_everything >= 1000000
), rows as (
  select change_days.family, admits, day as first_day, code % 1000000 as bodies, code // 1000000 as width,
    lead(day) over (partition by change_days.family, admits order by number) as next_day
  from changes join change_days using (number)
), said as (
  select no, claim_id, known_on from known where no in (select no from here)
)
select family, admits, first_day, (next_day - 1)::date, bodies, smaller.claim_id, larger.claim_id,
  floor(nominal_ratio * 1e6 + 0.5) / 1e6, floor(guaranteed_ratio * 1e6 + 0.5) / 1e6, difference,
  (first_day - smaller.known_on)::integer, (first_day - larger.known_on)::integer
from rows left join ranked using (family, width)
left join said smaller on smaller.no = ranked.smaller left join said larger on larger.no = ranked.larger
order by family, admits, first_day;
