-- The link to the family-register system (戸籍情報システム): what is ordered of it, and what it answers. An answer that fits no order
-- is kept with its reason and changes nothing.
alter table identity.institution drop constraint institution_kind_check,
    add constraint institution_kind_check
        check (kind in ('HOSPITAL', 'CLINIC', 'MIDWIFE', 'REGISTER_SYSTEM', 'FAMILY_REGISTER'));

-- The register's answers move a case too.
alter table births.registration_event drop constraint registration_event_by_kind_check,
    add constraint registration_event_by_kind_check check (by_kind in ('RESIDENT', 'STAFF', 'INSTITUTION', 'SYSTEM'));

-- One row an order; its id is the one that the register's answer names.
create table births.link_order (
    id           uuid primary key,
    registration uuid not null references births.registration,
    version      int not null check (version >= 1),
    state        text not null check (state in ('WAITING', 'TAKEN', 'ENTERED', 'NOT_ENTERED', 'CANCELLED', 'STUCK')),
    attempts     int not null check (attempts >= 0),
    next_at      timestamptz not null,
    ordered_at   timestamptz not null,
    ended_at     timestamptz check (ended_at >= ordered_at),
    check ((state in ('ENTERED', 'NOT_ENTERED', 'CANCELLED')) = (ended_at is not null))
);
-- Told twice of one acceptance, it is ordered once.
create unique index link_order_open on births.link_order (registration) where state in ('WAITING', 'TAKEN', 'STUCK');
create index link_order_registration on births.link_order (registration);
create index link_order_due on births.link_order (next_at, id) where state in ('WAITING', 'TAKEN');

-- Every answer, whether it moved something or was set aside. What it names need not exist here.
create table births.link_answer (
    id                uuid primary key,
    sender            uuid not null,
    answer_id         text not null check (answer_id ~ '^[0-9A-Za-z._-]{1,64}$'),
    digest            bytea not null check (octet_length(digest) = 32),
    link_order        uuid not null,
    acceptance_number text not null check (acceptance_number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6}$'),
    entered           boolean not null,
    decided_on        date not null,
    reason            text check (reason ~ '^[A-Z_]{1,40}$'),
    words             text check (char_length(words) between 1 and 500),
    received_at       timestamptz not null,
    finding           text check (finding ~ '^HB-[A-Z][0-9]{3}$'),
    settled_by        uuid,
    settled_at        timestamptz check (settled_at >= received_at),
    settled_note      text check (char_length(settled_note) between 1 and 500),
    unique (sender, answer_id, digest),
    check (entered = (reason is null)),
    check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_note is null)),
    check (settled_by is null or finding is not null)
);
-- Once applied, whatever else comes under the same name is set aside.
create unique index link_answer_applied on births.link_answer (link_order) where finding is null;
create index link_answer_set_aside on births.link_answer (received_at, id) where finding is not null and settled_at is null;

grant select, insert on births.link_order, births.link_answer to ${app_role};
grant update (state, attempts, next_at, ended_at) on births.link_order to ${app_role};
grant update (settled_by, settled_at, settled_note) on births.link_answer to ${app_role};
