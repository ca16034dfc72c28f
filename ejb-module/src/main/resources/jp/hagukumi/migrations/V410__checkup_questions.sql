-- The questionnaire of a checkup: one for each child's checkup, on the form it was begun on.
create table checkups.questionnaire (
    checkup      uuid primary key references checkups.checkup,
    form         text not null check (form ~ '^[a-z0-9]{1,20}-[0-9]{1,3}$'),
    state        text not null check (state in ('BEGUN', 'HANDED_IN', 'CHANGING')),
    begun_at     timestamptz not null,
    handed_in    smallint not null check (handed_in between 0 and 999),
    handed_in_at timestamptz,
    check ((handed_in = 0) = (handed_in_at is null)),
    check ((state = 'BEGUN') = (handed_in = 0))
);
grant select, insert on checkups.questionnaire to ${app_role};
grant update (state, handed_in, handed_in_at) on checkups.questionnaire to ${app_role};

-- Each time something was handed in.
create table checkups.handing_in (
    checkup  uuid not null references checkups.questionnaire,
    number   smallint not null check (number between 1 and 999),
    by_actor uuid not null,
    at       timestamptz not null,
    primary key (checkup, number)
);
grant select, insert on checkups.handing_in to ${app_role};

-- Answers. whose: the child where the family shares the answer, or else the guardian who wrote it. STANDS is what holds, RIVAL
-- what another device gave meanwhile and nobody has decided about, PAST what was. What was handed in is never overwritten.
create table checkups.answer (
    checkup    uuid not null references checkups.questionnaire,
    question   text not null check (question ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    whose      uuid not null references identity.person,
    version    smallint not null check (version >= 1),
    standing   text not null check (standing in ('STANDS', 'RIVAL', 'PAST')),
    chosen     text[] not null check (cardinality(chosen) <= 20),
    words      text check (char_length(words) between 1 and 1000),
    source     text not null check (source in ('FAMILY', 'CERTIFICATE', 'PREGNANCY', 'EARLIER')),
    by_actor   uuid not null,
    written_at timestamptz not null,
    handed_in  smallint,
    primary key (checkup, question, whose, version),
    foreign key (checkup, handed_in) references checkups.handing_in,
    check (standing <> 'RIVAL' or handed_in is null)
);
create unique index answer_one_stands on checkups.answer (checkup, question, whose) where standing = 'STANDS';
create index answer_whose on checkups.answer (whose);
create index answer_handed_in on checkups.answer (checkup, handed_in);
grant select, insert on checkups.answer to ${app_role};
grant update (version, standing, chosen, words, source, by_actor, written_at, handed_in) on checkups.answer to ${app_role};

-- The most sensitive class (violence at home, the parent's mind, money), apart: health nurses read it, and whoever wrote it.
create table checkups.sensitive_answer (
    checkup    uuid not null references checkups.questionnaire,
    question   text not null check (question ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    whose      uuid not null references identity.person,
    version    smallint not null check (version >= 1),
    standing   text not null check (standing in ('STANDS', 'RIVAL', 'PAST')),
    chosen     text[] not null check (cardinality(chosen) <= 20),
    words      text check (char_length(words) between 1 and 1000),
    source     text not null check (source in ('FAMILY', 'CERTIFICATE', 'PREGNANCY', 'EARLIER')),
    by_actor   uuid not null,
    written_at timestamptz not null,
    handed_in  smallint,
    primary key (checkup, question, whose, version),
    foreign key (checkup, handed_in) references checkups.handing_in,
    check (whose = by_actor),
    check (standing <> 'RIVAL' or handed_in is null)
);
create unique index sensitive_answer_one_stands on checkups.sensitive_answer (checkup, question, whose)
    where standing = 'STANDS';
create index sensitive_answer_whose on checkups.sensitive_answer (whose);
create index sensitive_answer_handed_in on checkups.sensitive_answer (checkup, handed_in);
grant select, insert on checkups.sensitive_answer to ${app_role};
grant update (version, standing, chosen, words, source, by_actor, written_at, handed_in) on checkups.sensitive_answer
    to ${app_role};

-- What was asked and answered goes with its checkup, in the same run.
create function checkups.drop_questions(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from checkups.sensitive_answer where checkup = any(ids);
    delete from checkups.answer where checkup = any(ids);
    delete from checkups.handing_in where checkup = any(ids);
    delete from checkups.questionnaire where checkup = any(ids);
end $$;
revoke all on function checkups.drop_questions(uuid[]) from public;

update retention.kind
   set covers = covers || array['checkups.questionnaire', 'checkups.handing_in', 'checkups.answer',
           'checkups.sensitive_answer']
 where kind = 'checkups.checkup';
