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

-- It leaves with its registration: V157 with one line more.
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
          and not exists (select 1 from births.link_order o
                          where o.registration = r.id and o.state in ('WAITING', 'TAKEN', 'CANCELLING', 'STUCK'))
        order by r.received_on limit most) old;
    -- Orders of the family register and their answers come with V145, cancels and the orders of amendments with V149; an answer
    -- names its order, and an order its amendment.
    delete from births.link_answer where link_order in (select id from births.link_order where registration = any(ids));
    delete from births.link_cancel where link_order in (select id from births.link_order where registration = any(ids));
    delete from births.link_order where registration = any(ids);
    delete from births.registration_amendment_field
     where amendment in (select id from births.registration_amendment where registration = any(ids));
    delete from births.registration_amendment where registration = any(ids);
    -- Photos of paper certificates come with V147.
    perform births.drop_registration_photos(ids);
    -- The code of the paper that the family holds comes with V153.
    -- As it came through the link: V148.
    delete from births.link_filing where registration = any(ids);
    delete from births.registration_receipt where registration = any(ids);
    delete from births.registration_phone_mending where registration = any(ids);
    delete from births.registration_untold where registration = any(ids);
    delete from births.registration_act where registration = any(ids);
    delete from births.registration_defect where registration = any(ids);
    delete from births.registration_event where registration = any(ids);
    delete from births.registration_signature where registration = any(ids);
    delete from births.registration_source where registration = any(ids);
    delete from births.registration_content where registration = any(ids);
    delete from births.registration where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function births.remove_registrations(timestamptz, int) from public;

update retention.kind set covers = array_append(covers, 'births.registration_untold') where kind = 'births.registration';
