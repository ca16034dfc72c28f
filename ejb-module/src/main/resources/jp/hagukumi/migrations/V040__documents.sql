create schema documents;
grant usage on schema documents to ${app_role};

create table documents.document (
    id              uuid primary key,
    purpose         text not null check (purpose ~ '^[a-z]+\.[a-z_]+$' and length(purpose) <= 60),
    owner           uuid not null,
    about           uuid[] not null,
    media_type      text not null check (media_type in ('JPEG', 'PNG', 'PDF')),
    content         bytea not null check (octet_length(content) between 1 and 26214400),
    received_digest bytea not null check (octet_length(received_digest) = 32),
    kept_digest     bytea not null check (octet_length(kept_digest) = 32),
    kept_by_kind    text not null,
    kept_by         uuid not null,
    kept_at         timestamptz not null,
    state           text not null check (state in ('QUARANTINED', 'CLEAN', 'REFUSED')),
    state_at        timestamptz not null,
    finding         text not null default '' check (length(finding) <= 200),
    scans           int not null default 0 check (scans >= 0),
    next_scan_at    timestamptz not null,
    -- Nothing is clean that no scanner was asked about.
    check (state <> 'CLEAN' or scans > 0),
    check ((state = 'REFUSED') = (finding <> ''))
);
-- Already compressed: trying again costs time and gains nothing.
alter table documents.document alter column content set storage external;
create index document_owner on documents.document (owner);
create index document_to_scan on documents.document (next_scan_at, id) where state = 'QUARANTINED';
create index document_kept on documents.document (purpose, kept_at);
grant select, insert on documents.document to ${app_role};
grant update (state, state_at, finding, scans, next_scan_at) on documents.document to ${app_role};
