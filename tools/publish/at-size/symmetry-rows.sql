-- What the ledger holds of each side's claims, of all people and of each party's; pairs without claims keep their row.
with printed as (
  select claim_id, count(*) as printings, count(*) filter (verified) as verified, count(*) filter (not verified) as unverified
  from reports group by claim_id
), bent as (
  select claim_id, count(distinct report_id) as bent from relayed where change.damage <> 'none' group by claim_id
), held as (
  select side, victims_party, claimant_id, measure, measure_word, checked_by is not null as checked, said_on - as_of as days,
    coalesce(printings, 0) as printings, coalesce(verified, 0) as verified, coalesce(unverified, 0) as unverified,
    coalesce(bent, 0) as bent
  from claims join claimants using (claimant_id) left join printed using (claim_id) left join bent using (claim_id)
), counted as (
  select side, coalesce(victims_party, 'all') as victims_party, count(*) as claims, count(distinct claimant_id) as claimants,
    sum(printings) as printings, count(*) filter (printings >= 2) as twice, count(*) filter (checked) as checked,
    sum(verified) as verified, sum(unverified) as unverified, sum(bent) as bent, median(days) as median_days, count(days) as dated
  from held group by grouping sets ((side, victims_party), (side))
), worded as (
  select side, coalesce(victims_party, 'all') as victims_party, measure, measure_word, count(*) as claims
  from held group by grouping sets ((side, victims_party, measure), (side, measure), (side, victims_party, measure_word), (side, measure_word))
), listed as (
  select side, victims_party,
    list(measure || ' ' || claims order by claims desc, measure) filter (measure is not null) as measures,
    list(measure_word || ' ' || claims order by claims desc, measure_word) filter (measure_word is not null) as measure_words
  from worded group by side, victims_party
), places as (
  select sides.word_id as side, sides.file_row_number as side_no, party, party_no
  from vocabulary sides, (select 'all' as party, -1 as party_no
    union all select word_id, file_row_number from vocabulary where kind = 'party')
  where kind = 'side'
)
select places.side, party as victims_party, coalesce(claims, 0)::integer as claims, coalesce(claimants, 0)::integer as claimants,
  coalesce(printings, 0)::integer as printings, share(twice, claims) as second_printing, share(checked, claims) as checked,
  share(verified, printings) as called_verified, share(unverified, printings) as called_unverified,
  share(bent, printings) as bent, median_days::double as median_days, coalesce(dated, 0)::integer as dated,
  coalesce(measures, []) as measures, coalesce(measure_words, []) as measure_words
from places left join counted on counted.side = places.side and counted.victims_party = party
left join listed on listed.side = places.side and listed.victims_party = party
order by side_no, party_no
