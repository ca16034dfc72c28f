-- An acceptance is taken back before the family register has entered it. An order that was handed out is given up by the register
-- only: until it says so, the case stays accepted. An order that never left is given up at once.
alter table births.link_order
    drop constraint link_order_state_check,
    add constraint link_order_state_check
        check (state in ('WAITING', 'TAKEN', 'CANCELLING', 'ENTERED', 'NOT_ENTERED', 'CANCELLED', 'STUCK')),
    -- Null: it has not left the house.
    add column claimed_at timestamptz;
-- Whether one of before was handed out is not known: it counts as handed out.
update births.link_order set claimed_at = ordered_at;
alter table births.link_order add check (claimed_at >= ordered_at);

drop index births.link_order_open;
create unique index link_order_open on births.link_order (registration)
    where state in ('WAITING', 'TAKEN', 'CANCELLING', 'STUCK');
drop index births.link_order_due;
create index link_order_due on births.link_order (next_at, id) where state in ('WAITING', 'TAKEN', 'CANCELLING');

create table births.link_cancel (
    link_order uuid primary key references births.link_order,
    reason     text not null check (char_length(reason) between 1 and 500),
    asked_by   uuid not null,
    asked_at   timestamptz not null,
    -- TOO_LATE: it was entered. NOT_NEEDED: the register would not enter it anyway.
    outcome    text check (outcome in ('CANCELLED', 'TOO_LATE', 'NOT_NEEDED')),
    ended_at   timestamptz check (ended_at >= asked_at),
    check ((outcome is null) = (ended_at is null))
);

-- A proposal that the family register overtook is decided by nobody any more.
alter table births.registration_act
    drop constraint registration_act_kind_check,
    add constraint registration_act_kind_check check (kind in ('REFUSE', 'TAKE_BACK')),
    add column lapsed_at timestamptz check (lapsed_at >= proposed_at),
    add check (lapsed_at is null or decided_by is null);
drop index births.registration_act_open;
create unique index registration_act_open on births.registration_act (registration)
    where decided_by is null and lapsed_at is null;

-- An amendment (訂正, 追完) is ordered of the register on its own, once the entry that it amends is made.
alter table births.link_order
    add column amendment uuid references births.registration_amendment,
    add column amends    uuid references births.link_order,
    add check ((amendment is null) = (amends is null)),
    add check (amends <> id);
create unique index link_order_of_amendment on births.link_order (amendment);
create index link_order_amends on births.link_order (amends);

grant update (claimed_at) on births.link_order to ${app_role};
grant select, insert, update (outcome, ended_at) on births.link_cancel to ${app_role};
grant update (lapsed_at) on births.registration_act to ${app_role};
