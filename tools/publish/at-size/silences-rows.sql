-- The last word of each day, and the first of the next day on which the same claimant spoke of the same toll. One
-- number that keeps the order of claimants and tolls is quicker to sort than three columns.
select claimant_id, toll_id, spoke_on, claim_id, spoke_again_on, next_claim_id, (spoke_again_on - spoke_on)::integer as days
from (
  select claimant_no, toll_no, known_on as spoke_on, claim_id, lead(known_on) over speech as spoke_again_on,
    lead(claim_id) over speech as next_claim_id
  from known window speech as (partition by claimant_no, toll_no order by known_on, as_of nulls first, no)
  qualify spoke_again_on is distinct from known_on
  order by (claimant_no * 1073741824 + toll_no) * 4194304 + (known_on - date '0001-01-01')
) join tolls_numbered using (toll_no) join bodies using (claimant_no)
