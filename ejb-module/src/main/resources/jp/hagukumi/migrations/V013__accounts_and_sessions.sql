create table identity.account (
    id               uuid primary key,
    kind             text not null check (kind in ('RESIDENT', 'STAFF', 'INSTITUTION')),
    issuer           text not null check (char_length(issuer) between 1 and 300),
    subject          text not null check (char_length(subject) between 1 and 255),
    person           uuid references identity.person,
    staff            uuid references identity.staff,
    institution_user uuid references identity.institution_user,
    closed_at        timestamptz,
    unique (issuer, subject),
    check ((kind = 'RESIDENT') = (person is not null)),
    check ((kind = 'STAFF') = (staff is not null)),
    check ((kind = 'INSTITUTION') = (institution_user is not null))
);
create index account_person on identity.account (person);
create index account_staff on identity.account (staff);
create index account_institution_user on identity.account (institution_user);

-- The token itself is never kept, only its SHA-256: who reads this table can sign in nowhere.
create table identity.session (
    id             uuid primary key,
    account        uuid not null references identity.account,
    token_hash     bytea not null unique check (octet_length(token_hash) = 32),
    opened_at      timestamptz not null,
    last_seen_at   timestamptz not null,
    idle_minutes   int not null,
    absolute_until timestamptz not null,
    closed_at      timestamptz
);
create index session_account on identity.session (account);

grant select, insert, update on identity.account, identity.session to ${app_role};
