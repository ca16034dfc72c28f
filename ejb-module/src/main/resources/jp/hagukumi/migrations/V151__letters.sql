-- Letters on paper: written by the room that has something to tell, printed together by the desk that works for a ward. A letter
-- keeps what it says; to whom and where is asked of the register's copy on the day it is printed.
create table documents.letter_batch (
    id         uuid primary key,
    ward       text not null check (ward ~ '^[0-9]{6}$'),
    desk       text not null check (desk ~ '^[A-Z_]{1,40}$'),
    state      text not null check (state in ('MADE', 'PRINTED', 'POSTED')),
    row_version int not null default 1 check (row_version >= 1),
    window_rule text not null check (char_length(window_rule) between 1 and 100),
    letters    int not null check (letters between 1 and 200),
    made_by    uuid not null,
    made_at    timestamptz not null,
    posted_at  timestamptz check (posted_at >= made_at),
    -- Given out again with the same bytes, however the register or the window changed since.
    paper      bytea not null check (octet_length(paper) between 1 and 52428800),
    check ((state = 'POSTED') = (posted_at is not null))
);
alter table documents.letter_batch alter column paper set storage external;
create index letter_batch_of on documents.letter_batch (ward, desk, made_at desc);
create index letter_batch_posted on documents.letter_batch (posted_at) where posted_at is not null;

create table documents.letter (
    id              uuid primary key,
    -- The case it belongs to, and leaves with.
    purpose         text not null check (purpose ~ '^[a-z.]+\.[A-Z_]+$' and length(purpose) <= 100),
    owner           uuid not null,
    desk            text not null check (desk ~ '^[A-Z_]{1,40}$'),
    ward            text not null check (ward ~ '^[0-9]{6}$'),
    addressee       uuid not null,
    about           uuid[] not null,
    title           text not null check (char_length(title) between 1 and 100),
    labels          text[] not null check (cardinality(labels) between 1 and 60),
    words           text[] not null check (cardinality(words) = cardinality(labels)),
    state           text not null check (state in ('WAITING', 'IN_BATCH', 'BY_HAND', 'OTHER_PRINTER', 'POSTED', 'DROPPED')),
    row_version     int not null default 1 check (row_version >= 1),
    written_at      timestamptz not null,
    state_at        timestamptz not null check (state_at >= written_at),
    decided_by      uuid,
    drop_reason     text check (char_length(drop_reason) between 1 and 500),
    -- Of a protected person's address: who looked at which one. Another address is looked at anew.
    looked_by       uuid,
    looked_digest   bytea check (octet_length(looked_digest) = 32),
    batch           uuid references documents.letter_batch on delete set null,
    -- Name and address as they were printed.
    printed_digest  bytea check (octet_length(printed_digest) = 32),
    check ((looked_by is null) = (looked_digest is null)),
    check ((state = 'DROPPED') = (drop_reason is not null)),
    check (state <> 'IN_BATCH' or (batch is not null and printed_digest is not null)),
    check (batch is null or state in ('IN_BATCH', 'POSTED'))
);
create index letter_open on documents.letter (ward, desk, written_at, id) where state in ('WAITING', 'BY_HAND', 'OTHER_PRINTER');
create index letter_in_batch on documents.letter (batch);
create index letter_owner on documents.letter (owner);

grant select, insert on documents.letter_batch, documents.letter to ${app_role};
grant update (state, row_version, posted_at) on documents.letter_batch to ${app_role};
grant update (state, row_version, state_at, decided_by, drop_reason, looked_by, looked_digest, batch, printed_digest)
    on documents.letter to ${app_role};

-- A batch's paper holds letters of many families: it leaves soon after it was posted, each letter's text with its own case.
create function documents.remove_letter_batches(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from documents.letter_batch
                  where id in (select id from documents.letter_batch where posted_at < before order by posted_at limit most)
                  returning 1)
    select count(*)::int from gone
$$;
revoke all on function documents.remove_letter_batches(timestamptz, int) from public;
insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('documents.letter_batch', '手紙の印刷用のまとめ（投函したもの）', '投函した時', 'P1M', 'documents.remove_letter_batches',
     array['documents.letter_batch']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('documents.letter_batch', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());

-- Whoever removes a registration, its letters leave with it.
create function births.drop_letters() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    delete from documents.letter where owner = old.id and purpose like 'births.registration.%';
    return old;
end $$;
revoke all on function births.drop_letters() from public;
create trigger registration_letters before delete on births.registration
    for each row execute function births.drop_letters();
