-- Papers sent with an application: proof of the account, of a former name, a doctor's certificate. The documents room keeps the
-- pictures (purpose grants.application, the application is their owner).
create table grants.paper (
    application uuid not null references grants.application,
    position    smallint not null check (position between 1 and 10),
    kind        text not null check (kind in ('ACCOUNT', 'FORMER_NAME', 'LOSS', 'OTHER')),
    document    uuid not null unique,
    added_by    uuid not null,
    added_at    timestamptz not null,
    primary key (application, position)
);
-- What a clerk asked for: met by a paper of the kind with a later position.
create table grants.paper_asked (
    application    uuid not null references grants.application,
    version        int not null check (version >= 1),
    kind           text not null check (kind in ('ACCOUNT', 'FORMER_NAME', 'LOSS', 'OTHER')),
    after_position smallint not null check (after_position between 0 and 10),
    asked_by       uuid not null,
    asked_at       timestamptz not null,
    primary key (application, version, kind)
);
grant select, insert on grants.paper, grants.paper_asked to ${app_role};

-- Why an application counts from a day before it was entered: it came by post, or to another counter.
alter table grants.application add column received_why text check (char_length(received_why) between 1 and 200);

-- Whoever removes an application, its papers leave with it.
create function grants.drop_papers() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    delete from documents.document where owner = old.id and purpose = 'grants.application';
    delete from grants.paper where application = old.id;
    delete from grants.paper_asked where application = old.id;
    return old;
end $$;
revoke all on function grants.drop_papers() from public;
create trigger application_papers before delete on grants.application
    for each row execute function grants.drop_papers();

update retention.kind set covers = covers || array['grants.paper', 'grants.paper_asked'] where kind = 'grants.case';
