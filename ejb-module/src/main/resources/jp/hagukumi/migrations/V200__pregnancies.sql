-- Pregnancies, from the notice (妊娠の届出, 母子保健法15条) on. One row is one pregnancy, whatever the number of children.
create schema pregnancy;
grant usage on schema pregnancy to ${app_role};

create table pregnancy.pregnancy (
    id            uuid primary key,
    woman         uuid not null references identity.person,
    state         text not null
        check (state in ('NOTIFIED', 'INTERVIEWED', 'DELIVERED', 'LOST', 'MOVED_OUT', 'WITHDRAWN', 'CLOSED')),
    channel       text not null check (channel in ('APP', 'PORTAL', 'COUNTER')),
    due_on        date not null,
    fetuses       smallint not null check (fetuses between 1 and 9),
    lost          smallint not null default 0 check (lost between 0 and fetuses),
    heartbeat_on  date,
    ward          text not null check (ward ~ '^[0-9]{6}$'),
    notified_on   date not null,
    interviewed   boolean not null default false,
    ended_on      date,
    version       int not null check (version >= 1),
    rule_version  text not null check (char_length(rule_version) between 1 and 200),
    opened_at     timestamptz not null,
    -- Notified between the fourth week and four weeks after the day of birth reckoned: beyond it, one of the two days is wrong.
    check (notified_on between due_on - 280 and due_on + 28),
    check (heartbeat_on is null or heartbeat_on between due_on - 280 and due_on + 28),
    check ((state in ('NOTIFIED', 'INTERVIEWED')) = (ended_on is null)),
    check (state <> 'LOST' or lost = fetuses)
);
create unique index pregnancy_one_open on pregnancy.pregnancy (woman) where state in ('NOTIFIED', 'INTERVIEWED');
create index pregnancy_woman on pregnancy.pregnancy (woman, notified_on desc);
create index pregnancy_list on pregnancy.pregnancy (ward, due_on, id) where state in ('NOTIFIED', 'INTERVIEWED');
create index pregnancy_list_city on pregnancy.pregnancy (due_on, id) where state in ('NOTIFIED', 'INTERVIEWED');
create index pregnancy_kept on pregnancy.pregnancy (ended_on) where ended_on is not null;

-- What the notice said, the items of 母子保健法施行規則3条 and what cities ask beside them. Written once; what changes later
-- stands in pregnancy.change.
create table pregnancy.notice (
    pregnancy          uuid primary key references pregnancy.pregnancy,
    filed_at           timestamptz not null,
    filed_by           uuid not null,
    weeks              smallint not null check (weeks between 0 and 44),
    parity             smallint not null check (parity between 1 and 20),
    facility           text not null check (char_length(facility) between 1 and 60),
    facility_address   text check (char_length(facility_address) between 1 and 200),
    doctor             text check (char_length(doctor) between 1 and 60),
    infections_checked boolean not null,
    tuberculosis_checked boolean not null,
    occupation         text not null check (char_length(occupation) between 1 and 60),
    phone              text not null check (char_length(phone) between 9 and 20),
    handbook_elsewhere boolean not null,
    delivery_facility  text check (char_length(delivery_facility) between 1 and 60),
    stays_elsewhere    boolean not null,
    stay_municipality  text check (stay_municipality ~ '^[0-9]{6}$'),
    stay_address       text check (char_length(stay_address) between 1 and 200),
    stay_from          date,
    stay_to            date check (stay_to >= stay_from),
    height_mm          int check (height_mm between 1000 and 2300),
    weight_before_g    int check (weight_before_g between 25000 and 250000),
    agent              text check (char_length(agent) between 1 and 60),
    agent_relation     text check (char_length(agent_relation) between 1 and 40),
    check ((agent is null) = (agent_relation is null)),
    check (stays_elsewhere or (stay_municipality is null and stay_address is null and stay_from is null and stay_to is null))
);

-- What the interview needs, asked with the notice so that it is asked once. Read by health nurses only.
create table pregnancy.answers (
    pregnancy         uuid primary key references pregnancy.pregnancy,
    smoking           text check (smoking in ('NEVER', 'STOPPED', 'YES')),
    cigarettes        smallint check (cigarettes between 1 and 100),
    cohabitant_smokes boolean,
    alcohol           text check (alcohol in ('NEVER', 'STOPPED', 'YES')),
    feelings          text check (feelings in ('GLAD', 'SURPRISED_BUT_GLAD', 'UNSURE', 'TROUBLED', 'NOTHING')),
    history           text[] not null check (cardinality(history) <= 12),
    history_note      text check (char_length(history_note) between 1 and 500),
    economy           text check (economy in ('EASY', 'RATHER_EASY', 'USUAL', 'RATHER_HARD', 'HARD')),
    partner           text check (partner in ('MARRIED', 'TO_MARRY', 'TOGETHER', 'NONE', 'NOT_SAID')),
    supporters        text[] not null check (cardinality(supporters) <= 12),
    concerns          text[] not null check (cardinality(concerns) <= 16),
    free_text         text check (char_length(free_text) between 1 and 1000),
    check (cigarettes is null or smoking = 'YES')
);

-- The day of birth reckoned anew, another child seen, another ward: each with its reason.
create table pregnancy.change (
    id         uuid primary key,
    pregnancy  uuid not null references pregnancy.pregnancy,
    version    int not null check (version >= 2),
    at         timestamptz not null,
    by_actor   uuid not null,
    field      text not null check (field in ('DUE_ON', 'FETUSES', 'HEARTBEAT_ON', 'WARD', 'STATE')),
    was        text not null check (char_length(was) <= 40),
    is_now     text not null check (char_length(is_now) <= 40),
    reason     text not null check (char_length(reason) between 1 and 200)
);
create index change_pregnancy on pregnancy.change (pregnancy, at);

