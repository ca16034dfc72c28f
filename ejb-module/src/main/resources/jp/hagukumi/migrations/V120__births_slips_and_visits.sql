-- Contact slips (出生連絡票). A slip filed again is a new version; the newest counts, none is lost. child and mother are person
-- ids; a child that the register knows and no certificate told of has no row in births.child.
create table births.slip (
    id                  uuid primary key,
    child               uuid not null,
    mother              uuid,
    version             int not null check (version between 1 and 999),
    filed_at            timestamptz not null,
    channel             text not null check (channel in ('APP', 'PAPER', 'PHONE', 'COUNTER')),
    filed_by            uuid not null,
    state               text not null check (state in ('FILED', 'SUPERSEDED', 'WITHDRAWN')),
    ward                text not null check (ward ~ '^[0-9]{6}$'),
    low_birth_weight    boolean not null,
    rule_version        text not null check (char_length(rule_version) between 1 and 200),
    certificate         uuid references births.certificate,
    born_on             date not null,
    birth_weight_grams  int check (birth_weight_grams between 100 and 7000),
    mother_phone        text not null check (char_length(mother_phone) between 9 and 20),
    other_phone         text check (char_length(other_phone) between 9 and 20),
    call_times          text check (char_length(call_times) between 1 and 100),
    stay                text not null check (stay in ('HOME', 'SATOGAERI', 'OTHER')),
    stay_address        text check (char_length(stay_address) between 1 and 200),
    stay_municipality   text check (stay_municipality ~ '^[0-9]{6}$'),
    stay_phone          text check (char_length(stay_phone) between 9 and 20),
    stay_until          date check (stay_until >= born_on),
    mother_in_hospital  boolean not null,
    child_in_hospital   boolean not null,
    hospital_name       text check (char_length(hospital_name) between 1 and 60),
    discharge_on        date check (discharge_on >= born_on),
    feeding             text check (feeding in ('BREAST', 'MIXED', 'FORMULA', 'OTHER')),
    visit_wish          text not null check (visit_wish in ('HOME', 'STAY', 'NONE')),
    wished_days         text check (char_length(wished_days) between 1 and 200),
    unique (child, version),
    check (stay = 'HOME' or stay_address is not null),
    check (stay <> 'HOME' or visit_wish <> 'STAY'),
    check (not low_birth_weight or birth_weight_grams is not null)
);
create unique index slip_one_in_force on births.slip (child) where state = 'FILED';
create index slip_mother on births.slip (mother, filed_at desc);
create index slip_certificate on births.slip (certificate);

-- What the family worries about: kept apart, read by health staff and by who wrote it only.
create table births.slip_worries (
    slip              uuid primary key references births.slip,
    mother_condition  text check (mother_condition in ('GOOD', 'TIRED', 'UNWELL', 'LOW_MOOD')),
    concerns          text[] not null check (cardinality(concerns) <= 12),
    free_text         text check (char_length(free_text) between 1 and 1000)
);

-- 低体重児の届出 (母子保健法18条): with every slip of a child under 2,500 g.
create table births.low_birth_weight_notice (
    slip           uuid primary key references births.slip,
    present_place  text not null check (char_length(present_place) between 1 and 200),
    present_phone  text check (char_length(present_phone) between 9 and 20),
    note           text check (char_length(note) between 1 and 500)
);

create table births.visit (
    id               uuid primary key,
    child            uuid not null,
    mother           uuid,
    born_on          date not null,
    kind             text not null check (kind in ('NEWBORN', 'PREMATURE', 'HELLO_BABY')),
    ward             text not null check (ward ~ '^[0-9]{6}$'),
    ward_by          text not null check (ward_by in ('RESIDENCE', 'STAY')),
    place            text not null check (place in ('HOME', 'STAY')),
    state            text not null check (state in ('DUE', 'PLANNED', 'VISITED', 'CLOSED', 'CANCELLED', 'STOPPED')),
    due_on           date not null,
    latest_on        date not null check (latest_on >= due_on),
    rule_version     text not null check (char_length(rule_version) between 1 and 200),
    worries          int not null check (worries >= 0),
    low_birth_weight boolean not null,
    weight_corrected boolean not null default false,
    slip             uuid not null references births.slip,
    plan_note        text check (char_length(plan_note) between 1 and 500),
    planned_at       timestamptz,
    planned_until    timestamptz,
    visitor          uuid,
    told_of          timestamptz,
    version          int not null check (version >= 1),
    opened_at        timestamptz not null,
    ended_because    text check (ended_because in ('DEATH', 'JOIN_UNDONE', 'LEFT_CITY')),
    check (state not in ('PLANNED', 'VISITED', 'CLOSED') or (planned_at is not null and visitor is not null)),
    check ((planned_at is null) = (planned_until is null)),
    check (planned_until > planned_at),
    check ((state in ('CANCELLED', 'STOPPED')) = (ended_because is not null)),
    -- A nurse is at one door at a time.
    constraint visit_visitor_free exclude using gist
        (visitor with =, tstzrange(planned_at, planned_until) with &&) where (state = 'PLANNED')
);
create index visit_child on births.visit (child);
create index visit_mother on births.visit (mother);
create index visit_slip on births.visit (slip);
create index visit_list on births.visit (ward, due_on, id) where state in ('DUE', 'PLANNED');
create index visit_list_city on births.visit (due_on, id) where state in ('DUE', 'PLANNED');
create index visit_list_ended on births.visit (ward, due_on, id) where not state in ('DUE', 'PLANNED');
create index visit_week on births.visit (ward, planned_at, id) where planned_at is not null;
create unique index visit_one_open on births.visit (child) where state in ('DUE', 'PLANNED');

create table births.visit_record (
    visit         uuid primary key references births.visit,
    visited_at    timestamptz not null,
    by_staff      uuid not null,
    child_grams   int check (child_grams between 300 and 15000),
    feeding       text check (feeding in ('BREAST', 'MIXED', 'FORMULA', 'OTHER')),
    epds          int check (epds between 0 and 30),
    concerns      text[] not null check (cardinality(concerns) <= 12),
    findings      text check (char_length(findings) between 1 and 2000),
    advice        text check (char_length(advice) between 1 and 2000),
    follow_up     text not null check (follow_up in ('NONE', 'PHONE', 'REVISIT', 'REFER')),
    recorded_at   timestamptz not null
);

create table births.follow_up (
    id           uuid primary key,
    visit        uuid not null references births.visit,
    at           timestamptz not null,
    by_staff     uuid not null,
    kind         text not null check (kind in ('NONE', 'PHONE', 'REVISIT', 'REFER')),
    note         text not null check (char_length(note) between 1 and 2000),
    closes       boolean not null
);
create index follow_up_visit on births.follow_up (visit);

-- After a death in the family its first page stays empty until the family opens a page by itself.
create table births.quiet_home (
    person    uuid not null,
    because   uuid not null,
    since     timestamptz not null,
    ended_at  timestamptz check (ended_at >= since),
    primary key (person, because)
);

grant select, insert on births.slip, births.slip_worries, births.low_birth_weight_notice, births.visit,
    births.visit_record, births.follow_up, births.quiet_home to ${app_role};
grant update (state, ward) on births.slip to ${app_role};
grant update on births.visit to ${app_role};
grant update (ended_at) on births.quiet_home to ${app_role};
create index child_born on births.child (born_on, id) where ended_at is null;
