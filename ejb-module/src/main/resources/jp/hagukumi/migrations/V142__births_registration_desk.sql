-- The ward's desk for registrations: who works on a case, how it was deposited, whom it is searched by, and the acts that a second
-- person decides.
alter table births.registration
    add column row_version    int not null default 1 check (row_version >= 1),
    add column assigned_to    uuid,
    add column deposit        text not null default 'NOW' check (deposit in ('NOW', 'NIGHT_BOX', 'OUTAGE')),
    add column deposit_reason text check (char_length(deposit_reason) between 1 and 500),
    add column sent_to        text check (sent_to ~ '^[0-9]{6}$'),
    -- Folded names of what was filed, kept with it so that the queue is searched by an index.
    add column child_key      text check (char_length(child_key) <= 200),
    add column mother_key     text check (char_length(mother_key) <= 200),
    add check ((state = 'SENT_ON') = (sent_to is not null));
create index registration_waiting on births.registration (ward, due_on, id)
    where state in ('FILED', 'UNDER_REVIEW', 'NEEDS_FIX');
create index registration_by_state on births.registration (state, due_on, id);
create index registration_assigned on births.registration (assigned_to) where assigned_to is not null;
create index registration_child_key on births.registration (child_key text_pattern_ops);
create index registration_mother_key on births.registration (mother_key text_pattern_ops);

-- One person proposes, another decides; whoever stands in for somebody is still the same person.
create table births.registration_act (
    id             uuid primary key,
    registration   uuid not null references births.registration,
    kind           text not null check (kind in ('REFUSE')),
    reason         text not null check (char_length(reason) between 1 and 500),
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    decided_by     uuid check (decided_by <> proposed_by),
    decided_at     timestamptz check (decided_at >= proposed_at),
    approved       boolean,
    decline_reason text check (char_length(decline_reason) between 1 and 500),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
    check (decline_reason is null or approved = false)
);
create unique index registration_act_open on births.registration_act (registration) where decided_by is null;
create index registration_act_of on births.registration_act (registration);

grant update (row_version, assigned_to, deposit, deposit_reason, sent_to, child_key, mother_key) on births.registration to ${app_role};
grant select, insert, update (decided_by, decided_at, approved, decline_reason) on births.registration_act to ${app_role};
