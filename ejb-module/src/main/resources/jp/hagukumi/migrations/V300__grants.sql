-- Grants: 妊婦のための支援給付 (子ども・子育て支援法10条の2–10条の15) and the reimbursement of checkups (償還払い).
alter table identity.staff_role drop constraint staff_role_role_check;
alter table identity.staff_role add constraint staff_role_role_check
    check (role in ('REGISTER_CLERK', 'HEALTH_NURSE', 'HEALTH_CLERK', 'BENEFIT_CLERK', 'AUDITOR', 'ADMINISTRATOR'));

create schema grants;
grant usage on schema grants to ${app_role};

-- What the city owes and is owed for one pregnancy. The pregnancy itself is the room pregnancy's; one that was lost before the city
-- was told of it has only what the application and the doctor's certificate say (untold_*).
create table grants.grant_case (
    pregnancy           uuid primary key,
    woman               uuid not null references identity.person,
    ward                text not null check (ward ~ '^[0-9]{6}$'),
    opened_at           timestamptz not null,
    certified_on        date,
    cancelled_on        date,
    cancelled_why       text check (cancelled_why in ('LEFT_CITY', 'MISTAKE')),
    untold_due_on       date,
    untold_heartbeat_on date,
    untold_event_on     date,
    untold_fetuses      smallint check (untold_fetuses between 1 and 9),
    reckon_since        timestamptz,
    reckon_why          text check (reckon_why in ('PREGNANCY_CHANGED', 'PAID_ELSEWHERE', 'LOSS_TAKEN_BACK', 'WOMAN_DIED')),
    check ((cancelled_on is null) = (cancelled_why is null)),
    check ((reckon_since is null) = (reckon_why is null)),
    check ((untold_due_on is null) = (untold_heartbeat_on is null) and (untold_due_on is null) = (untold_event_on is null)
           and (untold_due_on is null) = (untold_fetuses is null))
);
create index grant_case_woman on grants.grant_case (woman);
create index grant_case_reckon on grants.grant_case (reckon_since) where reckon_since is not null;

-- An account in her own name. Never changed: a corrected one is another row. own_name: how the holder's name compares with hers;
-- one in her former name is used only after a clerk has looked.
create table grants.account (
    id         uuid primary key,
    woman      uuid not null references identity.person,
    bank       text not null check (bank ~ '^[0-9]{4}$'),
    branch     text not null check (branch ~ '^[0-9]{3}$'),
    kind       text not null check (kind in ('ORDINARY', 'CURRENT', 'SAVINGS')),
    number     text not null check (number ~ '^[0-9]{7}$'),
    holder     text not null check (char_length(holder) between 1 and 30),
    own_name   text not null check (own_name in ('SAME', 'FORMER_SURNAME')),
    told_by    uuid not null,
    told_at    timestamptz not null,
    checked_by uuid,
    checked_at timestamptz check (checked_at >= told_at),
    check ((checked_at is null) = (checked_by is null))
);
create index account_woman on grants.account (woman, told_at desc);

