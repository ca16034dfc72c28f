create schema idempotency;
grant usage on schema idempotency to ${app_role};

-- One answer for each sender and key. Written once, in the transaction of the work it answers.
create table idempotency.answer (
    sender_kind text not null check (sender_kind in ('RESIDENT', 'STAFF', 'INSTITUTION', 'SYSTEM')),
    sender      uuid not null,
    key         text not null check (key ~ '^[A-Za-z0-9_-]{8,80}$'),
    body_digest bytea not null check (octet_length(body_digest) = 32),
    answer      text not null check (octet_length(answer) <= 65536),
    correlation text not null check (length(correlation) between 1 and 64),
    at          timestamptz not null,
    primary key (sender, key, sender_kind)
);
create index answer_at on idempotency.answer (at);
grant select, insert on idempotency.answer to ${app_role};
