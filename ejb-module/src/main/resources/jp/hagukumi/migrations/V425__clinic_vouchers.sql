-- Checkups that clinics make: the voucher of a child's checkup, and what the clinic found.
create table checkups.clinic_voucher (
    checkup      uuid primary key references checkups.checkup,
    code         text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    yen          int not null check (yen between 0 and 1000000),
    rule_version text not null check (char_length(rule_version) between 1 and 100),
    issued_on    date not null,
    state        text not null check (state in ('ISSUED', 'USED', 'LAPSED', 'CALLED_BACK')),
    ended_on     date check (ended_on >= issued_on),
    check ((state in ('LAPSED', 'CALLED_BACK')) <= (ended_on is not null)),
    check (state <> 'ISSUED' or ended_on is null)
);
grant select, insert on checkups.clinic_voucher to ${app_role};
grant update (state, ended_on) on checkups.clinic_voucher to ${app_role};

-- One edition of a result. The one that holds is neither replaced nor cancelled; there is at most one of a checkup.
create table checkups.clinic_result (
    id             uuid primary key,
    checkup        uuid not null references checkups.clinic_voucher,
    edition        smallint not null check (edition between 1 and 999),
    on_day         date not null,
    clinic         uuid references identity.institution,
    place          text check (char_length(place) between 1 and 60),
    paid_yen       int check (paid_yen between 0 and 1000000),
    judgement      text not null check (judgement in ('NORMAL', 'UNDER_CARE', 'OBSERVE', 'REFER_EXAM', 'REFER_TREAT')),
    advice         text check (char_length(advice) between 1 and 1000),
    source         text not null check (source in ('HAND', 'FILE', 'SOAP', 'PMH')),
    by_actor       uuid not null,
    at             timestamptz not null,
    replaced_at    timestamptz,
    cancelled_at   timestamptz,
    cancelled_why  text check (char_length(cancelled_why) between 1 and 200),
    reimburse_yen  int check (reimburse_yen between 1 and 1000000),
    reimburse_until date,
    reimburse_rule text check (char_length(reimburse_rule) between 1 and 100),
    unique (checkup, edition),
    check ((clinic is null) = (place is not null)),
    check (clinic is null or paid_yen is null),
    check (replaced_at is null or cancelled_at is null),
    check ((cancelled_at is null) = (cancelled_why is null)),
    check ((reimburse_yen is null) = (reimburse_until is null) and (reimburse_yen is null) = (reimburse_rule is null)),
    check (reimburse_yen is null or (clinic is null and reimburse_yen <= paid_yen))
);
create unique index clinic_result_one_holds on checkups.clinic_result (checkup)
    where replaced_at is null and cancelled_at is null;
create index clinic_result_clinic on checkups.clinic_result (clinic, on_day);
grant select, insert on checkups.clinic_result to ${app_role};
grant update (replaced_at, cancelled_at, cancelled_why) on checkups.clinic_result to ${app_role};

create table checkups.clinic_measurement (
    result    uuid not null references checkups.clinic_result,
    kind      text not null check (kind in ('WEIGHT', 'LENGTH', 'HEIGHT', 'HEAD')),
    value     int not null check (value between 1 and 200000),
    confirmed text[] not null check (cardinality(confirmed) <= 10),
    primary key (result, kind)
);
grant select, insert on checkups.clinic_measurement to ${app_role};

create table checkups.clinic_finding (
    result uuid not null references checkups.clinic_result,
    organ  text not null check (organ ~ '^[A-Z_]{3,30}$'),
    said   text not null check (said in ('NO_FINDING', 'FINDING', 'REFER')),
    words  text check (char_length(words) between 1 and 1000),
    primary key (result, organ),
    check (said = 'NO_FINDING' or words is not null)
);
grant select, insert on checkups.clinic_finding to ${app_role};

-- Vouchers and results go with their checkup, in the same run.
create function checkups.drop_clinics(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from checkups.clinic_finding where result in (select id from checkups.clinic_result where checkup = any(ids));
    delete from checkups.clinic_measurement where result in (select id from checkups.clinic_result where checkup = any(ids));
    delete from checkups.clinic_result where checkup = any(ids);
    delete from checkups.clinic_voucher where checkup = any(ids);
end $$;
revoke all on function checkups.drop_clinics(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.clinic_voucher', 'checkups.clinic_result', 'checkups.clinic_measurement',
           'checkups.clinic_finding']
 where kind = 'checkups.checkup';
