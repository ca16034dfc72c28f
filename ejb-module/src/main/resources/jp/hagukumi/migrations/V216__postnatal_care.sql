-- Care after the birth (産後ケア, 母子保健法17条の2): places that midwives and hospitals offer on a day, who may use them, and who has
-- booked one. A place
-- of an offer is held by one booking; the database refuses a second one and a place that is not offered, whatever the application
-- believes.
create table pregnancy.postnatal_offer (
    id          uuid primary key,
    institution uuid not null references identity.institution,
    kind        text not null check (kind in ('STAY', 'DAY_LONG', 'DAY_SHORT', 'VISIT')),
    on_day      date not null,
    starts_at   time not null,
    places      smallint not null check (places between 0 and 50),
    version     int not null check (version >= 1),
    kept_at     timestamptz not null,
    kept_by     uuid not null,
    unique (institution, kind, on_day, starts_at),
    unique (id, kind, on_day)
);
create index postnatal_offer_day on pregnancy.postnatal_offer (kind, on_day, starts_at, id);
create index postnatal_offer_week on pregnancy.postnatal_offer (on_day, institution, starts_at);
create index postnatal_offer_institution on pregnancy.postnatal_offer (institution);

-- She applies and her ward decides; a booking rests on an application.
create table pregnancy.postnatal_application (
    id         uuid primary key,
    pregnancy  uuid not null references pregnancy.pregnancy,
    state      text not null check (state in ('APPLIED', 'GRANTED', 'DECLINED', 'WITHDRAWN', 'STOPPED')),
    words      text check (char_length(words) between 1 and 400),
    reason     text check (char_length(reason) between 1 and 400),
    -- Made knowing of a loss: she waits for the answer, and is told.
    after_loss boolean not null,
    channel    text not null check (channel in ('APP', 'DESK')),
    version    int not null check (version >= 1),
    applied_at timestamptz not null,
    applied_by uuid not null,
    decided_at timestamptz,
    decided_by uuid,
    unique (id, pregnancy),
    check ((state = 'DECLINED') = (reason is not null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state not in ('GRANTED', 'DECLINED') or decided_by is not null),
    check (state not in ('APPLIED', 'WITHDRAWN') or decided_by is null)
);
create unique index postnatal_application_one_open on pregnancy.postnatal_application (pregnancy)
    where state in ('APPLIED', 'GRANTED');
create index postnatal_application_pregnancy on pregnancy.postnatal_application (pregnancy, applied_at);
create index postnatal_application_to_decide on pregnancy.postnatal_application (applied_at, id) where state = 'APPLIED';

create table pregnancy.postnatal_booking (
    id            uuid primary key,
    pregnancy     uuid not null references pregnancy.pregnancy,
    application   uuid not null,
    offer         uuid not null,
    kind          text not null,
    on_day        date not null,
    place         smallint not null check (place between 1 and 50),
    state         text not null check (state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED', 'CANCELLED', 'STOPPED')),
    -- Why somebody has to ask her before the day: a loss, or the day no longer fits the limits of the kind.
    ask_because   text check (ask_because in ('LOSS', 'LIMIT')),
    -- Somebody has asked her, or she booked it knowing: it is not asked about again.
    confirmed     boolean not null,
    -- Which of her reductions it takes.
    reduction     smallint check (reduction between 1 and 99),
    reduction_yen int not null check (reduction_yen between 0 and 100000),
    channel       text not null check (channel in ('APP', 'DESK')),
    version       int not null check (version >= 1),
    rule_version  text not null check (char_length(rule_version) between 1 and 200),
    booked_at     timestamptz not null,
    booked_by     uuid not null,
    reminded_at   timestamptz,
    changed_at    timestamptz not null,
    foreign key (application, pregnancy) references pregnancy.postnatal_application (id, pregnancy),
    foreign key (offer, kind, on_day) references pregnancy.postnatal_offer (id, kind, on_day),
    check ((state = 'TO_ASK') = (ask_because is not null)),
    check (reduction is not null or reduction_yen = 0)
);
create unique index postnatal_booking_place_taken_once on pregnancy.postnatal_booking (offer, place)
    where state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED');
create unique index postnatal_booking_one_a_day on pregnancy.postnatal_booking (pregnancy, on_day)
    where state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED');
create unique index postnatal_booking_reduction_once on pregnancy.postnatal_booking (pregnancy, reduction)
    where state in ('BOOKED', 'TO_ASK', 'USED');
create index postnatal_booking_pregnancy on pregnancy.postnatal_booking (pregnancy, on_day);
create index postnatal_booking_application on pregnancy.postnatal_booking (application, pregnancy);
create index postnatal_booking_offer on pregnancy.postnatal_booking (offer, kind, on_day);
create index postnatal_booking_day on pregnancy.postnatal_booking (on_day) where state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED');
create index postnatal_booking_to_ask on pregnancy.postnatal_booking (on_day, id) where state = 'TO_ASK';
create index postnatal_booking_to_remind on pregnancy.postnatal_booking (on_day, id)
    where state = 'BOOKED' and reminded_at is null;

create function pregnancy.postnatal_place_is_offered() returns trigger
language plpgsql set search_path = pg_catalog as $$
declare
    offered int;
begin
    if new.state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED') then
        -- Whoever changes the offer holds its row and is waited for: this transaction sees what was written then.
        select places into offered from pregnancy.postnatal_offer where id = new.offer for share;
        if new.place > offered then
            raise exception 'a place that is not offered' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger postnatal_booking_place before insert or update of offer, place, state on pregnancy.postnatal_booking
    for each row execute function pregnancy.postnatal_place_is_offered();

create function pregnancy.postnatal_places_are_free() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select 1 from pregnancy.postnatal_booking b
               where b.offer = new.id and b.place > new.places and b.state in ('BOOKED', 'TO_ASK', 'USED', 'MISSED')) then
        raise exception 'a place that is taken' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger postnatal_offer_places before update of places on pregnancy.postnatal_offer
    for each row execute function pregnancy.postnatal_places_are_free();
revoke all on function pregnancy.postnatal_place_is_offered(), pregnancy.postnatal_places_are_free() from public;

grant select, insert on pregnancy.postnatal_offer, pregnancy.postnatal_application, pregnancy.postnatal_booking to ${app_role};
grant update (state, reason, version, decided_at, decided_by) on pregnancy.postnatal_application to ${app_role};
grant update (places, version, kept_at, kept_by) on pregnancy.postnatal_offer to ${app_role};
grant update (offer, kind, on_day, place, state, ask_because, confirmed, reduction, reduction_yen, channel, version,
    rule_version, booked_at, booked_by, reminded_at, changed_at) on pregnancy.postnatal_booking to ${app_role};

create function pregnancy.drop_care(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from pregnancy.postnatal_booking where pregnancy = any(ids);
    delete from pregnancy.postnatal_application where pregnancy = any(ids);
end $$;
-- An offer says nothing of anybody; it goes when no booking rests on it any more.
create function pregnancy.remove_postnatal_offers(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.postnatal_offer o using (
            select id from pregnancy.postnatal_offer f
            where f.on_day < (before at time zone 'Asia/Tokyo')::date
              and not exists (select 1 from pregnancy.postnatal_booking b where b.offer = f.id)
            order by f.on_day limit most) old
        where o.id = old.id
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.drop_care(uuid[]), pregnancy.remove_postnatal_offers(timestamptz, int) from public;

update retention.kind set covers = covers || array['pregnancy.postnatal_booking', 'pregnancy.postnatal_application'] where kind = 'pregnancy.pregnancy';
insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('pregnancy.postnatal_offer', '産後ケアの枠（氏名は含まない）', 'その日（予約の記録が残る間は残す）', 'P1Y',
     'pregnancy.remove_postnatal_offers', 20, array['pregnancy.postnatal_offer']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.postnatal_offer', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
