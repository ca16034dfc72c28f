-- What was filed in マイナポータル and came through the family-register link: evidence of each delivery, taken or set aside. What was
-- taken is a registration like any other; what fits no case waits for a clerk and changes nothing.
create table births.link_filing (
    id            uuid primary key,
    sender        uuid not null,
    filing_id     text not null check (filing_id ~ '^[0-9A-Za-z._-]{1,64}$'),
    digest        bytea not null check (octet_length(digest) = 32),
    addressee     text not null check (addressee ~ '^[0-9]{6}$'),
    filed_at      timestamptz not null,
    received_at   timestamptz not null,
    -- The fields as they came: path, length in bytes, value, a line each.
    content       bytea not null check (octet_length(content) between 1 and 131072),
    signature     bytea not null check (octet_length(signature) between 1 and 1024),
    certificate   bytea not null check (octet_length(certificate) between 1 and 8192),
    -- Only where it was set aside; what was taken has its photo in the documents room.
    photo         bytea check (octet_length(photo) between 1 and 5242880),
    registration  uuid references births.registration,
    finding       text check (finding ~ '^HB-[A-Z][0-9]{3}$'),
    finding_field text check (char_length(finding_field) between 1 and 60),
    settled_by    uuid,
    settled_at    timestamptz check (settled_at >= received_at),
    settled_note  text check (char_length(settled_note) between 1 and 500),
    unique (sender, filing_id, digest),
    check ((registration is null) = (finding is not null)),
    check (photo is null or finding is not null),
    check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_note is null)),
    check (settled_by is null or finding is not null)
);
create index link_filing_registration on births.link_filing (registration);
create index link_filing_waiting on births.link_filing (received_at, id) where finding is not null and settled_at is null;
create index link_filing_kept on births.link_filing (received_at) where registration is null;

grant select, insert on births.link_filing to ${app_role};
grant update (settled_by, settled_at, settled_note) on births.link_filing to ${app_role};

-- What was taken leaves with its registration (V144). What was set aside was filed all the same, and is kept as long.
create function births.remove_link_filings(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from births.link_filing where id in (
            select id from births.link_filing
            where registration is null and settled_at is not null and received_at < before
            order by received_at limit most)
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function births.remove_link_filings(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('births.link_filing', '戸籍の連携で届いた届出のうち、件にならなかったもの', '届いた時（片付くまでは残す）', 'P5Y',
     'births.remove_link_filings', array['births.link_filing']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('births.link_filing', date '2000-01-01', 'P27Y',
     '出生届書類の保存（戸籍法施行規則49条2項、27年）に準じた案。件にならなかった届の年数は要確認', true,
     '00000000-0000-0000-0000-000000000000', now());
