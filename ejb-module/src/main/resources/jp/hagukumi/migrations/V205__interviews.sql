-- The interview at the notice (伴走型相談支援の1回目の面談) is booked for an hour of the ward's office. A place is one of the
-- interviews that the office holds side by side; two bookings never share one, whatever the application believes.
create table pregnancy.interview (
    id           uuid primary key,
    pregnancy    uuid not null references pregnancy.pregnancy,
    ward         text not null check (ward ~ '^[0-9]{6}$'),
    office       text not null references identity.office,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    place        smallint not null check (place between 1 and 50),
    state        text not null check (state in ('BOOKED', 'HELD', 'CANCELLED', 'STOPPED')),
    channel      text not null check (channel in ('APP', 'DESK')),
    version      int not null check (version >= 1),
    rule_version text not null check (char_length(rule_version) between 1 and 200),
    booked_at    timestamptz not null,
    booked_by    uuid not null,
    reminded_at  timestamptz,
    -- She was told that the office does not open on that day.
    closed_told_at timestamptz,
    changed_at   timestamptz not null,
    check (ends_at > starts_at),
    constraint interview_place_taken_once exclude using gist
        (ward with =, place with =, tstzrange(starts_at, ends_at) with &&) where (state = 'BOOKED')
);
create unique index interview_one_open on pregnancy.interview (pregnancy) where state = 'BOOKED';
create index interview_pregnancy on pregnancy.interview (pregnancy);
create index interview_office on pregnancy.interview (office);
create index interview_day on pregnancy.interview (ward, starts_at, id) where state in ('BOOKED', 'HELD');
create index interview_to_remind on pregnancy.interview (starts_at) where state = 'BOOKED';

grant select, insert on pregnancy.interview to ${app_role};
grant update (ward, office, starts_at, ends_at, place, state, channel, version, rule_version, booked_at, booked_by, reminded_at,
    closed_told_at, changed_at) on pregnancy.interview to ${app_role};
