select report_id, claim_id, outlet_id, language, published_on, bound, measure, change.damage as damage, change.was as was, change.now as now
from relayed
order by report_id, damage
