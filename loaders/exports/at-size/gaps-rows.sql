select toll_id, admits, first_day as "from", (next_day - 1)::date as until, bodies,
  smaller.claim_id as smaller_claim_id, larger.claim_id as larger_claim_id,
  floor(nominal_ratio * 1e6 + 0.5) / 1e6 as nominal_ratio, floor(guaranteed_ratio * 1e6 + 0.5) / 1e6 as guaranteed_ratio,
  difference, (first_day - smaller.known_on)::integer as smaller_age, (first_day - larger.known_on)::integer as larger_age
from gap_rows join families using (family)
left join (select no, claim_id, known_on from known) smaller on smaller.no = gap_rows.smaller
left join (select no, claim_id, known_on from known) larger on larger.no = gap_rows.larger
order by family, admits, first_day
