-- Registrations of birth (出生届). One row a child and case; what was filed is never changed, only followed by a next version of
-- its content. Columns of the desk and of the family-register link come with them.
create table births.registration (
    id               uuid primary key,
    child            uuid not null,
    mother           uuid,
    certificate      uuid references births.certificate,
    channel          text not null check (channel in ('APP', 'MYNAPORTAL', 'COUNTER')),
    ward             text not null check (ward ~ '^[0-9]{6}$'),
    state            text not null check (state in ('DRAFT', 'DISCARDED', 'FILED', 'UNDER_REVIEW', 'NEEDS_FIX', 'WITHDRAWN',
                                                    'ACCEPTED', 'REFUSED', 'SENT_ON', 'ENTERED', 'REGISTERED')),
    version          int not null check (version >= 1),
    born_on          date not null,
    due_on           date not null check (due_on >= born_on),
    deadline_rule    text not null check (char_length(deadline_rule) between 1 and 200),
    opened_by        uuid not null,
    opened_at        timestamptz not null,
    filer            uuid,
    filed_at         timestamptz,
    received_on      date check (received_on >= born_on),
    late             boolean,
    rule_version     text check (char_length(rule_version) between 1 and 400),
    check (state in ('DRAFT', 'DISCARDED')
           or (filer is not null and filed_at is not null and received_on is not null and late is not null
               and rule_version is not null)),
    check (late is null or late = (received_on > due_on))
);
-- Two phones of one family meet one draft.
create unique index registration_one_open on births.registration (child)
    where state not in ('DISCARDED', 'WITHDRAWN', 'REFUSED', 'SENT_ON');
create index registration_child on births.registration (child, opened_at desc);
create index registration_mother on births.registration (mother);
create index registration_certificate on births.registration (certificate);
create index registration_queue on births.registration (ward, state, due_on, id);

