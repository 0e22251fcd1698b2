select aspect, said, printed, count(distinct report_id)::integer as printings
from (select 'bound' as aspect, bound as said, printed_bound as printed, report_id from relayed
  union all select 'measure', measure, printed_measure, report_id from relayed)
group by aspect, said, printed
order by aspect, said, printed
