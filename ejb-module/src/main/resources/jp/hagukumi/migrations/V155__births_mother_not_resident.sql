-- A notice of birth is taken wherever it may be filed (戸籍法25条, 51条), also of a mother whom the city's resident register does not
-- know: she lives elsewhere, or is not registered anywhere in Japan. No person is made of her. The child has her name as it is
-- written and the ward that took the notice in, until a resident register speaks of it.
alter table identity.person
    add column written_mother      text check (char_length(written_mother) between 1 and 101),
    add column written_mother_key  text check (char_length(written_mother_key) between 1 and 200),
    add column written_mother_born date,
    -- The child's name as it is written in the notice, folded: by it the resident register's word of a birth finds the child.
    add column written_key         text check (char_length(written_key) <= 200),
    add check ((written_mother is null) = (written_mother_key is null)
               and (written_mother is null) = (written_mother_born is null)
               and (written_mother is null) = (written_key is null)),
    add check (written_mother is null or ward is not null),
    drop constraint person_check2,
    add constraint person_expected_of
        check (standing <> 'EXPECTED' or (birth_order is not null and (mother is not null or written_mother is not null)));
-- As with a known mother: one delivery has one first, one second child.
create unique index person_of_one_written_birth
    on identity.person (written_mother_key, written_mother_born, birth_date, birth_order)
    where mother is null and written_mother is not null and standing <> 'WITHDRAWN';
create index person_written on identity.person (birth_date, written_key) where standing = 'EXPECTED' and mother is null;

alter table births.announcement alter column mother drop not null;
