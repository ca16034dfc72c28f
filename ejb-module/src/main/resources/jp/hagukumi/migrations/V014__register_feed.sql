-- How far each person's line of events has been taken. The row is the lock: one event of a person at a time.
create table identity.register_line (
    resident_number text primary key check (resident_number ~ '^[0-9]{1,15}$'),
    last_sequence   bigint not null check (last_sequence >= 0)
);

-- Refused events leave no row: the sender corrects and sends again. Held ones wait for what is missing before them.
create table identity.register_event (
    sender          uuid not null references identity.institution,
    event_id        text not null check (event_id ~ '^[0-9A-Za-z._-]{1,64}$'),
    digest          bytea not null check (octet_length(digest) = 32),
    resident_number text not null references identity.register_line,
    sequence        bigint not null check (sequence >= 1),
    kind            text not null,
    content         text not null check (char_length(content) <= 8000),
    state           text not null check (state in ('HELD', 'APPLIED', 'SET_ASIDE')),
    refusal         text check (refusal ~ '^HB-I[0-9]{3}$'),
    person          uuid references identity.person,
    taken_at        timestamptz not null,
    applied_at      timestamptz,
    primary key (sender, event_id),
    unique (resident_number, sequence),
    check ((state = 'SET_ASIDE') = (refusal is not null)),
    check ((state = 'HELD') = (applied_at is null))
);
create index register_event_person on identity.register_event (person);

-- What is missing before the first held event of a person; an administrator sees the open ones.
create table identity.register_gap (
    id              bigint generated always as identity primary key,
    resident_number text not null references identity.register_line,
    missing_from    bigint not null,
    missing_to      bigint not null,
    noticed_at      timestamptz not null,
    closed_at       timestamptz,
    check (missing_to >= missing_from)
);
create unique index register_gap_open on identity.register_gap (resident_number) where closed_at is null;
create index register_gap_number on identity.register_gap (resident_number);

grant select, insert, update on identity.register_line, identity.register_event, identity.register_gap to ${app_role};
