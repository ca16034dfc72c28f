-- What is put right after acceptance (訂正) or completed (追完): a row of its own each, one after another. The versions before it
-- stay as they were; one person proposes, another decides where the list of acts says so.
create table births.registration_amendment (
    id             uuid primary key,
    registration   uuid not null references births.registration,
    position       int not null check (position >= 1),
    kind           text not null check (kind in ('CORRECTION', 'COMPLETION')),
    reason         text not null check (char_length(reason) between 1 and 500),
    based_on       int not null check (based_on >= 1),
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    decided_by     uuid check (decided_by <> proposed_by),
    decided_at     timestamptz check (decided_at >= proposed_at),
    decline_reason text check (char_length(decline_reason) between 1 and 500),
    -- The version that it led to: it is carried out.
    version        int check (version > based_on),
    check ((decided_by is null) = (decided_at is null)),
    check (decline_reason is null or (decided_by is not null and version is null)),
    check (decided_by is null or version is not null or decline_reason is not null),
    unique (registration, position)
);
create unique index registration_amendment_open on births.registration_amendment (registration)
    where version is null and decided_by is null;

create table births.registration_amendment_field (
    amendment uuid not null references births.registration_amendment,
    field     text not null check (char_length(field) between 1 and 60),
    was       text check (char_length(was) between 1 and 500),
    becomes   text check (char_length(becomes) between 1 and 500),
    primary key (amendment, field),
    check (was is distinct from becomes)
);
grant select, insert on births.registration_amendment, births.registration_amendment_field to ${app_role};
grant update (decided_by, decided_at, decline_reason, version) on births.registration_amendment to ${app_role};
