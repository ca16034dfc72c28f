-- A birth that the family tells of before, or without, an electronic certificate. One row a child; a child of a certificate that
-- comes later is the same person (identity's key: mother, day of birth, place in the delivery).
create table births.announcement (
    child             uuid primary key,
    mother            uuid not null,
    born_at           timestamp not null,
    order_in_delivery int not null check (order_in_delivery between 1 and 9),
    children          int not null check (children between order_in_delivery and 9),
    sex               text not null check (sex in ('MALE', 'FEMALE', 'UNDETERMINED')),
    place             text not null check (char_length(place) between 1 and 100),
    by_kind           text not null check (by_kind in ('RESIDENT', 'STAFF', 'INSTITUTION')),
    by_whom           uuid not null,
    announced_at      timestamptz not null,
    taken_back_at     timestamptz check (taken_back_at >= announced_at)
);
create index announcement_mother on births.announcement (mother, born_at) where taken_back_at is null;

grant select, insert on births.announcement to ${app_role};
grant update (children, taken_back_at) on births.announcement to ${app_role};
-- A certificate may say another day than the family did; a draft's deadline follows it.
grant update (born_on) on births.registration to ${app_role};

-- What the family told is in the registration once it is filed. Held while a registration of the child is kept.
create function births.remove_announcements(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(child) into ids from (
        select a.child from births.announcement a
        where a.announced_at < before and not births.child_is_held(a.child)
        order by a.announced_at limit most) old;
    delete from births.announcement where child = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function births.remove_announcements(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('births.announcement', '家族が知らせた出生（電子の出生証明書がないもの）', '知らせた時（届が残る間は残す）', 'P3M',
     'births.remove_announcements', array['births.announcement']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('births.announcement', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
create index announcement_kept on births.announcement (announced_at);
