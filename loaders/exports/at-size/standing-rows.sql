-- Only numbers and one id go through the sort; short lists give the rest afterwards.
select toll_id, claim_id, claimant_id, body_id, known_on, "by", stands_from, stands_until
from standing_sorted join tolls_numbered using (toll_no) join bodies using (claimant_no)
