-- The photo of a paper certificate, for a registration that no electronic one is there for. The documents room keeps the picture
-- (purpose births.registration, the registration is its owner); the newest counts.
create table births.registration_photo (
    registration     uuid not null references births.registration,
    position         int not null check (position between 1 and 10),
    document         uuid not null unique,
    added_by         uuid not null,
    added_at         timestamptz not null,
    -- A clerk saw that this photo and that version of the form agree.
    compared_by      uuid,
    compared_at      timestamptz check (compared_at >= added_at),
    compared_version int check (compared_version >= 1),
    check ((compared_by is null) = (compared_at is null) and (compared_by is null) = (compared_version is null)),
    primary key (registration, position)
);
grant select, insert on births.registration_photo to ${app_role};
grant update (compared_by, compared_at, compared_version) on births.registration_photo to ${app_role};

-- A photo leaves with the registration it was sent for (V140, V144).
create function births.drop_registration_photos(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from documents.document where purpose = 'births.registration' and owner = any(ids);
    delete from births.registration_photo where registration = any(ids);
end $$;
revoke all on function births.drop_registration_photos(uuid[]) from public;

update retention.kind set covers = array_append(covers, 'births.registration_photo') where kind = 'births.registration';
