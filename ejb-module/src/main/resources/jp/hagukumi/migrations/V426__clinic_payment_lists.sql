-- What the city owes its clinics for checkups with a voucher: one list a month, proposed by one person and approved by another. A list
-- says what is owed for everything examined until the end of its month, less what earlier lists say; a line below zero takes back.
create table checkups.payment_list (
    id           uuid primary key,
    month        date not null check (extract(day from month) = 1),
    state        text not null check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
    proposed_by  uuid not null,
    proposed_at  timestamptz not null,
    ended_by     uuid,
    ended_at     timestamptz check (ended_at >= proposed_at),
    check ((ended_by is null) = (ended_at is null)),
    check ((state = 'PROPOSED') = (ended_at is null)),
    constraint payment_list_second_person check (state <> 'APPROVED' or ended_by <> proposed_by)
);
create unique index payment_list_one_of_month on checkups.payment_list (month) where state <> 'WITHDRAWN';
create unique index payment_list_one_waits on checkups.payment_list ((true)) where state = 'PROPOSED';
grant select, insert on checkups.payment_list to ${app_role};
grant update (state, ended_by, ended_at) on checkups.payment_list to ${app_role};

-- A line is about a checkup, by its id only: the list stays when the checkup's time to be kept is over.
create table checkups.payment_line (
    list        uuid not null references checkups.payment_list,
    institution uuid not null references identity.institution,
    checkup     uuid not null,
    kind        text not null check (kind in ('M1', 'M3_4', 'M6_7', 'M9_10', 'Y5')),
    yen         int not null check (yen between -1000000 and 1000000 and yen <> 0),
    primary key (list, institution, checkup)
);
create index payment_line_institution on checkups.payment_line (institution);
create index payment_line_checkup on checkups.payment_line (checkup);
grant select, insert on checkups.payment_line to ${app_role};

create function checkups.remove_payment_lists(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    -- What a list says counts against the next one, as long as its checkup is kept.
    select array_agg(id) into ids from (
        select l.id from checkups.payment_list l
        where l.ended_at < before
          and not exists (select 1 from checkups.payment_line n join checkups.checkup c on c.id = n.checkup
                          where n.list = l.id and l.state = 'APPROVED')
        order by l.ended_at limit most) old;
    delete from checkups.payment_line where list = any(ids);
    delete from checkups.payment_list where id = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
revoke all on function checkups.remove_payment_lists(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('checkups.payment_list', '健診を行った医療機関への支払の一覧', '承認または取り下げの日（もとの健診の記録が残る間は残す）', 'P5Y',
     'checkups.remove_payment_lists', 20, array['checkups.payment_list', 'checkups.payment_line']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('checkups.payment_list', date '2000-01-01', 'P5Y', '市の会計規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
