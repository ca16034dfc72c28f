-- Referrals: what was found at a checkup is looked at elsewhere. A letter, its answer, and what follows; one open referral for each
-- checkup and group of organs. What the letter says is kept as it was written.
create table checkups.referral (
    id             uuid primary key,
    checkup        uuid not null references checkups.checkup,
    child          uuid not null references identity.person,
    organ_group    text not null check (organ_group in ('BODY', 'EYES', 'EAR_NOSE_THROAT', 'TEETH', 'DEVELOPMENT')),
    ward           text not null check (ward ~ '^[0-9]{6}$'),
    state          text not null check (state in ('WRITTEN', 'HANDED_OVER', 'ANSWERED', 'DECLINED', 'CLOSED', 'LEFT')),
    code           text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    judged         text not null check (judged in ('REFER_EXAM', 'REFER_TREAT')),
    examined_on    date not null,
    addressed      text not null check (char_length(addressed) between 1 and 100),
    words          text check (char_length(words) between 1 and 1000),
    visit_by       date not null,
    -- The day by which the next step is expected; past it, an open referral is overdue.
    due_on         date not null,
    rule_version   text not null check (char_length(rule_version) between 1 and 80),
    written_by     uuid not null,
    written_at     timestamptz not null,
    handed_on      date,
    handed_to      text check (handed_to in ('MOTHER', 'FATHER', 'OTHER_GUARDIAN', 'BY_POST')),
    handed_by      uuid,
    -- The day on which the family is reminded next; empty where it is not, or no more.
    remind_on      date,
    reminded       smallint not null default 0 check (reminded between 0 and 99),
    declined_words text check (char_length(declined_words) between 1 and 1000),
    declined_by    uuid,
    declined_at    timestamptz,
    -- The newest answer, and the newest that the family was told.
    answer         smallint,
    told_answer    smallint,
    told_by        uuid,
    told_at        timestamptz,
    closed_why     text check (closed_why in ('ANSWER', 'LOOKED_AFTER')),
    outcome        text check (outcome in ('NORMAL', 'OBSERVE', 'TREAT')),
    follow         text check (follow in ('NOTHING', 'SEEN_AGAIN', 'CARE')),
    follow_on      date,
    closing_words  text check (char_length(closing_words) between 1 and 1000),
    closed_by      uuid,
    closed_at      timestamptz,
    left_at        timestamptz,
    version        int not null check (version >= 1),
    check ((handed_on is null) = (handed_to is null) and (handed_on is null) = (handed_by is null)),
    check ((declined_at is null) = (declined_by is null) and (declined_at is null) = (declined_words is null)),
    check ((told_answer is null) = (told_by is null) and (told_answer is null) = (told_at is null)),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_why is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'LEFT') = (left_at is not null)),
    check (state <> 'HANDED_OVER' or handed_on is not null),
    check (state <> 'DECLINED' or declined_at is not null),
    check (state <> 'ANSWERED' or answer is not null),
    check (remind_on is null or state = 'HANDED_OVER'),
    check (told_answer is null or told_answer <= answer),
    check ((follow = 'SEEN_AGAIN') = (follow_on is not null) or follow is null),
    -- A referral closes with its answer and what follows from it, or with the record that somebody looks after the child whose
    -- parents declined. Never without either.
    constraint referral_never_closed_without_answer check (
        closed_why is null
        or (closed_why = 'ANSWER' and answer is not null and outcome is not null and follow is not null)
        or (closed_why = 'LOOKED_AFTER' and declined_at is not null and closing_words is not null and outcome is null))
);
create unique index referral_one_open on checkups.referral (checkup, organ_group) where state not in ('CLOSED', 'LEFT');
create index referral_checkup on checkups.referral (checkup);
create index referral_child on checkups.referral (child);
create index referral_ward on checkups.referral (ward, due_on, id) where state not in ('CLOSED', 'LEFT');
create index referral_remind on checkups.referral (remind_on) where remind_on is not null;
grant select, insert on checkups.referral to ${app_role};
grant update (ward, state, due_on, handed_on, handed_to, handed_by, remind_on, reminded, declined_words, declined_by, declined_at,
    answer, told_answer, told_by, told_at, closed_why, outcome, follow, follow_on, closing_words, closed_by, closed_at, left_at,
    version) on checkups.referral to ${app_role};

create table checkups.referral_finding (
    referral uuid not null references checkups.referral,
    organ    text not null check (organ ~ '^[A-Z_]{3,30}$'),
    words    text not null check (char_length(words) between 1 and 1000),
    primary key (referral, organ)
);
grant select, insert on checkups.referral_finding to ${app_role};

-- Answers, each as it came; a later one holds, an earlier one stays.
create table checkups.referral_answer (
    referral      uuid not null references checkups.referral,
    number        smallint not null check (number between 1 and 99),
    source        text not null check (source in ('PAPER', 'SOAP')),
    -- By message only: who sent it, under which number and version of its own.
    institution   uuid references identity.institution,
    sender_number text check (sender_number ~ '^[A-Za-z0-9._-]{1,40}$'),
    sender_version smallint check (sender_version between 1 and 99),
    facility      text not null check (char_length(facility) between 1 and 60),
    physician     text check (char_length(physician) between 1 and 60),
    examined_on   date not null,
    outcome       text not null check (outcome in ('NORMAL', 'OBSERVE', 'TREAT')),
    words         text check (char_length(words) between 1 and 2000),
    next_on       date,
    entered_by    uuid not null,
    entered_at    timestamptz not null,
    primary key (referral, number),
    check ((source = 'SOAP') = (institution is not null)),
    check ((institution is null) = (sender_number is null) and (institution is null) = (sender_version is null)),
    check (next_on is null or next_on > examined_on)
);
create unique index referral_answer_sender on checkups.referral_answer (institution, sender_number, sender_version);
grant select, insert on checkups.referral_answer to ${app_role};
-- At the end of the transaction, so that both go in one.
alter table checkups.referral add constraint referral_newest_answer
    foreign key (id, answer) references checkups.referral_answer (referral, number) deferrable initially deferred;
create index referral_newest_answer on checkups.referral (id, answer);

-- Who was reminded, when, and by whom; the city itself where nobody did.
create table checkups.referral_reminder (
    referral uuid not null references checkups.referral,
    number   smallint not null check (number between 1 and 999),
    kind     text not null check (kind in ('FAMILY_NOTICE', 'FAMILY_CALL', 'INSTITUTION_CALL')),
    reached  boolean not null,
    words    text check (char_length(words) between 1 and 1000),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (referral, number)
);
grant select, insert on checkups.referral_reminder to ${app_role};

-- Referrals go with their checkup, in the same run, and their papers with them.
create function checkups.drop_referrals(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
    old uuid[];
begin
    select array_agg(id) into old from checkups.referral where checkup = any(ids);
    delete from documents.document where purpose = 'checkups.referral' and owner = any(old);
    delete from checkups.referral_reminder where referral = any(old);
    delete from checkups.referral_finding where referral = any(old);
    delete from checkups.referral_answer where referral = any(old);
    delete from checkups.referral where id = any(old);
end $$;
revoke all on function checkups.drop_referrals(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.referral', 'checkups.referral_finding', 'checkups.referral_answer',
           'checkups.referral_reminder']
 where kind = 'checkups.checkup';
