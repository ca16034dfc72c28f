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

-- A photo leaves with the registration it was sent for: as before, with the photos.
create function births.drop_registration_photos(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from documents.document where purpose = 'births.registration' and owner = any(ids);
    delete from births.registration_photo where registration = any(ids);
end $$;
revoke all on function births.drop_registration_photos(uuid[]) from public;

create or replace function births.remove_registration_drafts(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select r.id from births.registration r
        where r.state in ('DRAFT', 'DISCARDED')
          and (select max(c.written_at) from births.registration_content c where c.registration = r.id) < before
        order by r.opened_at limit most) old;
    perform births.drop_registration_photos(ids);
    delete from births.registration_event where registration = any(ids);
    delete from births.registration_source where registration = any(ids);
    delete from births.registration_content where registration = any(ids);
    delete from births.registration where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;

create or replace function births.remove_registrations(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select r.id from births.registration r
        where r.state in ('WITHDRAWN', 'REFUSED', 'SENT_ON', 'REGISTERED')
          and r.received_on < (before at time zone 'Asia/Tokyo')::date
          and not exists (select 1 from births.registration_amendment a
                          where a.registration = r.id and a.version is null and a.decided_by is null)
        order by r.received_on limit most) old;
    perform births.drop_registration_photos(ids);
    delete from births.registration_amendment_field
     where amendment in (select id from births.registration_amendment where registration = any(ids));
    delete from births.registration_amendment where registration = any(ids);
    delete from births.link_answer where link_order in (select id from births.link_order where registration = any(ids));
    delete from births.link_order where registration = any(ids);
    delete from births.registration_act where registration = any(ids);
    delete from births.registration_defect where registration = any(ids);
    delete from births.registration_event where registration = any(ids);
    delete from births.registration_signature where registration = any(ids);
    delete from births.registration_source where registration = any(ids);
    delete from births.registration_content where registration = any(ids);
    delete from births.registration where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
update retention.kind set covers = array_append(covers, 'births.registration_photo') where kind = 'births.registration';
