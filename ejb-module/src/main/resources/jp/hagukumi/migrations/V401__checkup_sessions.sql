-- Sessions of group checkups: a ward's day for one kind, its bands of reception with their places, who waits, and what was
-- changed. A place is a count of a row: whoever takes the last one has it, however many press.
create table checkups.session (
    id           uuid primary key,
    ward         text not null check (ward ~ '^[0-9]{6}$'),
    kind         text not null check (kind in ('Y1M6', 'Y3')),
    office       text not null check (char_length(office) between 1 and 40),
    on_day       date not null,
    planned_for  date not null,
    rooms        smallint not null check (rooms between 1 and 50),
    staff        smallint not null check (staff between 1 and 200),
    state        text not null check (state in ('PLANNED', 'CANCELLED')),
    reason       text check (char_length(reason) between 1 and 200),
    rule_version text not null check (char_length(rule_version) between 1 and 80),
    version      int not null check (version >= 1),
    -- The template makes each of its days once, wherever the session was moved since.
    unique (ward, kind, planned_for),
    check ((state = 'CANCELLED') <= (reason is not null))
);
create unique index session_one_a_day on checkups.session (ward, kind, on_day) where state = 'PLANNED';
create index session_day on checkups.session (on_day);
grant select, insert on checkups.session to ${app_role};
grant update (on_day, state, reason, version) on checkups.session to ${app_role};

create table checkups.band (
    id        uuid primary key,
    session   uuid not null references checkups.session,
    begins    time not null,
    capacity  smallint not null check (capacity between 0 and 200),
    held_back smallint not null check (held_back between 0 and 200),
    taken     smallint not null default 0 check (taken >= 0),
    -- Only for those who are to meet nobody, or who need more time.
    apart     boolean not null,
    unique (session, begins),
    constraint band_never_over_capacity check (taken <= capacity)
);
grant select, insert on checkups.band to ${app_role};
grant update (capacity, held_back, taken) on checkups.band to ${app_role};

alter table checkups.checkup
    add column family uuid,
    -- She called the date off and chooses another herself; the round leaves it alone.
    add column chooses boolean not null default false,
    add column medical boolean not null default false,
    add column misses smallint not null default 0 check (misses between 0 and 99),
    add constraint checkup_band foreign key (band) references checkups.band,
    add constraint checkup_no_place_yet check (band is null or state not in ('TARGETED', 'LEFT'));
create index checkup_of_band on checkups.checkup (band);
create index checkup_to_place on checkups.checkup (ward, kind, window_until) where state = 'TARGETED';
create index checkup_missed on checkups.checkup (ward, window_until) where state = 'MISSED';
grant update (chooses, medical, misses) on checkups.checkup to ${app_role};

create table checkups.checkup_change (
    id        bigint generated always as identity primary key,
    checkup   uuid not null references checkups.checkup,
    what      text not null check (what ~ '^[A-Z_]{1,30}$'),
    from_band uuid references checkups.band,
    to_band   uuid references checkups.band,
    reason    text check (char_length(reason) between 1 and 200),
    by_actor  uuid not null,
    at        timestamptz not null
);
create index checkup_change_of on checkups.checkup_change (checkup);
create index checkup_change_from on checkups.checkup_change (from_band);
create index checkup_change_to on checkups.checkup_change (to_band);
grant select, insert on checkups.checkup_change to ${app_role};

-- Who waits for a place of a session, in the order in which they asked. An offer holds a place until it ends.
create table checkups.waiting (
    id            bigint generated always as identity primary key,
    checkup       uuid not null references checkups.checkup,
    session       uuid not null references checkups.session,
    state         text not null check (state in ('WAITING', 'OFFERED', 'TAKEN', 'PASSED', 'WITHDRAWN')),
    band          uuid references checkups.band,
    offered_until timestamptz,
    asked_at      timestamptz not null,
    changed_at    timestamptz not null,
    check ((state in ('OFFERED', 'TAKEN')) <= (band is not null)),
    check ((state = 'OFFERED') = (offered_until is not null))
);
create unique index waiting_one_a_checkup on checkups.waiting (checkup) where state in ('WAITING', 'OFFERED');
create index waiting_of on checkups.waiting (checkup);
create index waiting_in_line on checkups.waiting (session, id) where state = 'WAITING';
create index waiting_session on checkups.waiting (session);
create index waiting_band on checkups.waiting (band);
create index waiting_offers on checkups.waiting (offered_until) where state = 'OFFERED';
grant select, insert on checkups.waiting to ${app_role};
grant update (state, band, offered_until, changed_at) on checkups.waiting to ${app_role};

create function checkups.drop_places(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from checkups.waiting where checkup = any(ids);
    delete from checkups.checkup_change where checkup = any(ids);
    delete from documents.letter where owner = any(ids) and purpose like 'checkups.%';
end $$;
revoke all on function checkups.drop_places(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.checkup_change', 'checkups.waiting']
 where kind = 'checkups.checkup';

-- A session goes once nothing of any child points at it.
create function checkups.remove_sessions(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select s.id from checkups.session s
        where s.on_day < (before at time zone 'Asia/Tokyo')::date
          and not exists (select 1 from checkups.waiting w where w.session = s.id)
          and not exists (select 1 from checkups.band b
                          where b.session = s.id
                            and (exists (select 1 from checkups.checkup c where c.band = b.id)
                              or exists (select 1 from checkups.checkup_change h where b.id in (h.from_band, h.to_band))))
        order by s.on_day limit most) old;
    delete from checkups.band where session = any(ids);
    delete from checkups.session where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function checkups.remove_sessions(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('checkups.session', '乳幼児健診の日程と枠', '健診の日', 'P5Y', 'checkups.remove_sessions', 10,
     array['checkups.session', 'checkups.band']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('checkups.session', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
