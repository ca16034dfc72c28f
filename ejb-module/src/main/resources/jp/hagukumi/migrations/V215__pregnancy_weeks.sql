-- What the woman weighed, as she entered it herself; an entry made by mistake is taken out of sight, not deleted.
create table pregnancy.weight (
    id         uuid primary key,
    pregnancy  uuid not null references pregnancy.pregnancy,
    on_day     date not null,
    grams      int not null check (grams between 25000 and 250000),
    entered_by uuid not null,
    entered_at timestamptz not null,
    removed_at timestamptz check (removed_at >= entered_at)
);
create index weight_pregnancy on pregnancy.weight (pregnancy, on_day);
create unique index weight_of_a_day on pregnancy.weight (pregnancy, on_day) where removed_at is null;
grant select, insert on pregnancy.weight to ${app_role};
grant update (removed_at) on pregnancy.weight to ${app_role};

create function pregnancy.drop_weeks(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from pregnancy.weight where pregnancy = any(ids);
end $$;
revoke all on function pregnancy.drop_weeks(uuid[]) from public;
update retention.kind set covers = covers || array['pregnancy.weight'] where kind = 'pregnancy.pregnancy';
