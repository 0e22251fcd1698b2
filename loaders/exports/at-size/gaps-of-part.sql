-- The widest gaps of the families of one part; $part of $parts.
insert into gaps
with bounds as (
  select members.*, first.number as first_number,
    coalesce(past.number, (select max(number) + 1 from change_days c where c.family = members.family)) as past_number
  from members
  join change_days first on first.family = members.family and first.day = stands_from
  left join change_days past on past.family = members.family and past.day = stands_until + 1
  where members.family % $parts = $part
), live as (
  select family, unnest(range(first_number, past_number)) as number, no, body_id, beside, is_floor, line_start from bounds
), speakers as (
  select family, number, count(distinct body_id) filter (not beside)::integer as own_bodies, count(distinct body_id)::integer as all_bodies
  from live group by family, number
), pairs as (
  select distinct a.family, a.no as a, b.no as b, a.beside or b.beside as losses, a.is_floor <> b.is_floor as basis
  from live a join live b using (family, number)
  where a.body_id <> b.body_id and (a.beside, a.line_start) < (b.beside, b.line_start) and not (a.beside and b.beside)
), nominals as (
  select pairs.*, a.admits_low as al, a.admits_high as ah, a.low_open as ao, b.admits_low as bl, b.admits_high as bh,
    b.low_open as bo,
    coalesce(a.nominal, case when b.nominal is not null then least(greatest(b.nominal, a.low), a.high)
      when a.low > b.high then a.low when b.low > a.high then a.high else greatest(a.low, b.low) end) as x,
    coalesce(b.nominal, case when a.nominal is not null then least(greatest(a.nominal, b.low), b.high)
      when a.low > b.high then b.high when b.low > a.high then b.low else greatest(a.low, b.low) end) as y
  from pairs join known a on a.no = pairs.a join known b on b.no = pairs.b
), measured as (
  select family, a, b, losses, basis, {
    guaranteed: case
      when ah <= bl then case when ah = 0 then case when bl = 0 and not bo then 1 end else greatest(1, bl / ah) end
      when bh <= al then case when bh = 0 then case when al = 0 and not ao then 1 end else greatest(1, al / bh) end
      else 1 end::double,
    nominal: case when x = y then 1 when least(x, y) > 0 then greatest(x, y) / least(x, y) end::double,
    difference: abs(x - y)::integer,
    larger: case when x > y then a else b end,
    smaller: case when x > y then b else a end} as gap
  from nominals
), ranked as (
  select *, row_number() over (partition by family order by
    coalesce(gap.guaranteed, 0), coalesce(gap.nominal, 0), gap.difference, gap.larger, gap.smaller) as width
  from measured
), answers as (
  select live_a.family, live_a.number,
    max(width) filter (not losses and not basis) as same, max(width) filter (not basis) as losses,
    max(width) filter (not losses) as basis, max(width) as everything
  from live live_a join live live_b using (family, number)
  join ranked on ranked.family = live_a.family and ranked.a = live_a.no and ranked.b = live_b.no
  group by all
), asked as (
  select family, number, unnest([
    {admits: 'same', width: same, bodies: own_bodies}, {admits: 'losses', width: answers.losses, bodies: all_bodies},
    {admits: 'basis', width: answers.basis, bodies: own_bodies}, {admits: 'all', width: everything, bodies: all_bodies}]) as answer
  from speakers left join answers using (family, number)
), said as (
  select family, number, answer.admits as admits, answer.bodies as bodies, answer.width as width,
    lag({bodies: answer.bodies, width: answer.width}) over before as last,
    max(answer.width) over (before rows unbounded preceding) as ever
  from asked window before as (partition by family, answer.admits order by number)
), rows as (
  select said.*, day as first_day, lead(day) over (partition by family, admits order by number) as next_day
  from said join change_days using (family, number)
  where ever is not null and last is distinct from {bodies: bodies, width: width}
)
select families.toll_id, admits, first_day, (next_day - 1)::date, rows.bodies, smaller.claim_id, larger.claim_id,
  floor(gap.nominal * 1e6 + 0.5) / 1e6, floor(gap.guaranteed * 1e6 + 0.5) / 1e6, gap.difference,
  (first_day - smaller.known_on)::integer, (first_day - larger.known_on)::integer
from rows join families using (family)
left join ranked using (family, width)
left join known smaller on smaller.no = gap.smaller
left join known larger on larger.no = gap.larger;
