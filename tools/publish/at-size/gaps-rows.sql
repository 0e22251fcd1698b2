-- In order already: part by part, and each part in order.
select toll_id, gap_rows.* exclude (family) from gap_rows join families using (family)
