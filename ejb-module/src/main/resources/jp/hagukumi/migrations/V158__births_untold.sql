-- What was to be told of a registration and reached nobody: neither a notice in the app nor a letter, since the city knows no guardian,
-- a support measure hides something from each, or nobody of them lives. It waits for a clerk of the ward, who says how it was told.
create table births.registration_untold (
    registration uuid not null references births.registration,
    position     int not null check (position >= 1),
    notice       text not null check (notice ~ '^[A-Z_]{1,60}$'),
    arose_at     timestamptz not null,
    settled_by   uuid,
    settled_at   timestamptz check (settled_at >= arose_at),
    settled_note text check (char_length(settled_note) between 1 and 500),
    primary key (registration, position),
    check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_note is null))
);
create index registration_untold_waiting on births.registration_untold (arose_at, registration) where settled_at is null;
grant select, insert on births.registration_untold to ${app_role};
grant update (settled_by, settled_at, settled_note) on births.registration_untold to ${app_role};

-- It leaves with its registration.
create function births.drop_registration_untold(ids uuid[]) returns void
language sql set search_path = pg_catalog as $$
    delete from births.registration_untold where registration = any(ids)
$$;
revoke all on function births.drop_registration_untold(uuid[]) from public;

update retention.kind set covers = array_append(covers, 'births.registration_untold') where kind = 'births.registration';
