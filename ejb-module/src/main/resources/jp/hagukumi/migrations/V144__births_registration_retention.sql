-- How long what was filed is kept. It leaves in one piece, counted from the day of receipt: what was signed, who signed, what was
-- asked, decided and amended. Before the child's own record, which stays while a registration is kept (V140).

-- Held while anybody still has to act: the desk, the family, or the family register, whose answer ENTERED waits for the resident
-- register. An amendment that waits for its second person holds it too.
create function births.remove_registrations(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select r.id from births.registration r
        where r.state in ('WITHDRAWN', 'REFUSED', 'SENT_ON', 'REGISTERED')
          and r.received_on < (before at time zone 'Asia/Tokyo')::date
          and not exists (select 1 from births.registration_amendment a
                          where a.registration = r.id and a.version is null and a.decided_by is null)
          and not exists (select 1 from births.link_order o
                          where o.registration = r.id and o.state in ('WAITING', 'TAKEN', 'CANCELLING', 'STUCK'))
        order by r.received_on limit most) old;
    -- Orders of the family register and their answers come with V145, cancels and the orders of amendments with V149; an answer
    -- names its order, and an order its amendment.
    delete from births.link_answer where link_order in (select id from births.link_order where registration = any(ids));
    delete from births.link_cancel where link_order in (select id from births.link_order where registration = any(ids));
    delete from births.link_order where registration = any(ids);
    delete from births.registration_amendment_field
     where amendment in (select id from births.registration_amendment where registration = any(ids));
    delete from births.registration_amendment where registration = any(ids);
    -- Photos of paper certificates come with V147.
    perform births.drop_registration_photos(ids);
    -- The code of the paper that the family holds comes with V153.
    -- As it came through the link: V148.
    delete from births.link_filing where registration = any(ids);
    delete from births.registration_receipt where registration = any(ids);
    delete from births.registration_act where registration = any(ids);
    delete from births.registration_defect where registration = any(ids);
    delete from births.registration_event where registration = any(ids);
    delete from births.registration_signature where registration = any(ids);
    delete from births.registration_source where registration = any(ids);
    delete from births.registration_content where registration = any(ids);
    delete from births.registration where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function births.remove_registrations(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('births.registration', '出された出生届（署名・補正・決裁・訂正の記録を含む）', '受け付けた日（処理が終わるまでは残す）', 'P5Y',
     'births.remove_registrations', 20,
     array['births.registration', 'births.registration_content', 'births.registration_source', 'births.registration_defect',
           'births.registration_event', 'births.registration_signature', 'births.registration_act',
           'births.registration_amendment', 'births.registration_amendment_field', 'births.link_order', 'births.link_answer',
           'births.link_cancel', 'births.registration_receipt']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('births.registration', date '2000-01-01', 'P27Y',
     '出生届書類の保存（戸籍法施行規則49条2項、27年）に準じた案。電子の届の年数と市の文書管理規則は要確認', true,
     '00000000-0000-0000-0000-000000000000', now());
create index registration_kept on births.registration (received_on)
    where state in ('WITHDRAWN', 'REFUSED', 'SENT_ON', 'REGISTERED');
