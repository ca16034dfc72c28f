-- Three times the city turns to her (伴走型相談支援の3つの面談時期): the interview, the questionnaire, after the birth.
create table pregnancy.touch_point (
    pregnancy    uuid not null references pregnancy.pregnancy,
    kind         text not null check (kind in ('INTERVIEW', 'QUESTIONNAIRE', 'AFTER_BIRTH')),
    state        text not null check (state in ('PLANNED', 'OPEN', 'REMINDED', 'WITH_NURSE', 'DONE', 'STOPPED', 'ENDED')),
    opens_on     date not null,
    remind_on    date not null,
    escalate_on  date not null,
    done_on      date,
    rule_version text not null check (char_length(rule_version) between 1 and 200),
    changed_at   timestamptz not null,
    primary key (pregnancy, kind),
    check (opens_on <= remind_on and remind_on <= escalate_on),
    check ((state = 'DONE') = (done_on is not null))
);
-- What the daily job looks for: what is to be opened, reminded of, handed to the nurses.
create index touch_point_to_open on pregnancy.touch_point (opens_on) where state = 'PLANNED';
create index touch_point_to_remind on pregnancy.touch_point (remind_on) where state = 'OPEN';
create index touch_point_to_escalate on pregnancy.touch_point (escalate_on) where state in ('OPEN', 'REMINDED');
create index touch_point_with_nurse on pregnancy.touch_point (pregnancy) where state = 'WITH_NURSE';

grant select, insert on pregnancy.touch_point to ${app_role};
grant update (state, opens_on, remind_on, escalate_on, done_on, rule_version, changed_at) on pregnancy.touch_point to ${app_role};

-- The questionnaire of about the eighth month. A correction is another edition, so what was answered stays as it was.
create table pregnancy.questionnaire (
    pregnancy   uuid not null references pregnancy.pregnancy,
    edition     smallint not null check (edition between 1 and 99),
    form        text not null check (form ~ '^[a-z0-9-]{1,40}/[0-9]{1,3}$'),
    state       text not null check (state in ('DRAFT', 'ANSWERED', 'READ', 'CORRECTED')),
    channel     text not null check (channel in ('APP', 'DESK')),
    by_actor    uuid not null,
    version     int not null check (version >= 1),
    saved_at    timestamptz not null,
    answered_at timestamptz,
    read_at     timestamptz,
    read_by     uuid references identity.staff,
    primary key (pregnancy, edition),
    check ((state = 'DRAFT') = (answered_at is null)),
    check ((read_at is null) = (read_by is null)),
    check (state <> 'READ' or read_at is not null)
);
create unique index questionnaire_one_draft on pregnancy.questionnaire (pregnancy) where state = 'DRAFT';
create unique index questionnaire_one_in_force on pregnancy.questionnaire (pregnancy) where state in ('ANSWERED', 'READ');
create index questionnaire_read_by on pregnancy.questionnaire (read_by);

-- Her answers, apart: health nurses read them, nobody else does.
create table pregnancy.questionnaire_answer (
    pregnancy uuid not null,
    edition   smallint not null,
    question  text not null check (question ~ '^[A-Z_]{3,40}$'),
    chosen    text[] not null check (cardinality(chosen) <= 20),
    words     text check (char_length(words) between 1 and 1000),
    primary key (pregnancy, edition, question),
    foreign key (pregnancy, edition) references pregnancy.questionnaire
);

grant select, insert on pregnancy.questionnaire, pregnancy.questionnaire_answer to ${app_role};
grant update (form, state, channel, by_actor, version, saved_at, answered_at, read_at, read_by) on pregnancy.questionnaire
    to ${app_role};
grant update (chosen, words) on pregnancy.questionnaire_answer to ${app_role};
