-- Children who did not come: what was done to reach the family, and how it ended where the ward did not see the child itself.
create table checkups.recall_contact (
    id       uuid primary key,
    checkup  uuid not null references checkups.checkup,
    way      text not null check (way in ('NOTICE', 'LETTER', 'CALL', 'VISIT', 'NURSERY', 'OTHER')),
    on_day   date not null,
    reached  boolean not null,
    note     text check (char_length(note) between 1 and 1000),
    next_on  date,
    -- Who wrote it down; nobody where the city told by itself.
    by_staff uuid,
    at       timestamptz not null,
    check (way <> 'NOTICE' or not reached)
);
create index recall_contact_of on checkups.recall_contact (checkup, on_day);
grant select, insert on checkups.recall_contact to ${app_role};

create table checkups.recall_end (
    checkup  uuid primary key references checkups.checkup,
    outcome  text not null check (outcome in ('WELL', 'ELSEWHERE', 'EXEMPT')),
    on_day   date not null,
    seen_at  text check (seen_at in ('VISIT', 'NURSERY', 'OFFICE', 'CLINIC', 'OTHER_AGENCY')),
    seen_by  text check (char_length(seen_by) between 1 and 100),
    place    text check (char_length(place) between 1 and 100),
    reason   text check (reason in ('LONG_IN_HOSPITAL', 'UNDER_TREATMENT', 'PARENTS_WISH', 'LONG_ABROAD', 'OTHER')),
    note     text check (char_length(note) between 1 and 1000),
    by_staff uuid not null,
    at       timestamptz not null,
    -- Nobody is known to be well whom nobody saw.
    check ((outcome = 'WELL') = (seen_at is not null and seen_by is not null)),
    check ((outcome = 'ELSEWHERE') = (place is not null)),
    check ((outcome = 'EXEMPT') = (reason is not null)),
    check (reason is distinct from 'OTHER' or note is not null)
);
grant select, insert on checkups.recall_end to ${app_role};

create index checkup_placed_again on checkups.checkup (ward) where misses > 0 and state in ('TARGETED', 'INVITED');

create function checkups.drop_recall(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from checkups.recall_contact where checkup = any(ids);
    delete from checkups.recall_end where checkup = any(ids);
end $$;
revoke all on function checkups.drop_recall(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.recall_contact', 'checkups.recall_end']
 where kind = 'checkups.checkup';
