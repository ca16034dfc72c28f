create schema outbox;
grant usage on schema outbox to ${app_role};

create table outbox.message (
    id          uuid primary key,
    kind        text not null,
    content     text not null,
    correlation text not null,
    recorded_at timestamptz not null
);

create table outbox.delivery (
    message   uuid not null references outbox.message,
    recipient text not null,
    state     text not null check (state in ('WAITING', 'DONE', 'STUCK')),
    attempts  int not null check (attempts >= 0),
    next_at   timestamptz not null,
    done_at   timestamptz,
    error     text,
    primary key (message, recipient),
    check ((state = 'DONE') = (done_at is not null))
);
create index delivery_due on outbox.delivery (next_at, message) where state = 'WAITING';
grant select, insert on outbox.message to ${app_role};
grant select, insert, update on outbox.delivery to ${app_role};
