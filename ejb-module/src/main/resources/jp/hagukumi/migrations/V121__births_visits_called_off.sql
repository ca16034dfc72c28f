-- A visit that was agreed and does not take place goes back to what is due; why stays here.
create table births.visit_call_off (
    visit         uuid not null references births.visit on delete cascade,
    visit_version int not null check (visit_version >= 1),
    planned_at    timestamptz not null,
    was_told      boolean not null,
    reason        text not null check (reason in ('FAMILY_ASKED', 'MOVED', 'IN_HOSPITAL', 'VISITOR_UNAVAILABLE', 'OTHER')),
    note          text check (char_length(note) between 1 and 500),
    by_staff      uuid not null,
    at            timestamptz not null,
    told_at       timestamptz,
    primary key (visit, visit_version),
    check (told_at is null or was_told)
);
grant select, insert on births.visit_call_off to ${app_role};
grant update (told_at) on births.visit_call_off to ${app_role};
