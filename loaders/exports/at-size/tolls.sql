-- One row a toll; measure_phrases holds the words of each measure.
create table tolls as
with counted as (
  select toll_id, victims_party, victims_group, measure, period, since, comparable_scope,
    count(*)::integer as claims, count(distinct claimant_id)::integer as claimants,
    min(known_on) as first_known_on, max(known_on) as last_known_on
  from known group by all
)
select toll_id,
  concat_ws(', ', coalesce(party.adjective, party.name) || ' ' || people.name || ' ' || phrase,
    coalesce(scope.name, comparable_scope),
    case period when 'past-day' then 'in one day' when 'incident' then 'in one event' end,
    'since ' || since) as title,
  counted.* exclude (toll_id)
from counted
join measure_phrases using (measure)
left join vocabulary party on party.kind = 'party' and party.word_id = victims_party
left join vocabulary people on people.kind = 'group' and people.word_id = victims_group
left join vocabulary scope on scope.kind = 'scope' and scope.word_id = comparable_scope
order by toll_id;
