-- Sessions that nobody can resume any more.
create function identity.remove_sessions(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from identity.session
                  where id in (select id from identity.session
                               where coalesce(closed_at, absolute_until) < before limit most)
                  returning 1)
    select count(*)::int from gone
$$;

create function identity.remove_wrong_codes(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from identity.wrong_code
                  where id in (select id from identity.wrong_code where at < before limit most) returning 1)
    select count(*)::int from gone
$$;

-- Invitations that were never accepted; what was in force stays with the child's records.
create function identity.remove_invitations(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from identity.guardianship
                  where id in (select id from identity.guardianship
                               where guardian is null and expires_at < before limit most)
                  returning 1)
    select count(*)::int from gone
$$;

-- The register's messages once carried out. How far a person's line was taken stays, so nothing is carried out anew.
create function identity.remove_register_events(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from identity.register_event
                  where (sender, event_id) in (select sender, event_id from identity.register_event
                                               where state <> 'HELD' and applied_at < before limit most)
                  returning 1)
    select count(*)::int from gone
$$;

revoke all on function identity.remove_sessions(timestamptz, int), identity.remove_wrong_codes(timestamptz, int),
    identity.remove_invitations(timestamptz, int), identity.remove_register_events(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover) values
    ('identity.session', 'サインインの記録', '終わった時', 'P1D', 'identity.remove_sessions'),
    ('identity.wrong_code', '誤って入力された招待コードの回数', '入力した時', 'P1D', 'identity.remove_wrong_codes'),
    ('identity.invitation', '使われなかった保護者の招待', '期限が切れた時', 'P1D', 'identity.remove_invitations'),
    ('identity.register_event', '住民記録から届いた異動の電文', '反映した時', 'P30D', 'identity.remove_register_events');

insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at)
select kind, date '2000-01-01', period, source, uncertain, '00000000-0000-0000-0000-000000000000', now()
from (values
    ('identity.session', 'P90D', '本システムの設計（法令の定めなし）', false),
    ('identity.wrong_code', 'P2D', '本システムの設計（法令の定めなし）', false),
    ('identity.invitation', 'P90D', '本システムの設計（法令の定めなし）', false),
    ('identity.register_event', 'P1Y', '市の文書管理規則（年数は要確認）', true)
) as first(kind, period, source, uncertain);
