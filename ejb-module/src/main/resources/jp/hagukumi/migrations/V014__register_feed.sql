-- How far each person's line of events has been taken. The row is the lock: one event of a person at a time.
create table identity.register_line (
    resident_number text primary key check (resident_number ~ '^[0-9]{1,15}$'),
    last_sequence   bigint not null check (last_sequence >= 0)
);

create table identity.register_event (
    sender          uuid not null references identity.institution,
    event_id        text not null check (event_id ~ '^[0-9A-Za-z._-]{1,64}$'),
    digest          bytea not null check (octet_length(digest) = 32),
    resident_number text not null,
    sequence        bigint not null check (sequence >= 1),
    kind            text not null,
    content         text not null,
    state           text not null check (state in ('APPLIED', 'HELD', 'REFUSED')),
    refusal         text,
    person          uuid references identity.person,
    taken_at        timestamptz not null,
    applied_at      timestamptz,
    primary key (sender, event_id),
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state = 'APPLIED') = (applied_at is not null))
);
create unique index register_event_sequence on identity.register_event (resident_number, sequence)
    where state <> 'REFUSED';
create index register_event_person on identity.register_event (person);

create table identity.register_gap (
    resident_number text not null references identity.register_line,
    missing_from    bigint not null,
    missing_to      bigint not null,
    noticed_at      timestamptz not null,
    closed_at       timestamptz,
    primary key (resident_number, missing_from, noticed_at),
    check (missing_to >= missing_from)
);
create index register_gap_open on identity.register_gap (noticed_at) where closed_at is null;

grant select, insert, update on identity.register_line, identity.register_event, identity.register_gap to ${app_role};
