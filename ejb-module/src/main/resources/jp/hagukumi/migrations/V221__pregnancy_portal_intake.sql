-- Notices of pregnancy that are filed in マイナポータル and fetched by us (電子申請等情報受取等API class): the list, each application
-- as it came, what became of it, and what is told back.
create table pregnancy.intake_listing (
    number    text not null check (number ~ '^[0-9A-Za-z-]{1,40}$'),
    stamp     text not null check (char_length(stamp) between 1 and 40),
    state     text not null check (state in ('WAITING', 'FETCHED', 'UNKNOWN')),
    attempts  int not null check (attempts >= 0),
    next_at   timestamptz not null,
    listed_at timestamptz not null,
    ended_at  timestamptz,
    primary key (number, stamp),
    check ((state = 'WAITING') = (ended_at is null))
);
create index intake_listing_due on pregnancy.intake_listing (next_at, number) where state = 'WAITING';
create index intake_listing_kept on pregnancy.intake_listing (listed_at);

create table pregnancy.intake_application (
    id            uuid primary key,
    number        text not null check (number ~ '^[0-9A-Za-z-]{1,40}$'),
    digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
    -- The package as it came, attachments and all.
    package       bytea not null check (octet_length(package) between 1 and 12582912),
    -- What was read of it: name, length in bytes, value, a line each; what only nurses read stands in intake_answers.
    items         bytea not null check (octet_length(items) <= 262144),
    attachments   smallint not null check (attachments between 0 and 10),
    filed_at      timestamptz not null,
    received_at   timestamptz not null,
    ward          text check (ward ~ '^[0-9]{6}$'),
    state         text not null check (state in ('OPENED', 'SET_ASIDE', 'RETURNED', 'REJECTED', 'SETTLED')),
    finding       text check (finding ~ '^HB-[A-Z][0-9]{3}$'),
    finding_item  text check (char_length(finding_item) between 1 and 60),
    pregnancy     uuid references pregnancy.pregnancy,
    decided_by    uuid,
    decided_at    timestamptz check (decided_at >= received_at),
    decided_note  text check (char_length(decided_note) between 1 and 500),
    unique (number, digest),
    check ((state = 'OPENED') = (pregnancy is not null)),
    check (state <> 'SET_ASIDE' or finding is not null),
    check ((decided_by is null) = (decided_at is null))
);
create unique index intake_application_one on pregnancy.intake_application (number)
    where finding is distinct from 'HB-P702';
create index intake_application_waiting on pregnancy.intake_application (received_at, id) where state = 'SET_ASIDE';
create index intake_application_pregnancy on pregnancy.intake_application (pregnancy);
create index intake_application_kept on pregnancy.intake_application (received_at) where pregnancy is null;

create table pregnancy.intake_answers (
    application uuid primary key references pregnancy.intake_application,
    items       bytea not null check (octet_length(items) <= 65536)
);

-- What is told back, one after the other.
create table pregnancy.intake_status (
    id          uuid primary key,
    place       bigint not null generated always as identity,
    application uuid not null references pregnancy.intake_application,
    status      text not null check (status in ('RECEIVED', 'EXAMINING', 'NEEDS_FIX', 'DONE', 'REJECTED')),
    item        text check (char_length(item) between 1 and 60),
    words       text check (char_length(words) between 1 and 500),
    state       text not null check (state in ('WAITING', 'TOLD', 'STUCK')),
    attempts    int not null check (attempts >= 0),
    made_at     timestamptz not null,
    next_at     timestamptz not null,
    ended_at    timestamptz,
    check (item is null or status = 'NEEDS_FIX'),
    check ((state = 'TOLD') = (ended_at is not null))
);
create index intake_status_due on pregnancy.intake_status (next_at, place) where state = 'WAITING';
create index intake_status_application on pregnancy.intake_status (application, place);
create index intake_status_stuck on pregnancy.intake_status (made_at) where state = 'STUCK';

grant select, insert on pregnancy.intake_listing, pregnancy.intake_application, pregnancy.intake_answers,
    pregnancy.intake_status to ${app_role};
grant update (state, attempts, next_at, ended_at) on pregnancy.intake_listing to ${app_role};
grant update (state, pregnancy, decided_by, decided_at, decided_note)
    on pregnancy.intake_application to ${app_role};
grant update (state, attempts, next_at, ended_at) on pregnancy.intake_status to ${app_role};

create function pregnancy.drop_intake(pregnancies uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from pregnancy.intake_application where pregnancy = any(pregnancies);
    delete from pregnancy.intake_status where application = any(ids);
    delete from pregnancy.intake_answers where application = any(ids);
    delete from pregnancy.intake_application where id = any(ids);
end $$;
-- What became no case: counted from the day it came. Held while somebody has to decide, or it is not told back yet.
create function pregnancy.remove_intake(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select a.id from pregnancy.intake_application a
        where a.pregnancy is null and a.state in ('RETURNED', 'REJECTED', 'SETTLED') and a.received_at < before
          and not exists (select 1 from pregnancy.intake_status s where s.application = a.id and s.state <> 'TOLD')
        order by a.received_at limit most) old;
    delete from pregnancy.intake_status where application = any(ids);
    delete from pregnancy.intake_answers where application = any(ids);
    delete from pregnancy.intake_application where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
create function pregnancy.remove_intake_listings(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.intake_listing l using (
            select number, stamp from pregnancy.intake_listing
            where state <> 'WAITING' and listed_at < before order by listed_at limit most) old
        where l.number = old.number and l.stamp = old.stamp
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.drop_intake(uuid[]), pregnancy.remove_intake(timestamptz, int),
    pregnancy.remove_intake_listings(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('pregnancy.intake', 'マイナポータルで届いた妊娠の届出（件にならなかったもの）', '届いた時（片付くまでは残す）', 'P1Y',
     'pregnancy.remove_intake',
     array['pregnancy.intake_application', 'pregnancy.intake_answers', 'pregnancy.intake_status']),
    ('pregnancy.intake_listing', 'マイナポータルの申請一覧で見つけた受付番号', '見つけた時', 'P1Y',
     'pregnancy.remove_intake_listings', array['pregnancy.intake_listing']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.intake', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('pregnancy.intake_listing', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
