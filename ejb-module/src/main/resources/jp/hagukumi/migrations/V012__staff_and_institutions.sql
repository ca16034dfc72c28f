create table identity.staff (
    id     uuid primary key,
    name   text not null check (char_length(name) between 1 and 100),
    mail   text check (char_length(mail) between 3 and 254),
    active boolean not null
);

-- Taken back at once: ended_at. Ended by its dates: valid_to. Rows stay, so that a decision can be explained years later.
create table identity.staff_role (
    id         uuid primary key,
    staff      uuid not null references identity.staff,
    role       text not null
        check (role in ('REGISTER_CLERK', 'HEALTH_NURSE', 'HEALTH_CLERK', 'AUDITOR', 'ADMINISTRATOR')),
    ward       text references identity.ward,
    valid_from date not null,
    valid_to   date,
    ended_at   timestamptz,
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (staff with =, role with =, coalesce(ward, '') with =, daterange(valid_from, valid_to, '[]') with &&)
        where (ended_at is null)
);
create index staff_role_staff on identity.staff_role (staff);
create index staff_role_ward on identity.staff_role (ward);

-- 代決: on these days the deputy decides in the other's place, with the other's roles, and stays one person.
create table identity.deputation (
    id         uuid primary key,
    principal  uuid not null references identity.staff,
    deputy     uuid not null references identity.staff,
    valid_from date not null,
    valid_to   date not null,
    reason     text not null check (char_length(reason) <= 200),
    ended_at   timestamptz,
    check (principal <> deputy),
    check (valid_to >= valid_from),
    exclude using gist (principal with =, deputy with =, daterange(valid_from, valid_to, '[]') with &&)
        where (ended_at is null)
);
create index deputation_principal on identity.deputation (principal);
create index deputation_deputy on identity.deputation (deputy);

create table identity.institution (
    id           uuid primary key,
    short_name   text not null unique check (short_name ~ '^[a-z0-9-]{1,40}$'),
    code         text check (code ~ '^[0-9]{10}$'),
    kind         text not null check (kind in ('HOSPITAL', 'CLINIC', 'MIDWIFE', 'REGISTER_SYSTEM')),
    name         text not null check (char_length(name) between 1 and 100),
    address      text not null check (char_length(address) <= 200),
    phone        text not null check (phone ~ '^[0-9+() -]{0,20}$'),
    municipality text not null check (municipality ~ '^[0-9]{6}$'),
    ward         text references identity.ward,
    status       text not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    valid_from   date not null,
    valid_to     date,
    version      int not null default 0,
    check (valid_to is null or valid_to >= valid_from),
    -- The ten-digit code names a hospital or clinic, never a midwife (保険医療機関コード).
    check (code is null or kind in ('HOSPITAL', 'CLINIC')),
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&) where (status <> 'CLOSED')
);
create index institution_ward on identity.institution (ward);

create table identity.institution_certificate (
    id           uuid primary key,
    institution  uuid not null references identity.institution,
    purpose      text not null check (purpose in ('TLS', 'SIGN')),
    fingerprint  bytea not null check (octet_length(fingerprint) = 32),
    der          bytea not null check (octet_length(der) between 100 and 20000),
    not_before   timestamptz not null,
    not_after    timestamptz not null,
    status       text not null check (status in ('ACTIVE', 'SUSPENDED', 'REVOKED')),
    status_since timestamptz not null,
    check (not_after > not_before),
    unique (fingerprint, purpose)
);
create index institution_certificate_institution on identity.institution_certificate (institution);

create table identity.institution_user (
    id          uuid primary key,
    institution uuid not null references identity.institution,
    name        text not null check (char_length(name) between 1 and 100),
    active      boolean not null
);
create index institution_user_institution on identity.institution_user (institution);

grant select, insert, update on
    identity.staff, identity.staff_role, identity.deputation, identity.institution, identity.institution_certificate,
    identity.institution_user to ${app_role};