-- 母子健康手帳 (16条): one number for each child; a lost one is replaced by another number.
create table pregnancy.handbook (
    number      text primary key check (number ~ '^[0-9]{4}-[0-9]{6}$'),
    pregnancy   uuid not null references pregnancy.pregnancy,
    child       smallint not null check (child between 1 and 9),
    issued_on   date not null,
    issued_by   uuid not null,
    replaced_on date check (replaced_on >= issued_on),
    because     text check (because in ('LOST', 'DAMAGED', 'NUMBER_WRONG')),
    check ((replaced_on is null) = (because is null))
);
create unique index handbook_one_in_use on pregnancy.handbook (pregnancy, child) where replaced_on is null;
create index handbook_pregnancy on pregnancy.handbook (pregnancy);
create table pregnancy.handbook_counter (
    fiscal_year smallint primary key check (fiscal_year between 2000 and 2999),
    last        int not null check (last between 0 and 999999)
);

-- What was handed over with the handbook.
create table pregnancy.handed_over (
    pregnancy uuid not null references pregnancy.pregnancy,
    item      text not null check (item ~ '^[A-Z_]{3,40}$'),
    on_day    date not null,
    by_actor  uuid not null,
    primary key (pregnancy, item)
);

-- What was lost, told by whom. Kept apart: who need not know does not see it. Taken back when it was told by mistake.
create table pregnancy.loss (
    id             uuid primary key,
    pregnancy      uuid not null references pregnancy.pregnancy,
    kind           text not null check (kind in ('MISCARRIAGE', 'ABORTION', 'STILLBIRTH', 'DEATH_AFTER_BIRTH', 'NOT_SAID')),
    fetuses        smallint not null check (fetuses between 1 and 9),
    child          uuid references identity.person,
    on_day         date,
    told_by        text not null check (told_by in ('WOMAN', 'CLINIC', 'REGISTER', 'CLERK')),
    told_at        timestamptz not null,
    by_actor       uuid not null,
    wishes_contact boolean,
    taken_back_at  timestamptz check (taken_back_at >= told_at),
    taken_back_by  uuid,
    check ((kind = 'DEATH_AFTER_BIRTH') = (child is not null)),
    check ((taken_back_at is null) = (taken_back_by is null))
);
create index loss_pregnancy on pregnancy.loss (pregnancy);
create index loss_child on pregnancy.loss (child);
create unique index loss_of_child on pregnancy.loss (child) where taken_back_at is null;

grant select, insert on pregnancy.pregnancy, pregnancy.notice, pregnancy.answers, pregnancy.change, pregnancy.handbook,
    pregnancy.handbook_counter, pregnancy.handed_over, pregnancy.loss to ${app_role};
grant update (state, due_on, fetuses, lost, heartbeat_on, ward, interviewed, ended_on, version) on pregnancy.pregnancy to ${app_role};
grant update (replaced_on, because) on pregnancy.handbook to ${app_role};
grant update (last) on pregnancy.handbook_counter to ${app_role};
grant update (taken_back_at, taken_back_by) on pregnancy.loss to ${app_role};

-- One pregnancy with all that hangs on it. Each part of the room that keeps rows of its own has a function
-- pregnancy.drop_<part>(uuid[]) that removes them, and adds its tables to what this kind covers; they go in the order of names.
create function pregnancy.remove_pregnancies(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids  uuid[];
    part record;
begin
    select array_agg(id) into ids from (
        select p.id from pregnancy.pregnancy p
        where p.ended_on < (before at time zone 'Asia/Tokyo')::date
        order by p.ended_on limit most) old;
    for part in
        select p.oid::regproc as name from pg_proc p
        where p.pronamespace = 'pregnancy'::regnamespace and p.proname like 'drop\_%' order by p.proname
    loop
        execute format('select %s($1)', part.name) using ids;
    end loop;
    delete from pregnancy.loss where pregnancy = any(ids);
    delete from pregnancy.handed_over where pregnancy = any(ids);
    delete from pregnancy.handbook where pregnancy = any(ids);
    delete from pregnancy.change where pregnancy = any(ids);
    delete from pregnancy.answers where pregnancy = any(ids);
    delete from pregnancy.notice where pregnancy = any(ids);
    delete from pregnancy.pregnancy where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
-- The counter says only how far the numbers of a year have come; it goes when no handbook of that year is left.
create function pregnancy.remove_counters(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.handbook_counter c
         where c.fiscal_year in (
             select k.fiscal_year from pregnancy.handbook_counter k
              where make_date(k.fiscal_year + 1, 4, 1) < (before at time zone 'Asia/Tokyo')::date
                and not exists (select 1 from pregnancy.handbook h where left(h.number, 4) = k.fiscal_year::text)
              limit most)
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.remove_pregnancies(timestamptz, int),
    pregnancy.remove_counters(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('pregnancy.pregnancy', '妊娠の届出と手帳・面談の回答・経過の記録', '妊娠が終わった日、転出した日', 'P1Y',
     'pregnancy.remove_pregnancies', 10,
     array['pregnancy.pregnancy', 'pregnancy.notice', 'pregnancy.answers', 'pregnancy.change', 'pregnancy.handbook',
           'pregnancy.handed_over', 'pregnancy.loss']),
    ('pregnancy.handbook_counter', '母子健康手帳の番号の年度ごとの数え', '年度の終わり（手帳の記録が残る間は残す）', 'P1Y',
     'pregnancy.remove_counters', 20, array['pregnancy.handbook_counter']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.pregnancy', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('pregnancy.handbook_counter', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
