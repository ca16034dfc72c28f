-- The monthly survey of population reads what a ward accepted in a month.
create index registration_accepted on births.registration (ward, accepted_on)
    where state in ('ACCEPTED', 'ENTERED', 'REGISTERED');
