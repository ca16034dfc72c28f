-- The reconciliation sums all that was posted beside all that stands; nothing asks by day any more.
drop index grants.journal_day;
