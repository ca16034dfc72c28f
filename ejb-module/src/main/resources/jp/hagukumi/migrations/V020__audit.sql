create schema audit;
grant usage on schema audit to ${app_role};

-- Append only: the application's role may insert and select, never change or remove.
create table audit.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    event        text not null check (length(event) between 3 and 80),
    actor_kind   text not null check (actor_kind in ('RESIDENT', 'STAFF', 'INSTITUTION', 'SYSTEM', 'PUBLIC')),
    actor        uuid not null,
    roles        text not null,
    institution  uuid,
    subject_kind text not null,
    subject      uuid not null,
    about        uuid[] not null,
    detail       text not null check (length(detail) <= 4000),
    correlation  text not null check (length(correlation) between 1 and 64)
);
create index entry_about on audit.entry using gin (about);
create index entry_subject on audit.entry (subject, id);
create index entry_actor on audit.entry (actor, id);
grant select, insert on audit.entry to ${app_role};
