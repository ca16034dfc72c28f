-- The photo of a filing that was set aside is looked at by a clerk as any other: the documents room draws it anew, keeps it in
-- quarantine and has it scanned (purpose births.link_filing, the filing is its owner). What came stays in link_filing as evidence.
create or replace function births.remove_link_filings(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select id from births.link_filing
        where registration is null and settled_at is not null and received_at < before
        order by received_at limit most) old;
    delete from documents.document where purpose = 'births.link_filing' and owner = any(ids);
    delete from births.link_filing where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function births.remove_link_filings(timestamptz, int) from public;
