-- What each printing changed of its claim; none where it changed nothing.
create macro figure_key(low, high, bound) as
  case when bound not in ('exact', 'range') then bound || ' ' else '' end ||
  case when bound = 'range' then low || '–' || high else coalesce(low, high)::varchar end;

create macro share(part, whole) as case when whole > 0 then floor(part / whole * 10000 + 0.5) / 10000 end;

create table relayed as
with pairs as (
  select reports.*, claims.bound as said_bound, claims.measure as said_measure, claims.claimant_id, claims.as_of as said_as_of,
    figure_key(claims.low, claims.high, claims.bound) as was, figure_key(reports.low, reports.high, reports.bound) as now,
    (reports.low is null or coalesce(reports.low = claims.low, false) or coalesce(reports.low = claims.high, false))
      and (reports.high is null or coalesce(reports.high = claims.low, false) or coalesce(reports.high = claims.high, false)) as known,
    claims.victims_party || ' ' || claims.victims_group as said_victims,
    reports.victims_party || ' ' || reports.victims_group as printed_victims,
    said.body_no is distinct from printed.body_no as other_body
  from reports join claims using (claim_id) join bodies said on said.claimant_id = claims.claimant_id
  left join bodies printed on printed.claimant_id = claimant_as_printed
), changed as (
  select *, list_filter([
    case when was <> now and known and said_bound = 'range' then {damage: 'range-collapsed', was: was, now: now} end,
    case when was <> now and not known then {damage: 'number', was: was, now: now} end,
    case when was <> now and not (known and said_bound = 'range') and said_bound <> bound then {damage:
      case when bound = 'exact' then 'bound-lost' when said_bound = 'exact' then 'bound-gained' else 'bound-changed' end,
      was: was, now: now} end,
    case when said_measure <> measure then {damage: 'measure-changed', was: said_measure, now: measure} end,
    case when said_victims <> printed_victims then {damage: 'victims-changed', was: said_victims, now: printed_victims} end,
    case when claimant_as_printed is not null and other_body then
      {damage: 'claimant-changed', was: claimant_id, now: claimant_as_printed} end,
    case when said_as_of <> as_of then {damage: 'date-changed', was: said_as_of::varchar, now: as_of::varchar} end
  ], change -> change is not null) as changes
  from pairs
)
select report_id, claim_id, outlet_id, language, published_on, said_bound as bound, said_measure as measure,
  bound as printed_bound, measure as printed_measure,
  unnest(if(len(changes) = 0, [{damage: 'none', was: null::varchar, now: null::varchar}], changes)) as change
from changed;
