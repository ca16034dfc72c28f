-- Files of results that a clerk took in, as they were handed over: the same file is known by its digest.
create table pregnancy.result_file (
    id        uuid primary key,
    digest    bytea not null unique check (octet_length(digest) = 32),
    content   bytea not null check (octet_length(content) between 1 and 1048576),
    taken     int not null check (taken >= 0),
    set_aside int not null check (set_aside >= 0),
    known     int not null check (known >= 0),
    refused   int not null check (refused >= 0),
    taken_by  uuid not null,
    taken_at  timestamptz not null
);
create index result_file_taken on pregnancy.result_file (taken_at);
grant select, insert on pregnancy.result_file to ${app_role};

create function pregnancy.remove_result_files(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.result_file where id in (
            select id from pregnancy.result_file where taken_at < before order by taken_at limit most)
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.remove_result_files(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, covers) values
    ('pregnancy.result_file', '取り込んだ健診結果のファイル（受け取ったままの形）', '取り込んだ時', 'P1Y',
     'pregnancy.remove_result_files', array['pregnancy.result_file']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.result_file', date '2000-01-01', 'P1Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