-- The fields of the form, each exactly as written; a draft has what is known so far. One row a version.
create table births.registration_content (
    registration      uuid not null references births.registration,
    version           int not null check (version >= 1),
    written_by        uuid not null,
    written_at        timestamptz not null,
    child_family_name text check (char_length(child_family_name) between 1 and 50),
    child_given_name text check (char_length(child_given_name) between 1 and 50),
    child_family_kana text check (char_length(child_family_kana) between 1 and 100),
    child_given_kana text check (char_length(child_given_kana) between 1 and 100),
    child_name_undecided boolean,
    child_latin_name text check (char_length(child_latin_name) between 1 and 100),
    child_sex text check (child_sex in ('MALE', 'FEMALE', 'UNDETERMINED')),
    child_rank int check (child_rank between 1 and 99),
    birth_at text check (birth_at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'),
    birth_abroad boolean,
    birth_place text check (char_length(birth_place) between 1 and 100),
    parents_marriage text check (parents_marriage in ('MARRIED', 'DIVORCED_BEFORE_BIRTH', 'NOT_MARRIED')),
    parents_recognised boolean,
    father_family_name text check (char_length(father_family_name) between 1 and 50),
    father_given_name text check (char_length(father_given_name) between 1 and 50),
    father_birth_date date,
    father_nationality text check (father_nationality ~ '^[A-Z]{3}$'),
    mother_family_name text check (char_length(mother_family_name) between 1 and 50),
    mother_given_name text check (char_length(mother_given_name) between 1 and 50),
    mother_birth_date date,
    mother_nationality text check (mother_nationality ~ '^[A-Z]{3}$'),
    honseki_address text check (char_length(honseki_address) between 1 and 100),
    honseki_municipality text check (honseki_municipality ~ '^[0-9]{6}$'),
    honseki_head text check (char_length(honseki_head) between 1 and 50),
    residence_address text check (char_length(residence_address) between 1 and 200),
    residence_householder text check (char_length(residence_householder) between 1 and 100),
    residence_relation text check (residence_relation ~ '^[A-Z_]{1,40}$'),
    cohabitation_since text check (cohabitation_since ~ '^[0-9]{4}-[0-9]{2}$'),
    household_work text check (household_work in ('1', '2', '3', '4', '5', '6')),
    father_occupation text check (char_length(father_occupation) between 1 and 50),
    mother_occupation text check (char_length(mother_occupation) between 1 and 50),
    remarks text check (char_length(remarks) between 1 and 500),
    filer_capacity text check (filer_capacity ~ '^[A-Z_]{1,40}$'),
    filer_jointly boolean,
    filer_address text check (char_length(filer_address) between 1 and 200),
    filer_honseki text check (char_length(filer_honseki) between 1 and 100),
    filer_honseki_head text check (char_length(filer_honseki_head) between 1 and 50),
    filer_birth_date date,
    filer_phone text check (char_length(filer_phone) between 1 and 20),
    primary key (registration, version)
);

-- Where each value came from, in the version in which it was written.
create table births.registration_source (
    registration uuid not null references births.registration,
    version      int not null check (version >= 1),
    field        text not null check (char_length(field) between 1 and 60),
    source       text not null check (source in ('REGISTER', 'CERTIFICATE', 'ACCOUNT', 'SIBLING', 'FAMILY')),
    primary key (registration, version, field)
);

-- What is to be put right (補正), each pointing at its field.
create table births.registration_defect (
    id           uuid primary key,
    registration uuid not null references births.registration,
    field        text not null check (char_length(field) between 1 and 60),
    code         text not null check (code ~ '^[A-Z_]{1,40}$'),
    words        text check (char_length(words) between 1 and 500),
    raised_by    uuid not null,
    raised_at    timestamptz not null,
    settled_at   timestamptz check (settled_at >= raised_at)
);
create index registration_defect_of on births.registration_defect (registration, raised_at);

-- The history, a line for each move.
create table births.registration_event (
    registration uuid not null references births.registration,
    position     int not null check (position >= 1),
    move         text not null check (move ~ '^[A-Z_]{1,40}$'),
    state        text not null,
    by_kind      text not null check (by_kind in ('RESIDENT', 'STAFF', 'SYSTEM')),
    by_whom      uuid not null,
    at           timestamptz not null,
    reason       text check (char_length(reason) between 1 and 500),
    primary key (registration, position)
);

-- The filer's signature over the content of one version: what proves who filed what (戸籍法118条, 規則79条の2の4).
create table births.registration_signature (
    registration   uuid not null references births.registration,
    version        int not null check (version >= 1),
    content_digest bytea not null check (octet_length(content_digest) = 32),
    signature      bytea not null check (octet_length(signature) between 1 and 1024),
    certificate    bytea not null check (octet_length(certificate) between 1 and 8192),
    serial         text not null check (serial ~ '^[0-9a-f]{1,40}$'),
    verified_at    timestamptz not null,
    primary key (registration, version)
);

grant select, insert on births.registration, births.registration_content, births.registration_source,
    births.registration_defect, births.registration_event, births.registration_signature to ${app_role};
grant update (state, version, certificate, due_on, deadline_rule, filer, filed_at, received_on, late, rule_version, ward)
    on births.registration to ${app_role};
grant update (settled_at) on births.registration_defect to ${app_role};

-- Drafts that nobody filed, and what was given up before filing. What was filed is the office's record and stays with it.
create function births.remove_registration_drafts(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select r.id from births.registration r
        where r.state in ('DRAFT', 'DISCARDED')
          and (select max(c.written_at) from births.registration_content c where c.registration = r.id) < before
        order by r.opened_at limit most) old;
    -- Photos of paper certificates come with V147.
    perform births.drop_registration_photos(ids);
    delete from births.registration_event where registration = any(ids);
    delete from births.registration_source where registration = any(ids);
    delete from births.registration_content where registration = any(ids);
    delete from births.registration where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function births.remove_registration_drafts(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover) values
    ('births.registration_draft', '出されなかった出生届の下書き', '最後に書いた時', 'P3M',
     'births.remove_registration_drafts');
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('births.registration_draft', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());

-- As before, and both stay while a registration was made with them.
create or replace function births.is_held(certificate uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
    select exists (select 1 from births.slip s where s.certificate = is_held.certificate)
        or exists (select 1 from births.registration r where r.certificate = is_held.certificate)
$$;
create or replace function births.child_is_held(child uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
    select exists (select 1 from births.slip s where s.child = child_is_held.child)
        or exists (select 1 from births.visit v where v.child = child_is_held.child)
        or exists (select 1 from births.registration r where r.child = child_is_held.child)
$$;
