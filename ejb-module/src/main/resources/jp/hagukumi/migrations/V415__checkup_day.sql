-- The day of a group checkup: the case of each child that was received, the stations it passes, and what was recorded there.
-- What was recorded is never overwritten: a later edition of the same item stands beside the earlier one, and holds.
create table checkups.day_case (
    checkup       uuid primary key references checkups.checkup,
    session       uuid not null references checkups.session,
    number        smallint not null check (number between 1 and 999),
    arrived_at    timestamptz not null,
    medical       text check (medical in ('NORMAL', 'UNDER_CARE', 'OBSERVE', 'REFER_EXAM', 'REFER_TREAT')),
    support       text check (support in ('NONE', 'ADVICE', 'SUPPORT', 'AGENCIES')),
    judged_by     uuid,
    judged_at     timestamptz,
    spoken_how    text check (spoken_how in ('HALL', 'PHONE', 'VISIT')),
    spoken_words  text check (char_length(spoken_words) between 1 and 1000),
    spoken_by     uuid,
    spoken_at     timestamptz,
    decided_words text check (char_length(decided_words) between 1 and 1000),
    decided_by    uuid,
    decided_at    timestamptz,
    released_by   uuid,
    released_at   timestamptz,
    version       int not null check (version >= 1),
    unique (session, number),
    check ((medical is null) = (judged_by is null) and (support is null) = (judged_by is null)
           and (judged_at is null) = (judged_by is null)),
    check ((spoken_how is null) = (spoken_by is null) and (spoken_at is null) = (spoken_by is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((released_at is null) = (released_by is null)),
    -- Whoever judged does not decide, and nothing is told before it is decided.
    constraint day_case_second_person check (decided_by is null or decided_by <> judged_by),
    constraint day_case_decided_first check (decided_by is null or judged_by is not null),
    constraint day_case_released_last check (released_by is null or decided_by is not null),
    -- A referral is spoken about before it is read on a phone.
    constraint day_case_spoken_first check (
        released_by is null or medical not in ('REFER_EXAM', 'REFER_TREAT') or spoken_by is not null)
);
grant select, insert on checkups.day_case to ${app_role};
-- A reception that was undone leaves its row; received again, on whatever day, the child has a new number.
grant update (session, number, arrived_at, medical, support, judged_by, judged_at, spoken_how, spoken_words, spoken_by, spoken_at, decided_words,
    decided_by, decided_at, released_by, released_at, version) on checkups.day_case to ${app_role};

create table checkups.day_station (
    checkup  uuid not null references checkups.day_case,
    station  text not null check (station in ('INTERVIEW', 'MEASUREMENT', 'URINE', 'VISION', 'HEARING', 'MEDICAL', 'DENTAL',
                 'GUIDANCE')),
    number   smallint not null check (number between 1 and 20),
    state    text not null check (state in ('WAITING', 'AT', 'DONE', 'LEFT_OUT')),
    since    timestamptz not null,
    examiner text check (char_length(examiner) between 1 and 60),
    reason   text check (char_length(reason) between 1 and 200),
    -- How often something was recorded here.
    edition  smallint not null check (edition between 0 and 999),
    primary key (checkup, station),
    check ((state = 'LEFT_OUT') = (reason is not null))
);
-- A child is in one place at a time.
create unique index day_station_one_place on checkups.day_station (checkup) where state = 'AT';
grant select, insert on checkups.day_station to ${app_role};
grant update (state, since, examiner, reason, edition) on checkups.day_station to ${app_role};

create table checkups.day_measurement (
    checkup   uuid not null references checkups.day_case,
    kind      text not null check (kind in ('WEIGHT', 'LENGTH', 'HEIGHT', 'HEAD')),
    edition   smallint not null check (edition between 1 and 999),
    -- Grams or millimetres; empty where an earlier edition was taken back.
    value     int check (value between 1 and 200000),
    confirmed text[] not null check (cardinality(confirmed) <= 10),
    by_actor  uuid not null,
    at        timestamptz not null,
    primary key (checkup, kind, edition)
);
grant select, insert on checkups.day_measurement to ${app_role};

create table checkups.day_screening (
    checkup  uuid not null references checkups.day_case,
    item     text not null check (item ~ '^[A-Z_]{3,30}$'),
    edition  smallint not null check (edition between 1 and 999),
    answer   text not null check (answer ~ '^[A-Z0-9_]{3,30}$'),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (checkup, item, edition)
);
grant select, insert on checkups.day_screening to ${app_role};

create table checkups.day_finding (
    checkup  uuid not null references checkups.day_case,
    organ    text not null check (organ ~ '^[A-Z_]{3,30}$'),
    edition  smallint not null check (edition between 1 and 999),
    said     text not null check (said in ('NO_FINDING', 'FINDING', 'REFER')),
    words    text check (char_length(words) between 1 and 1000),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (checkup, organ, edition),
    check (said = 'NO_FINDING' or words is not null)
);
grant select, insert on checkups.day_finding to ${app_role};

-- The twenty primary teeth in the order upper right E to A, upper left A to E, lower right E to A, lower left A to E.
create table checkups.day_teeth (
    checkup  uuid not null references checkups.day_case,
    edition  smallint not null check (edition between 1 and 999),
    chart    text[] not null check (cardinality(chart) = 20
                 and chart <@ array['SOUND', 'CO', 'C', 'TREATED', 'LOST', 'NOT_ERUPTED']),
    risk     boolean not null,
    type     text not null check (type in ('O', 'O1', 'O2', 'A', 'B', 'C', 'C1', 'C2')),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (checkup, edition)
);
grant select, insert on checkups.day_teeth to ${app_role};

-- INTERVIEW: for health staff only. GUIDANCE: told to the family with the result.
create table checkups.day_words (
    checkup  uuid not null references checkups.day_case,
    station  text not null check (station in ('INTERVIEW', 'GUIDANCE')),
    edition  smallint not null check (edition between 1 and 999),
    words    text not null check (char_length(words) between 1 and 2000),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (checkup, station, edition)
);
grant select, insert on checkups.day_words to ${app_role};

-- What was recorded goes with its checkup, in the same run.
create function checkups.drop_day(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from checkups.day_words where checkup = any(ids);
    delete from checkups.day_teeth where checkup = any(ids);
    delete from checkups.day_finding where checkup = any(ids);
    delete from checkups.day_screening where checkup = any(ids);
    delete from checkups.day_measurement where checkup = any(ids);
    delete from checkups.day_station where checkup = any(ids);
    delete from checkups.day_case where checkup = any(ids);
end $$;
revoke all on function checkups.drop_day(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.day_case', 'checkups.day_station', 'checkups.day_measurement',
           'checkups.day_screening', 'checkups.day_finding', 'checkups.day_teeth', 'checkups.day_words']
 where kind = 'checkups.checkup';
