-- Numbers that stand for claimants and tolls, in the order of their ids, go through the sort.
with words as (
  select claimant_no, toll_no, known_on, arg_min(no, place) as first_no, arg_max(no, place) as last_no
  from (select *, coalesce(as_of - date '0001-01-01', 0) * 1073741824 + no as place from known)
  group by claimant_no, toll_no, known_on
), spoken as (
  select *, lead(known_on) over speech as next_on, lead(first_no) over speech as next_no
  from words window speech as (partition by claimant_no, toll_no order by known_on)
)
select claimant_id, toll_id, spoken.known_on as spoke_on, last.claim_id, next_on as spoke_again_on,
  next.claim_id as next_claim_id, (next_on - spoken.known_on)::integer as days
from spoken join known last on last.no = last_no left join known next on next.no = next_no
join tolls_numbered on tolls_numbered.toll_no = spoken.toll_no join bodies on bodies.claimant_no = spoken.claimant_no
order by spoken.claimant_no, spoken.toll_no, spoke_on
