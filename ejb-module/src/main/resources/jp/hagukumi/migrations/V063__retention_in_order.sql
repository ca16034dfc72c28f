-- Kinds whose records hang on others go first: the job takes them by step, then by name.
alter table retention.kind
    add column step   int not null default 10 check (step between 1 and 99),
    -- The tables whose every row leaves by this kind; a law compares them with the tables there are.
    add column covers text[] not null default '{}';

update retention.kind set covers = array['audit.entry', 'audit.sealed'] where kind = 'audit.entry';
update retention.kind set covers = array['idempotency.answer'] where kind = 'idempotency.answer';
update retention.kind set covers = array['outbox.message', 'outbox.delivery'] where kind = 'outbox.message';
update retention.kind set covers = array['notifications.notice'] where kind = 'notifications.notice';
update retention.kind set covers = array['notifications.mail'] where kind = 'notifications.mail';
update retention.kind set covers = array['identity.session'] where kind = 'identity.session';
update retention.kind set covers = array['identity.wrong_code'] where kind = 'identity.wrong_code';
update retention.kind set covers = array['identity.register_event'] where kind = 'identity.register_event';

-- Gaps in the register's messages that were filled; open ones stay until they are.
create function identity.remove_register_gaps(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from identity.register_gap
                  where id in (select id from identity.register_gap where closed_at < before limit most) returning 1)
    select count(*)::int from gone
$$;
revoke all on function identity.remove_register_gaps(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('identity.register_gap', '住民記録の電文の抜け（解消したもの）', '解消した時', 'P1D', 'identity.remove_register_gaps',
     array['identity.register_gap']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('identity.register_gap', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
