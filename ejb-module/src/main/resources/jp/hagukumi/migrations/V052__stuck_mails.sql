-- Why a mail was given up, in one word; never the server's answer, which may repeat the address.
alter table notifications.mail
    add column trouble text check (trouble in ('REJECTED', 'NOT_NOW')),
    add constraint mail_trouble_where_stuck check (trouble is null or state in ('STUCK', 'DROPPED'));
grant update (trouble) on notifications.mail to ${app_role};
-- Few rows, looked at by administrators and by the health check.
create index mail_stuck on notifications.mail (ended_at, id) where state = 'STUCK';
