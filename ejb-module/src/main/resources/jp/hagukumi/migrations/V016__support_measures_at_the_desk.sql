-- A measure that a clerk enters holds at once; its end is asked for by one person and confirmed by another. What the register
-- told is ended by the register.
alter table identity.support_measure
    add column origin           text not null default 'REGISTER' check (origin in ('REGISTER', 'DESK')),
    add column entered_by       uuid,
    add column entered_at       timestamptz,
    add column grounds          text check (char_length(grounds) between 1 and 400),
    add column end_asked_by     uuid,
    add column end_asked_at     timestamptz,
    add column end_reason       text check (char_length(end_reason) between 1 and 400),
    add column end_confirmed_by uuid,
    add constraint support_measure_entered_by_somebody
        check ((origin = 'DESK') = (entered_by is not null and entered_at is not null and grounds is not null)),
    add constraint support_measure_end_asked_whole
        check ((end_asked_by is null) = (end_asked_at is null) and (end_asked_by is null) = (end_reason is null)),
    add constraint support_measure_end_asked_at_the_desk check (end_asked_by is null or origin = 'DESK'),
    add constraint support_measure_end_by_two check (end_confirmed_by is null or end_confirmed_by <> end_asked_by),
    add constraint support_measure_end_confirmed
        check (origin = 'REGISTER' or (ended_on is null) = (end_confirmed_by is null)),
    add constraint support_measure_confirmed_as_asked check (end_confirmed_by is null or end_asked_by is not null);
