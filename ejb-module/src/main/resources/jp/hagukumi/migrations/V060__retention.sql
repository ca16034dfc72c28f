create schema retention;
grant usage on schema retention to ${app_role};

-- What is kept for a time and then removed. Each room adds its kinds in its own migration, with a function
-- (timestamptz, int) returns int that removes at most so many rows older than a moment and says how many.
create table retention.kind (
    kind         text primary key check (kind ~ '^[a-z]+\.[a-z_]+$' and length(kind) <= 60),
    name         text not null check (length(name) between 1 and 80),
    counted_from text not null check (length(counted_from) between 1 and 80),
    at_least     text not null check (at_least ~ '^P(\d+Y)?(\d+M)?(\d+D)?$' and at_least <> 'P'),
    remover      text not null check (remover ~ '^[a-z]+\.[a-z_]+$')
);
grant select on retention.kind to ${app_role};

-- How long, from which day on. The row with the latest day not after today is in force: no gap, no overlap.
create table retention.period (
    id         uuid primary key default gen_random_uuid(),
    kind       text not null references retention.kind,
    starts_on  date not null,
    period     text not null check (period ~ '^P(\d+Y)?(\d+M)?(\d+D)?$' and period <> 'P'),
    source     text not null check (length(source) between 1 and 200),
    uncertain  boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    unique (kind, starts_on)
);
grant select, insert on retention.period to ${app_role};

create function retention.not_below_the_least() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if date '2000-01-01' + new.period::interval
       < date '2000-01-01' + (select k.at_least::interval from retention.kind k where k.kind = new.kind) then
        raise exception 'A period for % is below the least', new.kind using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger period_not_below_the_least before insert or update on retention.period
    for each row execute function retention.not_below_the_least();

-- One run of one kind on one day, by whichever instance was first.
create table retention.report (
    id         uuid primary key,
    kind       text not null references retention.kind,
    ran_on     date not null,
    period     uuid not null references retention.period,
    before     timestamptz not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    removed    bigint not null default 0 check (removed >= 0),
    unique (kind, ran_on)
);
create index report_day on retention.report (ran_on desc);
create index report_period on retention.report (period);
grant select, insert on retention.report to ${app_role};
grant update (ended_at, removed) on retention.report to ${app_role};

-- The only way to remove anything. It reckons the moment itself, from the period in force and a day that is never later than
-- the database's own, so that whoever holds the application's role can't remove what must be kept.
create function retention.remove(of_kind text, on_day date, most int) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
    remover text;
    before  timestamptz;
    removed int;
begin
    select k.remover,
           ((least(on_day, (now() at time zone 'Asia/Tokyo')::date) - p.period::interval) at time zone 'Asia/Tokyo')
      into strict remover, before
      from retention.kind k
      join lateral (select period from retention.period
                    where kind = k.kind and starts_on <= least(on_day, (now() at time zone 'Asia/Tokyo')::date)
                    order by starts_on desc limit 1) p on true
     where k.kind = of_kind;
    execute format('select %s($1, $2)', remover) into removed using before, least(most, 10000);
    return removed;
end $$;
revoke all on function retention.remove(text, date, int) from public;
grant execute on function retention.remove(text, date, int) to ${app_role};
