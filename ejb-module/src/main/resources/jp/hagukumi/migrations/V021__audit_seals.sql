-- What the family is told, decided by the event when the row is written and sealed with it.
alter table audit.entry
    add column telling text not null default 'HIDDEN' check (telling in ('TOLD', 'TOLD_WITHOUT_VIEWER', 'HIDDEN'));
create index entry_at on audit.entry using brin (at);

create table audit.seal (
    batch      bigint primary key check (batch > 0),
    count      int not null check (count > 0),
    last_entry bigint not null,
    previous   bytea not null unique check (octet_length(previous) = 32),
    digest     bytea not null unique check (octet_length(digest) = 32),
    sealed_at  timestamptz not null,
    key_id     text not null check (key_id ~ '^[0-9a-f]{16}$'),
    signature  bytea not null check (octet_length(signature) = 64)
);
create index seal_at on audit.seal (sealed_at);

create table audit.sealed (
    entry bigint primary key references audit.entry,
    batch bigint not null references audit.seal
);
create index sealed_batch on audit.sealed (batch);

grant select, insert on audit.seal, audit.sealed to ${app_role};
