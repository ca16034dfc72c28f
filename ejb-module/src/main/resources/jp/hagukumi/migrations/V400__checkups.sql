-- Infant checkups: one row is one child's checkup of one kind, and everything of the room hangs on it.
create schema checkups;
grant usage on schema checkups to ${app_role};

create table checkups.checkup (
    id           uuid primary key,
    child        uuid not null references identity.person,
    kind         text not null check (kind in ('M1', 'M3_4', 'M6_7', 'M9_10', 'Y1M6', 'Y3', 'Y5')),
    state        text not null check (state in ('TARGETED', 'INVITED', 'ARRIVED', 'EXAMINED', 'DECIDED', 'RELEASED', 'CLOSED',
                     'MISSED', 'ELSEWHERE', 'EXEMPT', 'LEFT')),
    ward         text not null check (ward ~ '^[0-9]{6}$'),
    window_from  date not null,
    window_until date not null,
    band         uuid,
    version      int not null check (version >= 1),
    unique (child, kind),
    check (window_from <= window_until)
);
grant select, insert on checkups.checkup to ${app_role};
grant update (state, ward, band, version) on checkups.checkup to ${app_role};

-- One checkup with all that hangs on it. Each part of the room that keeps rows of its own has a function
-- checkups.drop_<part>(uuid[]) that removes them, and adds its tables to what this kind covers; they go in the order of names.
create function checkups.remove_checkups(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids  uuid[];
    part record;
begin
    select array_agg(id) into ids from (
        select c.id from checkups.checkup c
        where c.window_until < (before at time zone 'Asia/Tokyo')::date
        order by c.window_until limit most) old;
    for part in
        select p.oid::regproc as name from pg_proc p
        where p.pronamespace = 'checkups'::regnamespace and p.proname like 'drop\_%' order by p.proname
    loop
        execute format('select %s($1)', part.name) using ids;
    end loop;
    delete from checkups.checkup where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function checkups.remove_checkups(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('checkups.checkup', '乳幼児健診の案内・問診・結果', '健診を受けられる期間の最後の日', 'P5Y', 'checkups.remove_checkups', 10,
     array['checkups.checkup']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('checkups.checkup', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