-- An application: the certification with the first payment, or the notice of the number of fetuses with the second.
create table grants.application (
    id              uuid primary key,
    pregnancy       uuid not null references grants.grant_case,
    instalment      text not null check (instalment in ('FIRST', 'SECOND')),
    channel         text not null check (channel in ('APP', 'COUNTER')),
    state           text not null check (state in ('FILED', 'TO_MEND', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    version         int not null check (version >= 1),
    filed_on        date not null,
    filed_at        timestamptz not null,
    filed_by        uuid not null,
    resident        boolean not null,
    heartbeat_on    date,
    fetuses         smallint check (fetuses between 1 and 9),
    elsewhere_yen   bigint not null check (elsewhere_yen between 0 and 10000000),
    elsewhere_code  text check (elsewhere_code ~ '^[0-9]{6}$'),
    old_scheme      boolean not null,
    account         uuid not null references grants.account,
    ask_others      boolean not null,
    ask_clinic      boolean not null,
    to_mend         text check (char_length(to_mend) between 1 and 500),
    ended_at        timestamptz check (ended_at >= filed_at),
    check ((instalment = 'SECOND') = (fetuses is not null)),
    check ((elsewhere_yen > 0) <= (elsewhere_code is not null)),
    check ((state = 'TO_MEND') <= (to_mend is not null)),
    check ((state in ('FILED', 'TO_MEND')) = (ended_at is null))
);
create unique index application_one on grants.application (pregnancy, instalment) where state in ('FILED', 'TO_MEND', 'GRANTED');
create index application_pregnancy on grants.application (pregnancy);
create index application_account on grants.application (account);
create index application_queue on grants.application (filed_at, id) where state = 'FILED';

-- What was decided, from what and why: written once.
create table grants.decision (
    id           uuid primary key,
    pregnancy    uuid not null references grants.grant_case,
    instalment   text not null check (instalment in ('FIRST', 'SECOND', 'REIMBURSEMENT')),
    application  uuid references grants.application,
    outcome      text not null check (outcome in ('GRANTED', 'REFUSED')),
    yen          bigint not null check (yen between 0 and 10000000),
    rule_version text not null check (char_length(rule_version) between 1 and 200),
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    note         text check (char_length(note) between 1 and 500),
    check (outcome = 'GRANTED' or yen = 0)
);
create index decision_pregnancy on grants.decision (pregnancy, decided_at);
create index decision_application on grants.decision (application);
create table grants.decision_fact (
    decision uuid not null references grants.decision,
    name     text not null check (name ~ '^[a-zA-Z]{1,40}$'),
    value    text not null check (char_length(value) <= 100),
    primary key (decision, name)
);
create table grants.decision_step (
    decision  uuid not null references grants.decision,
    position  smallint not null check (position between 1 and 20),
    condition text not null check (condition ~ '^[A-Z_]{3,40}$'),
    holds     boolean not null,
    day       date,
    yen       bigint,
    primary key (decision, position)
);

-- What is owed: an award to her, or a claim on her for what was paid too much.
create table grants.award_line (
    id         uuid primary key,
    pregnancy  uuid not null references grants.grant_case,
    instalment text not null check (instalment in ('FIRST', 'SECOND', 'REIMBURSEMENT')),
    sequence   smallint not null check (sequence between 1 and 99),
    kind       text not null check (kind in ('AWARD', 'CLAIM')),
    yen        bigint not null check (yen between 1 and 10000000),
    state      text not null check (state in ('DUE', 'HELD', 'SETTLED', 'CANCELLED')),
    decision   uuid not null references grants.decision,
    checkup    uuid,
    made_at    timestamptz not null,
    made_by    uuid not null,
    ended_at   timestamptz check (ended_at >= made_at),
    ended_why  text check (ended_why ~ '^[A-Z_]{3,40}$'),
    check ((state in ('SETTLED', 'CANCELLED')) = (ended_at is not null)),
    check ((instalment = 'REIMBURSEMENT') = (checkup is not null)),
    unique (pregnancy, instalment, sequence)
);
create unique index award_line_checkup on grants.award_line (checkup) where kind = 'AWARD';
create index award_line_decision on grants.award_line (decision);
create index award_line_due on grants.award_line (made_at, id) where state in ('DUE', 'HELD');

-- Payments that go together in one file to the bank. Two persons: who made it and who let it go.
create table grants.batch (
    id          uuid primary key,
    number      int generated always as identity unique,
    value_on    date not null,
    state       text not null check (state in ('MADE', 'RELEASED', 'CLOSED', 'DISSOLVED')),
    made_by     uuid not null,
    made_at     timestamptz not null,
    released_by uuid,
    released_at timestamptz check (released_at >= made_at),
    payments    int not null check (payments between 0 and 999999),
    yen         bigint not null check (yen between 0 and 999999999999),
    file        bytea check (octet_length(file) <= 130000000),
    sha256      bytea check (octet_length(sha256) = 32),
    ended_at    timestamptz check (ended_at >= made_at),
    check (released_by <> made_by),
    check ((released_by is null) = (released_at is null)),
    check ((state in ('RELEASED', 'CLOSED')) = (file is not null and sha256 is not null and released_by is not null)),
    check ((state in ('CLOSED', 'DISSOLVED')) = (ended_at is not null))
);
create index batch_open on grants.batch (made_at) where state in ('MADE', 'RELEASED');

-- One attempt to pay a line. Two persons: who proposed it and who approved it, and neither decision nor approval by one alone.
create table grants.payment (
    id            uuid primary key,
    number        bigint generated always as identity (maxvalue 9999999999) unique,
    line          uuid not null references grants.award_line,
    yen           bigint not null check (yen between 1 and 10000000),
    account       uuid not null references grants.account,
    state         text not null check (state in ('PROPOSED', 'APPROVED', 'BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED',
                                                 'CORRECTED', 'WITHDRAWN')),
    decided_by    uuid not null,
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    approved_by   uuid,
    approved_at   timestamptz check (approved_at >= proposed_at),
    batch         uuid references grants.batch,
    settled_on    date,
    settled_how   text check (settled_how in ('TOLD', 'FILE', 'ASSUMED')),
    returned_on   date,
    return_reason text check (return_reason in ('NAME_MISMATCH', 'NO_ACCOUNT', 'CLOSED', 'TYPE_MISMATCH', 'DEPOSIT_BLOCKED',
                                                'DUPLICATE', 'PAYER_RECALL', 'OTHER')),
    corrects      uuid unique references grants.payment,
    check (approved_by <> proposed_by),
    check (approved_by <> decided_by),
    check ((approved_by is null) = (approved_at is null)),
    check (state not in ('APPROVED', 'BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED', 'CORRECTED') or approved_by is not null),
    check (state not in ('BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED', 'CORRECTED') or batch is not null),
    check (state not in ('PROPOSED', 'APPROVED', 'WITHDRAWN') or batch is null),
    check ((state = 'SETTLED') <= (settled_on is not null and settled_how is not null)),
    check ((state in ('RETURNED', 'CORRECTED')) = (return_reason is not null and returned_on is not null))
);
-- At most one live payment for a line; one that came back is live until it is corrected or given up.
create unique index payment_live on grants.payment (line)
    where state in ('PROPOSED', 'APPROVED', 'BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED');
create index payment_line on grants.payment (line);
create index payment_account on grants.payment (account);
create index payment_batch on grants.payment (batch, number);
create index payment_open on grants.payment (state, proposed_at) where state in ('PROPOSED', 'APPROVED', 'EXPORTED', 'RETURNED');

-- Who took a batch's file out, and who handed it in at the bank.
create table grants.batch_use (
    id       uuid primary key,
    batch    uuid not null references grants.batch,
    use      text not null check (use in ('DOWNLOADED', 'HANDED_IN')),
    by_actor uuid not null,
    at       timestamptz not null,
    note     text check (char_length(note) between 1 and 200)
);
create index batch_use_batch on grants.batch_use (batch, at);

-- The ledger: every yen twice. Written once; what was wrong is posted the other way round.
create table grants.journal (
    id       uuid primary key,
    kind     text not null check (kind in ('AWARDED', 'AWARD_CANCELLED', 'EXPORTED', 'SETTLED', 'RETURNED', 'CLAIMED',
                                           'CLAIM_CANCELLED', 'PAID_BACK')),
    line     uuid not null references grants.award_line,
    payment  uuid references grants.payment,
    on_day   date not null,
    at       timestamptz not null,
    by_actor uuid not null
);
create index journal_line on grants.journal (line);
create index journal_payment on grants.journal (payment);
create index journal_day on grants.journal (on_day);
-- Of one payment each step is posted once; what came back after it was taken for settled is posted by the return.
create unique index journal_once on grants.journal (payment, kind) where kind in ('EXPORTED', 'SETTLED', 'RETURNED');
create table grants.posting (
    journal uuid not null references grants.journal,
    account text not null check (account in ('EXPENSE', 'PAYABLE', 'IN_TRANSIT', 'BANK', 'RECEIVABLE')),
    line    uuid not null references grants.award_line,
    debit   bigint not null check (debit between 0 and 10000000),
    credit  bigint not null check (credit between 0 and 10000000),
    primary key (journal, account),
    check ((debit = 0) <> (credit = 0))
);
create index posting_line on grants.posting (line, account);

-- No journal that does not balance, and no line that is paid more than it was awarded, whatever the code does.
create function grants.keep_balance() returns trigger
language plpgsql set search_path = pg_catalog as $$
declare
    off bigint;
begin
    select sum(debit) - sum(credit) into off from grants.posting where journal = new.journal;
    if off <> 0 then
        raise exception 'journal % does not balance', new.journal using errcode = '23514';
    end if;
    if exists (select 1 from grants.posting where line = new.line and account in ('PAYABLE', 'IN_TRANSIT', 'RECEIVABLE')
               group by account
               having (account in ('PAYABLE', 'IN_TRANSIT') and sum(credit) < sum(debit))
                   or (account = 'RECEIVABLE' and sum(debit) < sum(credit))) then
        raise exception 'line % is paid more than it was awarded', new.line using errcode = '23514';
    end if;
    return null;
end $$;
revoke all on function grants.keep_balance() from public;
create constraint trigger posting_balances after insert on grants.posting
    deferrable initially deferred for each row execute function grants.keep_balance();

grant select, insert on grants.grant_case, grants.account, grants.application, grants.decision, grants.decision_fact,
    grants.decision_step, grants.award_line, grants.batch, grants.payment, grants.batch_use, grants.journal, grants.posting
    to ${app_role};
grant update (ward, certified_on, cancelled_on, cancelled_why, reckon_since, reckon_why) on grants.grant_case to ${app_role};
grant update (checked_by, checked_at) on grants.account to ${app_role};
grant update (state, version, heartbeat_on, fetuses, elsewhere_yen, elsewhere_code, old_scheme, account, ask_others, ask_clinic,
    to_mend, ended_at) on grants.application to ${app_role};
grant update (state, ended_at, ended_why) on grants.award_line to ${app_role};
grant update (state, released_by, released_at, payments, yen, file, sha256, ended_at) on grants.batch to ${app_role};
grant update (state, approved_by, approved_at, batch, settled_on, settled_how, returned_on, return_reason) on grants.payment
    to ${app_role};

-- A case goes as a whole when nothing of it is open and its last step is long past; a batch when none of its payments is left.
create function grants.remove_cases(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(pregnancy) into ids from (
        select c.pregnancy from grants.grant_case c
         where c.opened_at < before
           and not exists (select 1 from grants.application a where a.pregnancy = c.pregnancy
                           and (a.ended_at is null or a.ended_at >= before))
           and not exists (select 1 from grants.award_line l where l.pregnancy = c.pregnancy
                           and (l.ended_at is null or l.ended_at >= before))
         order by c.opened_at limit most) old;
    delete from grants.posting where line in (select id from grants.award_line where pregnancy = any(ids));
    delete from grants.journal where line in (select id from grants.award_line where pregnancy = any(ids));
    delete from grants.payment where line in (select id from grants.award_line where pregnancy = any(ids));
    delete from grants.award_line where pregnancy = any(ids);
    delete from grants.decision_step where decision in (select id from grants.decision where pregnancy = any(ids));
    delete from grants.decision_fact where decision in (select id from grants.decision where pregnancy = any(ids));
    delete from grants.decision where pregnancy = any(ids);
    delete from grants.application where pregnancy = any(ids);
    delete from grants.account a using grants.grant_case c
     where c.pregnancy = any(ids) and a.woman = c.woman
       and not exists (select 1 from grants.application o where o.account = a.id)
       and not exists (select 1 from grants.payment p where p.account = a.id);
    delete from grants.grant_case where pregnancy = any(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
create function grants.remove_batches(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with old as (
        select b.id from grants.batch b
         where b.ended_at < before and not exists (select 1 from grants.payment p where p.batch = b.id)
         order by b.ended_at limit most),
    uses as (delete from grants.batch_use where batch in (select id from old)),
    gone as (delete from grants.batch where id in (select id from old) returning 1)
    select count(*)::int from gone
$$;
revoke all on function grants.remove_cases(timestamptz, int), grants.remove_batches(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('grants.case', '妊婦のための支援給付・健診費の償還の申請、決定、支払の記録', '最後の申請や支払が終わった日', 'P2Y',
     'grants.remove_cases', 10,
     array['grants.grant_case', 'grants.account', 'grants.application', 'grants.decision', 'grants.decision_fact',
           'grants.decision_step', 'grants.award_line', 'grants.payment', 'grants.journal', 'grants.posting']),
    ('grants.batch', '支払のまとまりと銀行に渡したファイル', 'まとまりを閉じた日（支払の記録が残る間は残す）', 'P2Y',
     'grants.remove_batches', 20, array['grants.batch', 'grants.batch_use']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('grants.case', date '2000-01-01', 'P5Y', '市の文書管理規則・会計規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('grants.batch', date '2000-01-01', 'P5Y', '市の会計規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());

-- Whoever removes a decision, its letters leave with it.
create function grants.drop_letters() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    delete from documents.letter where owner = old.id and purpose like 'grants.%';
    return old;
end $$;
revoke all on function grants.drop_letters() from public;
create trigger decision_letters before delete on grants.decision
    for each row execute function grants.drop_letters();
