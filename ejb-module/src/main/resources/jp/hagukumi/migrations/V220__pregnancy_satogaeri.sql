-- A stay in another municipality around the birth (里帰り): where, until when, what she agreed to have told there, and what went
-- through the public medical hub (PMH). A guest is a woman of another municipality who stays here: no person of our register.
create table pregnancy.stay (
    id             uuid primary key,
    pregnancy      uuid not null references pregnancy.pregnancy,
    woman          uuid not null references identity.person,
    state          text not null
        check (state in ('PLANNED', 'CONSENTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'STOPPED', 'FINISHED')),
    municipality   text not null check (municipality ~ '^[0-9]{6}$'),
    address        text not null check (char_length(address) between 1 and 200),
    phone          text not null check (char_length(phone) between 9 and 20),
    from_on        date not null,
    to_on          date not null check (to_on between from_on and from_on + 400),
    facility       text check (char_length(facility) between 1 and 60),
    services       text[] not null check (cardinality(services) between 1 and 2),
    decline_reason text check (decline_reason ~ '^[A-Z_]{1,40}$'),
    version        int not null check (version >= 1),
    kept_at        timestamptz not null,
    ended_at       timestamptz,
    check ((state in ('PLANNED', 'CONSENTED', 'ACCEPTED', 'DECLINED')) = (ended_at is null)),
    check (decline_reason is null or state not in ('PLANNED', 'CONSENTED', 'ACCEPTED'))
);
create unique index stay_one_open on pregnancy.stay (pregnancy) where ended_at is null;
create index stay_pregnancy on pregnancy.stay (pregnancy);
create index stay_woman on pregnancy.stay (woman, kept_at desc);
create index stay_open on pregnancy.stay (to_on, id) where ended_at is null;

-- What she agreed to: every consent is a row, and a withdrawn one stays as proof that there was one.
create table pregnancy.stay_consent (
    id           uuid primary key,
    stay         uuid not null references pregnancy.stay,
    basis        text not null check (basis ~ '^[A-Z_]{3,30}$'),
    wording      text not null check (char_length(wording) between 1 and 40),
    municipality text not null check (municipality ~ '^[0-9]{6}$'),
    until        date not null,
    given_at     timestamptz not null,
    ended_at     timestamptz check (ended_at >= given_at),
    ended_by     text check (ended_by in ('WITHDRAWN', 'LAPSED', 'STOPPED')),
    check ((ended_at is null) = (ended_by is null))
);
create unique index stay_consent_one on pregnancy.stay_consent (stay) where ended_at is null;
create index stay_consent_stay on pregnancy.stay_consent (stay, given_at);
create index stay_consent_until on pregnancy.stay_consent (until) where ended_at is null;

-- For a woman whom a support measure protects no address goes out, unless a nurse has spoken with her and says why it may.
create table pregnancy.stay_address_decision (
    stay       uuid primary key references pregnancy.stay,
    decided_by uuid not null,
    decided_at timestamptz not null,
    reason     text not null check (char_length(reason) between 1 and 500)
);

-- What the other municipality tells it has done.
create table pregnancy.stay_report (
    id          uuid primary key,
    stay        uuid not null references pregnancy.stay,
    service     text not null check (service in ('VISIT', 'POSTNATAL_CARE')),
    on_day      date not null,
    outcome     text not null check (outcome in ('DONE', 'NOT_MET')),
    child_grams int check (child_grams between 300 and 20000),
    follow_up   text not null check (follow_up in ('NONE', 'PHONE', 'VISIT')),
    reported_at timestamptz not null
);
create index stay_report_stay on pregnancy.stay_report (stay, on_day);

create table pregnancy.guest (
    id             uuid primary key,
    home           text not null check (home ~ '^[0-9]{6}$'),
    request_id     text not null check (request_id ~ '^[0-9A-Za-z-]{1,64}$'),
    state          text not null
        check (state in ('ARRIVED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'REPORTED', 'RECALLED')),
    ward           text check (ward ~ '^[0-9]{6}$'),
    undisclosed    boolean not null,
    name           text check (char_length(name) between 1 and 100),
    kana           text check (char_length(kana) between 1 and 100),
    born_on        date,
    phone          text check (char_length(phone) between 1 and 20),
    address        text check (char_length(address) between 1 and 200),
    facility       text check (char_length(facility) between 1 and 60),
    from_on        date,
    to_on          date check (to_on >= from_on),
    due_on         date,
    services       text[] not null check (cardinality(services) <= 2),
    decline_reason text check (decline_reason ~ '^[A-Z_]{1,40}$'),
    planned_at     timestamptz,
    visitor        uuid references identity.staff,
    version        int not null check (version >= 1),
    arrived_at     timestamptz not null,
    ended_at       timestamptz check (ended_at >= arrived_at),
    unique (home, request_id),
    -- A request that is recalled leaves nothing of the woman here.
    check (state <> 'RECALLED' or (name is null and kana is null and born_on is null and phone is null and address is null
                                   and facility is null and from_on is null and to_on is null and due_on is null)),
    check (state = 'RECALLED' or (name is not null and born_on is not null and due_on is not null and from_on is not null)),
    check ((state in ('DECLINED', 'REPORTED', 'RECALLED')) = (ended_at is not null)),
    check ((state = 'DECLINED') = (decline_reason is not null)),
    check (state <> 'PLANNED' or (planned_at is not null and visitor is not null)),
    check (state in ('ARRIVED', 'DECLINED', 'RECALLED') or ward is not null)
);
create index guest_visitor on pregnancy.guest (visitor);
create index guest_list on pregnancy.guest (from_on, id) where ended_at is null;
create index guest_kept on pregnancy.guest (ended_at) where ended_at is not null;

-- What we told the guest's own municipality.
create table pregnancy.guest_report (
    id          uuid primary key,
    guest       uuid not null references pregnancy.guest,
    service     text not null check (service in ('VISIT', 'POSTNATAL_CARE')),
    on_day      date not null,
    outcome     text not null check (outcome in ('DONE', 'NOT_MET')),
    child_grams int check (child_grams between 300 and 20000),
    follow_up   text not null check (follow_up in ('NONE', 'PHONE', 'VISIT')),
    by_actor    uuid not null,
    reported_at timestamptz not null
);
create index guest_report_guest on pregnancy.guest_report (guest);

-- What is to go to the hub. It holds no content: that is read when the letter is sent, so that what was withdrawn cannot go.
create table pregnancy.hub_letter (
    id         uuid primary key,
    place      bigint not null generated always as identity,
    kind       text not null check (kind in ('SUBJECT', 'REQUEST', 'RECALL_REQUEST', 'RECALL_SUBJECT', 'ANSWER', 'REPORT')),
    stay       uuid references pregnancy.stay,
    guest      uuid references pregnancy.guest,
    report     uuid references pregnancy.guest_report,
    state      text not null check (state in ('WAITING', 'TAKEN', 'DROPPED', 'STUCK')),
    attempts   int not null check (attempts >= 0),
    made_at    timestamptz not null,
    next_at    timestamptz not null,
    claimed_at timestamptz,
    ended_at   timestamptz check (ended_at >= made_at),
    check ((stay is null) <> (guest is null)),
    check ((kind in ('ANSWER', 'REPORT')) = (guest is not null)),
    check ((kind = 'REPORT') = (report is not null)),
    check ((state in ('TAKEN', 'DROPPED')) = (ended_at is not null))
);
create index hub_letter_due on pregnancy.hub_letter (next_at, place) where state = 'WAITING';
create index hub_letter_stuck on pregnancy.hub_letter (made_at) where state = 'STUCK';
create index hub_letter_stay on pregnancy.hub_letter (stay, place);
create index hub_letter_guest on pregnancy.hub_letter (guest, place);
create index hub_letter_report on pregnancy.hub_letter (report);

-- What came from the hub, each event once; of its content nothing is kept here.
create table pregnancy.hub_event (
    event_id    text not null check (event_id ~ '^[0-9A-Za-z._-]{1,64}$'),
    digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
    kind        text not null check (kind in ('ANSWER', 'REPORT', 'REQUEST', 'RECALL', 'UNREADABLE')),
    request_id  text not null check (char_length(request_id) <= 64),
    finding     text check (finding ~ '^HB-[A-Z][0-9]{3}$'),
    received_at timestamptz not null,
    primary key (event_id, digest)
);
create index hub_event_findings on pregnancy.hub_event (received_at desc) where finding is not null;
create index hub_event_kept on pregnancy.hub_event (received_at);

-- How far a list of another system has been read.
create table pregnancy.read_until (
    source   text primary key check (source in ('HUB', 'PORTAL')),
    cursor   text not null check (char_length(cursor) <= 200),
    moved_at timestamptz not null
);
insert into pregnancy.read_until (source, cursor, moved_at) values ('HUB', '', now()), ('PORTAL', '', now());

grant select, insert on pregnancy.stay, pregnancy.stay_consent, pregnancy.stay_address_decision, pregnancy.stay_report,
    pregnancy.guest, pregnancy.guest_report, pregnancy.hub_letter, pregnancy.hub_event to ${app_role};
grant select on pregnancy.read_until to ${app_role};
grant update (state, municipality, address, phone, from_on, to_on, facility, services, decline_reason, version, kept_at,
    ended_at) on pregnancy.stay to ${app_role};
grant update (ended_at, ended_by) on pregnancy.stay_consent to ${app_role};
grant update (decided_by, decided_at, reason) on pregnancy.stay_address_decision to ${app_role};
grant update (state, ward, undisclosed, name, kana, born_on, phone, address, facility, from_on, to_on, due_on, services,
    decline_reason, planned_at, visitor, version, ended_at) on pregnancy.guest to ${app_role};
grant update (state, attempts, next_at, claimed_at, ended_at) on pregnancy.hub_letter to ${app_role};
grant update (cursor, moved_at) on pregnancy.read_until to ${app_role};

create function pregnancy.drop_stays(pregnancies uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
    stays uuid[];
begin
    select array_agg(id) into stays from pregnancy.stay where pregnancy = any(pregnancies);
    delete from pregnancy.hub_letter where stay = any(stays);
    delete from pregnancy.stay_report where stay = any(stays);
    delete from pregnancy.stay_address_decision where stay = any(stays);
    delete from pregnancy.stay_consent where stay = any(stays);
    delete from pregnancy.stay where id = any(stays);
end $$;
revoke all on function pregnancy.drop_stays(uuid[]) from public;
update retention.kind
   set covers = covers || array['pregnancy.stay', 'pregnancy.stay_consent', 'pregnancy.stay_address_decision',
                                'pregnancy.stay_report']
 where kind = 'pregnancy.pregnancy';

-- A guest with what was told of her. Held while anything about her still has to go.
create function pregnancy.remove_guests(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select g.id from pregnancy.guest g
        where g.ended_at < before
          and not exists (select 1 from pregnancy.hub_letter l where l.guest = g.id and l.state in ('WAITING', 'STUCK'))
        order by g.ended_at limit most) old;
    delete from pregnancy.hub_letter where guest = any(ids);
    delete from pregnancy.guest_report where guest = any(ids);
    delete from pregnancy.guest where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
create function pregnancy.remove_hub_events(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.hub_event e using (
            select event_id, digest from pregnancy.hub_event where received_at < before order by received_at limit most) old
        where e.event_id = old.event_id and e.digest = old.digest
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.remove_guests(timestamptz, int), pregnancy.remove_hub_events(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('pregnancy.guest', '里帰りで滞在した方（他の自治体の住民）の依頼と報告', '依頼が終わった時（未送信のものがある間は残す）', 'P1Y',
     'pregnancy.remove_guests', array['pregnancy.guest', 'pregnancy.guest_report', 'pregnancy.hub_letter']),
    ('pregnancy.hub_event', '情報連携基盤から届いた知らせの受付記録（内容は含まない）', '届いた時', 'P1Y',
     'pregnancy.remove_hub_events', array['pregnancy.hub_event']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.guest', date '2000-01-01', 'P3Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('pregnancy.hub_event', date '2000-01-01', 'P3Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
