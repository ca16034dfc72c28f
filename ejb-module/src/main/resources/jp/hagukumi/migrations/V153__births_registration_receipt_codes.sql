-- The code on a record of deposit (届出の控え), by which anybody who holds the paper sees that it is genuine. Eighty random bits: it
-- can't be guessed, so its attempts need no count.
create table births.registration_receipt (
    registration uuid primary key references births.registration,
    code         text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    made_at      timestamptz not null
);
grant select, insert on births.registration_receipt to ${app_role};
