-- Birth certificates (出生証明書): what institutions certify, the proof of it, and what it was joined to.
create schema births;
grant usage on schema births to ${app_role};

-- One delivery of one mother: all its children and corrections hang on it.
create table births.delivery (
    id              uuid primary key,
    mother          uuid not null references identity.person,
    mother_name_key text not null check (char_length(mother_name_key) between 1 and 200),
    expected_on     date,
    fetuses         int check (fetuses between 1 and 9),
    made_at         timestamptz not null
);
create index delivery_mother on births.delivery (mother);
create index delivery_name on births.delivery (mother_name_key);

-- The mother's code is kept as a keyed hash only.
create table births.delivery_token (
    id          uuid primary key,
    delivery    uuid not null references births.delivery,
    lookup      bytea not null unique check (octet_length(lookup) = 32),
    issued_at   timestamptz not null,
    valid_until date not null,
    replaced_at timestamptz
);
create unique index delivery_token_in_force on births.delivery_token (delivery) where replaced_at is null;
create index delivery_token_delivery on births.delivery_token (delivery);

-- Codes tried that are none, so that guessing is bounded.
create table births.token_miss (
    id          bigint generated always as identity primary key,
    institution uuid not null,
    at          timestamptz not null
);
create index token_miss_recent on births.token_miss (institution, at);

-- A child as certified; id is the person id that it carries or will carry.
create table births.child (
    id                uuid primary key references identity.person,
    delivery          uuid not null references births.delivery,
    mother            uuid not null references identity.person,
    order_in_delivery int not null check (order_in_delivery between 1 and 9),
    born_on           date not null,
    made_at           timestamptz not null,
    ended_at          timestamptz
);
create unique index child_place on births.child (delivery, order_in_delivery) where ended_at is null;
create index child_delivery on births.child (delivery);
create index child_mother on births.child (mother, born_on desc);

create table births.certificate (
    id                       uuid primary key,
    institution              uuid not null references identity.institution,
    certificate_number       text not null check (certificate_number ~ '^[A-Za-z0-9._-]{1,40}$'),
    version                  int not null check (version between 1 and 999),
    serial                   bigint check (serial between 1 and 999999999),
    state                    text not null
        check (state in ('RECEIVED', 'JOINED', 'USED', 'FORWARDED', 'RETURNED', 'CANCELLED', 'REPLACED')),
    row_version              int not null check (row_version >= 1),
    routing                  text not null check (routing in ('HERE', 'FORWARD', 'RETURN')),
    municipality             text not null check (municipality ~ '^[0-9]{6}$'),
    sent_to                  text check (sent_to ~ '^[0-9]{6}$'),
    ward                     text check (ward ~ '^[0-9]{6}$'),
    medical_institution_code text check (medical_institution_code ~ '^[0-9]{10}$'),
    flags                    text[] not null,
    remarks                  text[] not null check (cardinality(remarks) <= 60),
    rule_version             text not null,
    content_digest           bytea not null check (octet_length(content_digest) = 32),
    replaces                 uuid unique references births.certificate,
    child                    uuid references births.child,
    reason                   text check (char_length(reason) between 1 and 500),
    received_at              timestamptz not null,
    changed_at               timestamptz not null,
    child_family_name        text check (char_length(child_family_name) between 1 and 50),
    child_given_name         text check (char_length(child_given_name) between 1 and 50),
    child_sex                text not null check (child_sex in ('MALE', 'FEMALE', 'UNDETERMINED')),
    -- Local time of the place of birth: the certificate names no zone, and none may move it.
    born_at                  timestamp not null check (extract(second from born_at) = 0),
    born_zone                text not null check (born_zone = 'Asia/Tokyo'),
    place_type               text not null
        check (place_type in ('HOSPITAL', 'CLINIC', 'MIDWIFERY_HOME', 'HOME', 'OTHER')),
    place_address            text not null check (char_length(place_address) between 1 and 100),
    facility_name            text check (char_length(facility_name) between 1 and 60),
    birth_weight_grams       int check (birth_weight_grams between 100 and 7000),
    birth_length_cm          numeric(4, 1) check (birth_length_cm between 10.0 and 70.0),
    plurality                text not null check (plurality in ('SINGLE', 'MULTIPLE')),
    plurality_count          int check (plurality_count between 2 and 9),
    birth_order              int check (birth_order between 1 and 9),
    mother_name              text not null check (char_length(mother_name) between 1 and 50),
    mother_name_key          text not null,
    gestation_weeks          int not null check (gestation_weeks between 19 and 45),
    gestation_days           int not null check (gestation_days between 0 and 6),
    mother_live_births       int not null check (mother_live_births >= 1),
    mother_stillbirths_22w   int not null check (mother_stillbirths_22w >= 0),
    certified_on             date not null check (certified_on >= born_at::date),
    attendant_type           text not null check (attendant_type in ('PHYSICIAN', 'MIDWIFE', 'OTHER')),
    attendant_address        text not null check (char_length(attendant_address) between 1 and 100),
    attendant_name           text not null check (char_length(attendant_name) between 1 and 50),
    unique (institution, certificate_number, version),
    check ((child is not null) = (state in ('JOINED', 'USED'))),
    check ((sent_to is not null) = (state = 'FORWARDED') or state in ('REPLACED', 'CANCELLED')),
    check (state not in ('RETURNED', 'CANCELLED') or reason is not null),
    check ((version = 1) = (replaces is null)),
    check (facility_name is not null or place_type not in ('HOSPITAL', 'CLINIC', 'MIDWIFERY_HOME')),
    check (attendant_type = 'OTHER' or (birth_weight_grams is not null and birth_length_cm is not null)),
    check ((plurality = 'MULTIPLE') = (plurality_count is not null)),
    check ((plurality_count is null) = (birth_order is null)),
    check (birth_order <= plurality_count)
);
-- Unique over all rows: nulls are distinct.
create unique index certificate_of_child on births.certificate (child);
create index certificate_serial on births.certificate (institution, serial) where serial is not null;
create index certificate_queue on births.certificate (state, received_at, id);
create index certificate_ward_queue on births.certificate (ward, state, received_at, id);
create index certificate_same_birth on births.certificate (institution, born_at)
    where state in ('RECEIVED', 'JOINED', 'USED');
