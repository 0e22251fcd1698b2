select toll_id, title, tolls_numbered.* exclude (toll_id, toll_no)
from tolls_numbered join toll_titles using (toll_no)
order by toll_no
