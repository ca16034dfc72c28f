-- What births keeps goes in three steps: slips and visits (health), then certificates with their evidence, then what proved
-- the evidence. Days are counted in Tokyo; a record is removed on the day after its period is full.
--
-- An envelope, its attachment, receipt and joinings go with the certificate they prove, in one piece: a period of their own
-- would leave facts without proof, or proofs of nothing.

-- Slips and visits of one child, all versions, together. Held while a visit is open.
create function births.remove_slips(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    children uuid[];
begin
    select array_agg(child) into children from (
        select s.child from births.slip s
        group by s.child
        having max(s.born_on) < (before at time zone 'Asia/Tokyo')::date
           and not exists (select 1 from births.visit v
                           where v.child = s.child
                             and (v.state in ('DUE', 'PLANNED', 'VISITED')
                                  or v.born_on >= (before at time zone 'Asia/Tokyo')::date))
        order by max(s.born_on) limit most) old;
    delete from births.follow_up where visit in (select id from births.visit where child = any(children));
    delete from births.visit_record where visit in (select id from births.visit where child = any(children));
    delete from births.visit_call_off where visit in (select id from births.visit where child = any(children));
    delete from births.visit where child = any(children);
    delete from births.low_birth_weight_notice where slip in (select id from births.slip where child = any(children));
    delete from births.slip_worries where slip in (select id from births.slip where child = any(children));
    delete from births.slip where child = any(children);
    return coalesce(array_length(children, 1), 0);
end $$;

-- Certificates with all that proves them. Called by the two removers below only.
create function births.drop_certificates(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from births.receipt where message in (select id from births.message where certificate = any(ids));
    delete from births.message where certificate = any(ids);
    -- The copies that may be shown go with the paper itself.
    delete from documents.document where purpose = 'births.certificate' and owner = any(ids);
    delete from births.attachment_look where certificate = any(ids);
    delete from births.attachment where certificate = any(ids);
    delete from births.joining where certificate = any(ids);
    delete from births.certificate_change where certificate = any(ids);
    -- One statement: the versions of a chain point at each other, and are checked when it ends.
    delete from births.certificate where id = any(ids);
end $$;

-- What a certificate, or a child, is still needed for. A later part of births that needs them too replaces these, not the removers.
create function births.is_held(certificate uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
    select exists (select 1 from births.slip s where s.certificate = is_held.certificate)
$$;
create function births.child_is_held(child uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
    select exists (select 1 from births.slip s where s.child = child_is_held.child)
        or exists (select 1 from births.visit v where v.child = child_is_held.child)
$$;
revoke all on function births.is_held(uuid), births.child_is_held(uuid) from public;

-- One delivery with its children and every version of their certificates, counted from the birth of the youngest. Held while
-- a version waits for a clerk, and while a slip or a visit of a child is kept.
create function births.remove_children(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    deliveries uuid[];
    chains     uuid[];
begin
    select array_agg(delivery) into deliveries from (
        select c.delivery from births.child c
        group by c.delivery
        having max(c.born_on) < (before at time zone 'Asia/Tokyo')::date
           and not exists (
               select 1 from births.child k
               where k.delivery = c.delivery
                 and (births.child_is_held(k.id)
                      or exists (select 1 from births.certificate held
                                 join births.certificate chain on chain.institution = held.institution
                                      and chain.certificate_number = held.certificate_number
                                 where held.child = k.id
                                   and (chain.state = 'RECEIVED'
                                        or births.is_held(chain.id)))))
        order by max(c.born_on) limit most) old;
    select array_agg(chain.id) into chains
      from births.child k
      join births.certificate held on held.child = k.id
      join births.certificate chain on chain.institution = held.institution
           and chain.certificate_number = held.certificate_number
     where k.delivery = any(deliveries);
    perform births.drop_certificates(chains);
    -- What was joined to one of these children by mistake and undone.
    delete from births.joining where child in (select id from births.child where delivery = any(deliveries));
    delete from births.child where delivery = any(deliveries);
    delete from births.delivery_token where delivery = any(deliveries);
    delete from births.delivery where id = any(deliveries);
    return coalesce(array_length(deliveries, 1), 0);
end $$;

-- Certificates that ended elsewhere: every version forwarded, returned, cancelled or replaced, none joined. One that waits
-- for a clerk is an open case, however old.
create function births.remove_ended_certificates(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    chains  uuid[];
    removed int;
begin
    select array_agg(c.id), count(distinct (c.institution, c.certificate_number)) into chains, removed
      from births.certificate c
      join (select institution, certificate_number from births.certificate
            group by institution, certificate_number
            having bool_and(state in ('FORWARDED', 'RETURNED', 'CANCELLED', 'REPLACED')) and max(changed_at) < before
               and not exists (select 1 from births.certificate o
                               where o.institution = certificate.institution
                                 and o.certificate_number = certificate.certificate_number
                                 and births.is_held(o.id))
            order by max(changed_at) limit most) old
        on old.institution = c.institution and old.certificate_number = c.certificate_number;
    perform births.drop_certificates(chains);
    return coalesce(removed, 0);
end $$;

-- A delivery that no child was ever joined to: the code was not used, or the birth was certified elsewhere.
create function births.remove_unused_deliveries(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    deliveries uuid[];
begin
    select array_agg(id) into deliveries from (
        select d.id from births.delivery d
        where not exists (select 1 from births.child c where c.delivery = d.id)
          and greatest(d.made_at,
                       (d.expected_on::timestamp at time zone 'Asia/Tokyo'),
                       (select max(t.issued_at) from births.delivery_token t where t.delivery = d.id)) < before
        order by d.made_at limit most) old;
    delete from births.delivery_token where delivery = any(deliveries);
    delete from births.delivery where id = any(deliveries);
    return coalesce(array_length(deliveries, 1), 0);
end $$;

-- Keyed hashes of codes that nobody can use any more.
create function births.remove_delivery_tokens(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from births.delivery_token
                  where id in (select id from births.delivery_token
                               where coalesce(replaced_at, (valid_until + 1)::timestamp at time zone 'Asia/Tokyo') < before
                               limit most)
                  returning 1)
    select count(*)::int from gone
$$;

create function births.remove_token_misses(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from births.token_miss
                  where id in (select id from births.token_miss where at < before limit most) returning 1)
    select count(*)::int from gone
$$;

-- Chains and revocation lists that no kept envelope needs.
create function births.remove_trust_material(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from births.trust_material
                  where digest in (select t.digest from births.trust_material t
                                   where t.kept_at < before
                                     and not exists (select 1 from births.message m where m.signer_chain = t.digest)
                                     and not exists (select 1 from births.message m where m.revocation_list = t.digest)
                                   limit most)
                  returning 1)
    select count(*)::int from gone
$$;

-- That a first page was kept quiet after a death, once the family ended it.
create function births.remove_quiet_homes(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from births.quiet_home
                  where (person, because) in (select person, because from births.quiet_home where ended_at < before
                                              limit most)
                  returning 1)
    select count(*)::int from gone
$$;

revoke all on function births.remove_slips(timestamptz, int), births.drop_certificates(uuid[]),
    births.remove_children(timestamptz, int), births.remove_ended_certificates(timestamptz, int),
    births.remove_unused_deliveries(timestamptz, int), births.remove_delivery_tokens(timestamptz, int),
    births.remove_token_misses(timestamptz, int), births.remove_trust_material(timestamptz, int),
    births.remove_quiet_homes(timestamptz, int) from public;

-- The least of slips: a child is the concern of 母子保健法 until school begins (6条3項), at the latest before it is seven. The
-- least of a child's record: it is a child until eighteen (児童福祉法4条1項). No period set by mistake removes a living case.
insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('births.slip', '出生連絡票・訪問の記録', '子が生まれた日（訪問が終わるまでは残す）', 'P7Y', 'births.remove_slips', 20,
     array['births.slip', 'births.slip_worries', 'births.low_birth_weight_notice', 'births.visit', 'births.visit_record',
           'births.follow_up', 'births.visit_call_off']),
    ('births.child', '子に結び付いた出生証明書と受信した電文・添付・受付票', '子が生まれた日（連絡票・訪問の記録がある間は残す）', 'P18Y',
     'births.remove_children', 30,
     array['births.child', 'births.joining', 'births.certificate', 'births.attachment', 'births.attachment_look',
           'births.message', 'births.receipt', 'births.certificate_change']),
    ('births.certificate', '回送・返戻・取消で終わった出生証明書と受信した電文', '終わった時（職員の処理を待つものは残す）', 'P1Y',
     'births.remove_ended_certificates', 30, '{}'),
    ('births.delivery', '証明書が結び付かなかった分娩の記録', '登録・出産予定日・最後のコード発行のうち遅い日', 'P1Y',
     'births.remove_unused_deliveries', 30, array['births.delivery']),
    ('births.delivery_token', '使えなくなった出生連携コード（照合用の値）', '差し替えた時または期限が切れた日', 'P1D',
     'births.remove_delivery_tokens', 10, array['births.delivery_token']),
    ('births.token_miss', '誤って入力された出生連携コードの回数', '入力した時', 'P1D', 'births.remove_token_misses', 10,
     array['births.token_miss']),
    ('births.trust_material', '電文の検証に使った証明書と失効情報（使う電文がないもの）', '保存した時', 'P1D',
     'births.remove_trust_material', 40, array['births.trust_material']),
    ('births.quiet_home', '不幸のあとホームの表示を控えた記録', '家族がふたたび開いた時', 'P1D', 'births.remove_quiet_homes', 10,
     array['births.quiet_home']);

insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at)
select kind, date '2000-01-01', period, source, uncertain, '00000000-0000-0000-0000-000000000000', now()
from (values
    ('births.slip', 'P12Y', '就学（母子保健法6条）の後5年とした案。市の文書管理規則で要確認', true),
    ('births.child', 'P27Y', '出生届書類の保存（戸籍法施行規則49条2項、27年）に準じた案。市の文書管理規則で要確認', true),
    ('births.certificate', 'P5Y', '市の文書管理規則（年数は要確認）', true),
    ('births.delivery', 'P2Y', '市の文書管理規則（年数は要確認）', true),
    ('births.delivery_token', 'P90D', '本システムの設計（法令の定めなし）', false),
    ('births.token_miss', 'P2D', '本システムの設計（法令の定めなし）', false),
    ('births.trust_material', 'P30D', '本システムの設計（法令の定めなし）', false),
    ('births.quiet_home', 'P1Y', '市の文書管理規則（年数は要確認）', true)
) as first(kind, period, source, uncertain);