create index certificate_mother_name on births.certificate (mother_name_key text_pattern_ops);

-- The paper that came along, byte for byte.
create table births.attachment (
    certificate uuid primary key references births.certificate,
    media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content     bytea not null check (octet_length(content) between 1 and 5242880),
    sha256      bytea not null check (octet_length(sha256) = 32)
);
alter table births.attachment alter column content set storage external;

-- Signers' chains and revocation lists, each kept once.
create table births.trust_material (
    digest  bytea primary key check (octet_length(digest) = 32),
    kind    text not null check (kind in ('CHAIN', 'CRL')),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    kept_at timestamptz not null
);

-- Every acknowledged message: its envelope as received, and what was acknowledged.
create table births.message (
    id                 uuid primary key,
    institution        uuid not null,
    message_id         text not null check (message_id ~ '^[\x21-\x7e]{1,100}$'),
    act                text not null check (act in ('SUBMIT', 'CORRECT', 'CANCEL')),
    kind               text not null check (kind in ('SOAP', 'WEB_FORM')),
    body_digest        bytea not null check (octet_length(body_digest) = 32),
    envelope           bytea not null check (octet_length(envelope) between 1 and 2097152),
    signer_chain       bytea references births.trust_material,
    revocation_list    bytea references births.trust_material,
    certificate        uuid not null references births.certificate,
    certificate_number text not null,
    version            int not null,
    state              text not null,
    routing            text not null,
    municipality       text not null,
    flags              text[] not null,
    remarks            text[] not null,
    received_at        timestamptz not null,
    unique (institution, message_id),
    check ((kind = 'SOAP') = (signer_chain is not null))
);
create index message_certificate on births.message (certificate);
create index message_chain on births.message (signer_chain);
create index message_crl on births.message (revocation_list);
alter table births.message alter column envelope set storage external;

-- The signed receipt; the first that is kept counts.
create table births.receipt (
    message uuid primary key references births.message,
    seal    bytea not null check (octet_length(seal) between 1 and 1048576),
    kept_at timestamptz not null
);
alter table births.receipt alter column seal set storage external;

-- Who joined what to whom, and what of it was undone.
create table births.joining (
    id           uuid primary key,
    certificate  uuid not null references births.certificate,
    child        uuid not null references births.child,
    mother       uuid not null,
    joined_at    timestamptz not null,
    joined_by    uuid not null,
    by_token     boolean not null,
    grounds      text check (char_length(grounds) between 1 and 500),
    score        int check (score between 0 and 100),
    rule_version text,
    undone_at    timestamptz,
    undone_by    uuid,
    undo_reason  text check (char_length(undo_reason) between 1 and 500),
    check (by_token or grounds is not null),
    check ((undone_at is null) = (undone_by is null))
);
create unique index joining_in_force on births.joining (certificate) where undone_at is null;
create index joining_certificate on births.joining (certificate);
create index joining_child on births.joining (child);

-- What an institution is told of its certificates. The position is given when a change is first listed: a transaction that
-- ends late gets a later position, so that a cursor skips nothing.
create table births.certificate_change (
    id          bigint generated always as identity primary key,
    institution uuid not null,
    certificate uuid not null references births.certificate,
    state       text not null,
    reason      text check (char_length(reason) between 1 and 500),
    at          timestamptz not null,
    position    bigint
);
create unique index certificate_change_position on births.certificate_change (institution, position)
    where position is not null;
create index certificate_change_new on births.certificate_change (institution, id) where position is null;
create index certificate_change_certificate on births.certificate_change (certificate);

grant select, insert, update on births.delivery, births.delivery_token, births.child, births.certificate, births.joining
    to ${app_role};
grant select, insert on births.token_miss, births.attachment, births.trust_material, births.message, births.receipt
    to ${app_role};
grant select, insert on births.certificate_change to ${app_role};
grant update (position) on births.certificate_change to ${app_role};
