-- A small mistake that a clerk put right after speaking with the filer (簡易補正): who spoke with whom, when, why, and that the filer
-- agreed. What stood there and stands there now are the versions of the form; this one bears no signature of the filer.
create table births.registration_phone_mending (
    registration uuid not null references births.registration,
    version      int not null check (version >= 2),
    mended_by    uuid not null,
    mended_at    timestamptz not null,
    spoken_with  text not null check (char_length(spoken_with) between 1 and 100),
    reason       text not null check (char_length(reason) between 1 and 500),
    -- Nothing is changed without it.
    consented    boolean not null check (consented),
    primary key (registration, version)
);
grant select, insert on births.registration_phone_mending to ${app_role};

create function births.drop_registration_phone_mendings(ids uuid[]) returns void
language sql set search_path = pg_catalog as $$
    delete from births.registration_phone_mending where registration = any(ids)
$$;
revoke all on function births.drop_registration_phone_mendings(uuid[]) from public;

-- It leaves with its registration. From here on whatever hangs on one has a function births.drop_registration_<what>(uuid[]),
-- as the photos have (V147), and is removed by it: this function need not be written again.
create or replace function births.remove_registrations(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids  uuid[];
    what record;
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
    for what in
        select p.oid::regproc as name from pg_proc p
        where p.pronamespace = 'births'::regnamespace and p.proname like 'drop\_registration\_%' order by p.proname
    loop
        execute format('select %s($1)', what.name) using ids;
    end loop;
    -- The code of the paper that the family holds comes with V153.
    -- As it came through the link: V148.
    delete from births.link_filing where registration = any(ids);
    delete from births.registration_receipt where registration = any(ids);
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

update retention.kind set covers = array_append(covers, 'births.registration_phone_mending') where kind = 'births.registration';
