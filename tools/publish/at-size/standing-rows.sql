-- Two numbers are quicker to sort than five columns: first who, the toll and the day, then the claim and its stretch.
select toll_id, claim_id, claimant_id, body_id, known_on, if(is_body, 'body', 'claimant') as "by", stands_from, stands_until
from (
  select is_body, toll_no, claimant_no, claim_id, known_on, stands_from, stands_until
  from stretches join known using (no)
  order by ((not is_body)::bigint * 1073741824 + toll_no) * 4194304 + (known_on - date '0001-01-01'),
    no::bigint * 4194304 + (stands_from - date '0001-01-01')
) join tolls_numbered using (toll_no) join bodies using (claimant_no)
