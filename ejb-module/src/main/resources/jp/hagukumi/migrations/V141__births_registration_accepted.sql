-- What acceptance (受理) writes: the number of the ward's book for that year, and the day. Both the desk, which accepts, and the
-- link to the family register, which sends what is accepted, build on them.
alter table births.registration
    add column acceptance_number text check (acceptance_number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6}$'),
    add column accepted_on date check (accepted_on >= received_on),
    add check ((acceptance_number is null) = (accepted_on is null)),
    add check (state not in ('ACCEPTED', 'ENTERED', 'REGISTERED') or acceptance_number is not null);
create unique index registration_acceptance_number on births.registration (acceptance_number);

-- The book's last number of a ward and year, locked while one is taken: the numbers of what was accepted have no gaps.
create table births.acceptance_book (
    ward        text not null check (ward ~ '^[0-9]{6}$'),
    year        int not null check (year between 2000 and 2200),
    last_number int not null check (last_number between 1 and 999999),
    primary key (ward, year)
);
grant select, insert, update (last_number) on births.acceptance_book to ${app_role};
grant update (acceptance_number, accepted_on) on births.registration to ${app_role};
