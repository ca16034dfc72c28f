-- Removers: owned by the owner, executable by nobody but retention.remove.

-- The oldest batches first and whole, so that the chain begins later and has no hole. Seals stay for good.
create function audit.remove_entries(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    oldest  bigint;
    newest  timestamptz;
    ids     bigint[];
    removed int := 0;
begin
    while removed < most loop
        select min(batch) into oldest from audit.sealed;
        exit when oldest is null;
        select max(e.at), array_agg(e.id) into newest, ids
          from audit.sealed s join audit.entry e on e.id = s.entry where s.batch = oldest;
        exit when newest >= before;
        delete from audit.sealed where batch = oldest;
        delete from audit.entry where id = any(ids);
        removed := removed + array_length(ids, 1);
    end loop;
    return removed;
end $$;

create function idempotency.remove_answers(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from idempotency.answer
                  where ctid in (select ctid from idempotency.answer where at < before limit most) returning 1)
    select count(*)::int from gone
$$;

-- Messages whose every delivery is done; what is stuck is kept until somebody has looked at it.
create function outbox.remove_messages(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select m.id from outbox.message m
        where m.recorded_at < before
          and not exists (select 1 from outbox.delivery d where d.message = m.id and d.state <> 'DONE')
        order by m.recorded_at limit most) old;
    delete from outbox.delivery where message = any(ids);
    delete from outbox.message where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;

-- What a scanner refused. Clean documents go with the thing they belong to.
create function documents.remove_refused(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from documents.document
                  where id in (select id from documents.document where state = 'REFUSED' and state_at < before limit most)
                  returning 1)
    select count(*)::int from gone
$$;

create function notifications.remove_notices(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from notifications.notice
                  where id in (select id from notifications.notice where told_at < before limit most) returning 1)
    select count(*)::int from gone
$$;

create function notifications.remove_mails(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from notifications.mail
                  where id in (select id from notifications.mail where queued_at < before and state <> 'WAITING' limit most)
                  returning 1)
    select count(*)::int from gone
$$;

revoke all on function audit.remove_entries(timestamptz, int), idempotency.remove_answers(timestamptz, int),
    outbox.remove_messages(timestamptz, int), documents.remove_refused(timestamptz, int),
    notifications.remove_notices(timestamptz, int), notifications.remove_mails(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover) values
    ('audit.entry', '監査記録', '記録した時', 'P3Y', 'audit.remove_entries'),
    ('idempotency.answer', '再送に備えた応答の控え', '応答した時', 'P1D', 'idempotency.remove_answers'),
    ('outbox.message', '内部連絡の記録（届け終えたもの）', '記録した時', 'P7D', 'outbox.remove_messages'),
    ('documents.refused', '安全確認で拒否された添付ファイル', '拒否した時', 'P1D', 'documents.remove_refused'),
    ('notifications.notice', '住民へのお知らせ', 'お知らせした時', 'P3M', 'notifications.remove_notices'),
    ('notifications.mail', '送信したメールの記録（本文を含まない）', '送信待ちに入れた時', 'P1M', 'notifications.remove_mails');

-- Where no law names a period, the row says so: uncertain, to be settled by the city's document rules.
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at)
select kind, date '2000-01-01', period, source, uncertain, '00000000-0000-0000-0000-000000000000', now()
from (values
    ('audit.entry', 'P10Y', '市の文書管理規則・情報セキュリティポリシー（年数は要確認）', true),
    ('idempotency.answer', 'P2D', '本システムの設計（法令の定めなし）', false),
    ('outbox.message', 'P90D', '本システムの設計（法令の定めなし）', false),
    ('documents.refused', 'P30D', '本システムの設計（法令の定めなし）', false),
    ('notifications.notice', 'P2Y', '市の文書管理規則（年数は要確認）', true),
    ('notifications.mail', 'P90D', '市の文書管理規則（期間は要確認）', true)
) as first(kind, period, source, uncertain);
