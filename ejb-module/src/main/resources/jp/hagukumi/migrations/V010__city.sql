-- identity: who lives, works and sends here. All periods are dates, both ends included.
create schema identity;
grant usage on schema identity to ${app_role};

-- One deployment serves one city.
create table identity.city (
    only_one          boolean primary key default true check (only_one),
    municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
    name              text not null check (char_length(name) between 1 and 40),
    kana              text not null check (char_length(kana) between 1 and 80),
    name_en           text not null check (char_length(name_en) between 1 and 80)
);

create table identity.ward (
    code       text primary key check (code ~ '^[0-9]{6}$'),
    name       text not null check (char_length(name) between 1 and 40),
    kana       text not null check (char_length(kana) between 1 and 80),
    name_en    text not null check (char_length(name_en) between 1 and 80),
    valid_from date not null,
    valid_to   date,
    check (valid_to is null or valid_to >= valid_from)
);

create table identity.office (
    code     text primary key check (code ~ '^[A-Z0-9-]{1,20}$'),
    ward     text not null references identity.ward,
    name     text not null check (char_length(name) between 1 and 80),
    name_en  text not null check (char_length(name_en) <= 120),
    postcode text check (postcode ~ '^[0-9]{7}$'),
    address  text not null check (char_length(address) <= 200),
    phone    text not null check (phone ~ '^[0-9+() -]{0,20}$'),
    in_use   boolean not null default true
);
create index office_ward on identity.office (ward);

create table identity.opening_hours (
    office  text not null references identity.office,
    weekday smallint not null check (weekday between 1 and 7),
    opens   time not null,
    closes  time not null,
    in_use  boolean not null default true,
    primary key (office, weekday, opens),
    check (closes > opens)
);

create table identity.holiday (
    day    date primary key,
    name   text not null check (char_length(name) between 1 and 40),
    in_use boolean not null default true
);

create table identity.closing_day (
    day    date primary key,
    reason text not null check (char_length(reason) between 1 and 80),
    in_use boolean not null default true
);

-- How long a sign-in lasts; the newest row not after today counts.
create table identity.session_limit (
    kind             text not null check (kind in ('RESIDENT', 'STAFF', 'INSTITUTION')),
    valid_from       date not null,
    idle_minutes     int not null check (idle_minutes between 1 and 44640),
    absolute_minutes int not null check (absolute_minutes between 1 and 525600),
    primary key (kind, valid_from),
    check (absolute_minutes >= idle_minutes)
);

grant select, insert, update on
    identity.city, identity.ward, identity.office, identity.opening_hours, identity.holiday, identity.closing_day,
    identity.session_limit to ${app_role};
