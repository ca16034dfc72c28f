create schema notifications;
grant usage on schema notifications to ${app_role};

create table notifications.notice (
    id           uuid primary key,
    person       uuid not null,
    code         text not null check (code ~ '^[a-z.]+\.[A-Z0-9_]+$' and length(code) <= 80),
    arguments    text not null check (length(arguments) <= 4000),
    link         text not null check (link like '/%' and length(link) <= 200),
    about        uuid[] not null,
    told_at      timestamptz not null,
    read_at      timestamptz,
    withdrawn_at timestamptz,
    check (read_at is null or withdrawn_at is null)
);
create index notice_of_person on notifications.notice (person, id desc) where withdrawn_at is null;
create index notice_unread on notifications.notice (person) where read_at is null and withdrawn_at is null;
create index notice_about on notifications.notice using gin (about);
create index notice_told on notifications.notice (told_at);
grant select, insert on notifications.notice to ${app_role};
grant update (read_at, withdrawn_at) on notifications.notice to ${app_role};

create table notifications.preference (
    person     uuid primary key,
    language   text not null check (language in ('JA', 'JA_EASY', 'EN')),
    mail       text check (length(mail) between 3 and 254),
    by_mail    boolean not null,
    changed_at timestamptz not null,
    check (not by_mail or mail is not null)
);
grant select, insert, update on notifications.preference to ${app_role};

-- Persons who died: nothing is told to or about them.
create table notifications.silence (
    id       bigint generated always as identity primary key,
    person   uuid not null,
    since    timestamptz not null,
    ended_at timestamptz,
    check (ended_at >= since)
);
create unique index silence_in_force on notifications.silence (person) where ended_at is null;
grant select, insert on notifications.silence to ${app_role};
grant update (ended_at) on notifications.silence to ${app_role};

-- At most one waiting for each person: several notices make one mail.
create table notifications.mail (
    id        uuid primary key,
    person    uuid not null,
    state     text not null check (state in ('WAITING', 'SENT', 'STUCK', 'DROPPED')),
    attempts  int not null check (attempts >= 0),
    next_at   timestamptz not null,
    queued_at timestamptz not null,
    ended_at  timestamptz,
    check ((state = 'WAITING') = (ended_at is null))
);
create unique index mail_waiting on notifications.mail (person) where state = 'WAITING';
create index mail_due on notifications.mail (next_at, id) where state = 'WAITING';
create index mail_queued on notifications.mail (queued_at);
grant select, insert on notifications.mail to ${app_role};
grant update (state, attempts, next_at, ended_at) on notifications.mail to ${app_role};
