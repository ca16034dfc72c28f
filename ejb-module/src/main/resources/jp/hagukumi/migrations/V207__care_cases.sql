-- The accompanying consultation of one pregnancy, as the nurses of a ward work on it. Its nurse may be nobody: then the ward's
-- pool has it. Day of birth expected and ward are those of the pregnancy, kept here so that the list reads one index.
create table pregnancy.care_case (
    pregnancy  uuid primary key references pregnancy.pregnancy,
    woman      uuid not null references identity.person,
    ward       text not null check (ward ~ '^[0-9]{6}$'),
    nurse      uuid references identity.staff,
    state      text not null check (state in ('OPEN', 'CLOSED')),
    grade      smallint not null check (grade between 0 and 3),
    due_on     date not null,
    version    int not null check (version >= 1),
    opened_at  timestamptz not null,
    changed_at timestamptz not null
);
create index care_case_woman on pregnancy.care_case (woman);
create index care_case_nurse on pregnancy.care_case (nurse);
create index care_case_list on pregnancy.care_case (ward, grade desc, due_on, pregnancy) where state = 'OPEN';

-- Who had it, from when on; nobody: the pool.
create table pregnancy.care_owner (
    id        uuid primary key,
    pregnancy uuid not null references pregnancy.pregnancy,
    nurse     uuid references identity.staff,
    from_at   timestamptz not null,
    by_actor  uuid not null
);
create index care_owner_pregnancy on pregnancy.care_owner (pregnancy, from_at);
create index care_owner_nurse on pregnancy.care_owner (nurse);

-- What the rules of screening saw in her answers. Read by health nurses only.
create table pregnancy.risk (
    pregnancy    uuid primary key references pregnancy.pregnancy,
    signs        text[] not null check (cardinality(signs) <= 40),
    grade        smallint not null check (grade between 0 and 3),
    rule_version text not null check (char_length(rule_version) between 1 and 200),
    judged_at    timestamptz not null
);

-- Interviews, calls, visits, notes: what was said and by whom; written once.
create table pregnancy.care_note (
    id        uuid primary key,
    pregnancy uuid not null references pregnancy.pregnancy,
    kind      text not null
        check (kind in ('INTERVIEW', 'QUESTIONNAIRE_TALK', 'AFTER_BIRTH', 'PHONE', 'VISIT', 'OFFICE', 'WITH_OTHERS', 'NOTE')),
    on_day    date not null,
    place     text check (place in ('OFFICE', 'HOME', 'PHONE', 'ONLINE')),
    words     text not null check (char_length(words) between 1 and 4000),
    outcome   text not null check (outcome in ('NOTHING_MORE', 'CONTACT_AGAIN', 'PLAN_OF_SUPPORT', 'REFERRED')),
    next_on   date check (next_on >= on_day),
    by_staff  uuid not null references identity.staff,
    written_at timestamptz not null,
    check (kind <> 'INTERVIEW' or place is not null),
    check (outcome <> 'CONTACT_AGAIN' or next_on is not null)
);
create index care_note_pregnancy on pregnancy.care_note (pregnancy, written_at);
create index care_note_by on pregnancy.care_note (by_staff);

-- サポートプラン. Each change is another version; what was agreed with her stays readable.
create table pregnancy.support_plan (
    pregnancy  uuid not null references pregnancy.pregnancy,
    version    smallint not null check (version between 1 and 999),
    aims       text not null check (char_length(aims) between 1 and 1000),
    agreed_on  date,
    review_on  date not null,
    by_staff   uuid not null references identity.staff,
    written_at timestamptz not null,
    primary key (pregnancy, version),
    check (agreed_on is null or review_on >= agreed_on)
);
create index support_plan_by on pregnancy.support_plan (by_staff);
create table pregnancy.support_plan_step (
    pregnancy uuid not null,
    version   smallint not null,
    step      smallint not null check (step between 1 and 20),
    what      text not null check (char_length(what) between 1 and 300),
    who       text not null check (char_length(who) between 1 and 100),
    until_on  date,
    primary key (pregnancy, version, step),
    foreign key (pregnancy, version) references pregnancy.support_plan
);

grant select, insert on pregnancy.care_case, pregnancy.care_owner, pregnancy.risk, pregnancy.care_note, pregnancy.support_plan,
    pregnancy.support_plan_step to ${app_role};
grant update (ward, nurse, state, grade, due_on, version, changed_at) on pregnancy.care_case to ${app_role};
grant update (signs, grade, rule_version, judged_at) on pregnancy.risk to ${app_role};
