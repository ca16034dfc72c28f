create table identity.household (
    id              uuid primary key,
    register_number text not null unique check (register_number ~ '^[0-9]{1,15}$')
);

-- Names are kept exactly as the register writes them; lengths are counted in code points.
create table identity.person (
    id              uuid primary key,
    resident_number text unique check (resident_number ~ '^[0-9]{1,15}$'),
    standing        text not null
        check (standing in ('EXPECTED', 'RESIDENT', 'ELSEWHERE', 'LEFT', 'DIED', 'WITHDRAWN')),
    family_name     text not null check (char_length(family_name) <= 100),
    given_name      text not null check (char_length(given_name) <= 100),
    family_kana     text check (char_length(family_kana) between 1 and 100),
    given_kana      text check (char_length(given_kana) between 1 and 100),
    alias           text check (char_length(alias) between 1 and 100),
    alias_kana      text check (char_length(alias_kana) between 1 and 100),
    name_key        text not null,
    alias_key       text,
    kana_key        text,
    birth_date      date not null,
    sex             text not null check (sex in ('1', '2', '9')),
    nationality     text not null check (nationality ~ '^[A-Z]{3}$'),
    household       uuid references identity.household,
    relation        text check (char_length(relation) between 1 and 40),
    municipality    text check (municipality ~ '^[0-9]{6}$'),
    ward            text references identity.ward,
    postcode        text check (postcode ~ '^[0-9]{7}$'),
    address         text check (char_length(address) between 1 and 200),
    building        text check (char_length(building) between 1 and 100),
    mother          uuid references identity.person,
    birth_order     smallint check (birth_order between 1 and 9),
    left_on         date,
    died_on         date,
    version         int not null default 0,
    -- A child may die before it has a name.
    check (standing in ('EXPECTED', 'WITHDRAWN', 'DIED') or char_length(family_name) + char_length(given_name) > 0),
    check (standing <> 'RESIDENT' or (resident_number is not null and ward is not null and address is not null)),
    check (standing <> 'EXPECTED' or (mother is not null and birth_order is not null)),
    check ((standing = 'DIED') = (died_on is not null)),
    check (standing <> 'LEFT' or left_on is not null),
    check (mother <> id)
);
-- One delivery has one first, one second child: two notices of the same child are one person.
create unique index person_of_one_birth on identity.person (mother, birth_date, birth_order)
    where standing <> 'WITHDRAWN' and birth_order is not null;
create index person_mother on identity.person (mother);
create index person_household on identity.person (household);
create index person_ward on identity.person (ward);
create index person_name on identity.person (name_key);
create index person_alias on identity.person (alias_key);
create index person_kana on identity.person (kana_key);

-- What the person told the city herself; not from the register.
create table identity.contact (
    person   uuid primary key references identity.person,
    phone    text check (phone ~ '^[+0-9-]{6,20}$'),
    email    text check (char_length(email) between 3 and 254),
    mail     boolean not null,
    language text not null check (language in ('ja', 'ja_easy', 'en'))
);

create table identity.guardianship (
    id         uuid primary key,
    child      uuid not null references identity.person,
    guardian   uuid references identity.person,
    basis      text not null check (basis in ('REGISTER', 'BIRTH', 'INVITATION')),
    relation   text not null check (relation in ('FATHER', 'MOTHER', 'GRANDPARENT', 'OTHER_GUARDIAN')),
    state      text not null check (state in ('INVITED', 'IN_FORCE', 'ENDED', 'REVOKED', 'DECLINED')),
    invited_by uuid references identity.person,
    code_hash  bytea unique,
    expires_at timestamptz,
    begins_on  date,
    ends_on    date,
    reason     text check (char_length(reason) between 1 and 400),
    check (guardian <> child),
    check ((basis = 'INVITATION') = (invited_by is not null)),
    check ((basis = 'INVITATION') = (code_hash is not null and expires_at is not null)),
    check (state <> 'INVITED' or (basis = 'INVITATION' and guardian is null and begins_on is null)),
    check (state not in ('IN_FORCE', 'ENDED') or (guardian is not null and begins_on is not null)),
    check (state <> 'ENDED' or ends_on is not null),
    check (ends_on is null or state in ('ENDED', 'REVOKED'))
);
-- Nobody is twice the guardian of one child at one time.
create unique index guardianship_in_force on identity.guardianship (child, guardian) where state = 'IN_FORCE';
create index guardianship_child on identity.guardianship (child);
create index guardianship_guardian on identity.guardianship (guardian);
create index guardianship_invited_by on identity.guardianship (invited_by);

-- Codes that nobody had given out, by who tried them: guessing is counted.
create table identity.wrong_code (
    id     bigint generated always as identity primary key,
    person uuid not null references identity.person,
    at     timestamptz not null
);
create index wrong_code_person on identity.wrong_code (person, at);
grant select, insert on identity.wrong_code to ${app_role};

-- 支援措置. Those protected from are kept by their number in the register: they may move in later.
create table identity.support_measure (
    id                  uuid primary key,
    measure_number      text not null unique check (measure_number ~ '^[0-9A-Za-z-]{1,40}$'),
    valid_from          date not null,
    valid_to            date not null,
    ended_on            date,
    hidden              text[] not null
        check (hidden <@ array['ADDRESS', 'WARD', 'FACILITY', 'APPOINTMENT', 'PHONE']),
    shuts_out           boolean not null,
    check (valid_to >= valid_from)
);
create table identity.support_measure_protected (
    measure uuid not null references identity.support_measure,
    person  uuid not null references identity.person,
    in_use  boolean not null default true,
    primary key (measure, person)
);
create index support_measure_protected_person on identity.support_measure_protected (person);
create table identity.support_measure_from (
    measure         uuid not null references identity.support_measure,
    resident_number text not null check (resident_number ~ '^[0-9]{1,15}$'),
    in_use          boolean not null default true,
    primary key (measure, resident_number)
);
create index support_measure_from_number on identity.support_measure_from (resident_number);

grant select, insert, update on
    identity.household, identity.person, identity.contact, identity.guardianship, identity.support_measure,
    identity.support_measure_protected, identity.support_measure_from to ${app_role};
