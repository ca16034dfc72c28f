-- Vouchers for checkups (妊婦健康診査受診券, 産婦健康診査): the code carries no name. yen: what the city pays at most, where a single
-- voucher has an amount of its own.
create table pregnancy.voucher (
    code         text primary key check (char_length(code) = 8),
    pregnancy    uuid not null references pregnancy.pregnancy,
    kind         text not null check (kind in ('ANTENATAL', 'EXTRA', 'POSTNATAL')),
    number       smallint not null check (number between 1 and 30),
    yen          int check (yen between 0 and 1000000),
    issued_on    date not null,
    state        text not null check (state in ('ISSUED', 'USED', 'VOID')),
    ended_on     date check (ended_on >= issued_on),
    rule_version text not null check (char_length(rule_version) between 1 and 200),
    check ((state = 'ISSUED') = (ended_on is null))
);
create unique index voucher_of_pregnancy on pregnancy.voucher (pregnancy, kind, number);

-- What a checkup found. A result is written once; one that was wrong is cancelled with its reason and entered anew.
create table pregnancy.checkup (
    id             uuid primary key,
    pregnancy      uuid not null references pregnancy.pregnancy,
    kind           text not null check (kind in ('ANTENATAL', 'POSTNATAL')),
    checked_on     date not null,
    weeks          smallint check (weeks between 0 and 46),
    days           smallint check (days between 0 and 6),
    facility       text not null check (char_length(facility) between 1 and 60),
    source         text not null check (source in ('HAND', 'FILE', 'SOAP', 'PMH')),
    entered_by     uuid not null,
    entered_at     timestamptz not null,
    weight_g       int check (weight_g between 25000 and 250000),
    systolic       smallint check (systolic between 50 and 260),
    diastolic      smallint check (diastolic between 30 and 180),
    oedema         text check (oedema in ('NONE', 'PLUS', 'PLUS2')),
    urine_protein  text check (urine_protein in ('MINUS', 'TRACE', 'PLUS', 'PLUS2', 'PLUS3')),
    urine_sugar    text check (urine_sugar in ('MINUS', 'TRACE', 'PLUS', 'PLUS2', 'PLUS3')),
    fundal_mm      smallint check (fundal_mm between 0 and 500),
    haemoglobin_dg smallint check (haemoglobin_dg between 20 and 250),
    advice         text check (char_length(advice) between 1 and 1000),
    next_on        date check (next_on > checked_on),
    voucher        text references pregnancy.voucher,
    paid_yen       int check (paid_yen between 0 and 1000000),
    contracted     boolean not null,
    cancelled_at   timestamptz check (cancelled_at >= entered_at),
    cancelled_why  text check (char_length(cancelled_why) between 1 and 200),
    check ((systolic is null) = (diastolic is null)),
    check (systolic > diastolic),
    check ((cancelled_at is null) = (cancelled_why is null))
);
create index checkup_pregnancy on pregnancy.checkup (pregnancy, checked_on);
create unique index checkup_of_voucher on pregnancy.checkup (voucher) where cancelled_at is null;
create index checkup_voucher on pregnancy.checkup (voucher);

-- The mind after a birth: EPDS and what was judged. Read by health nurses only.
create table pregnancy.checkup_mind (
    checkup        uuid primary key references pregnancy.checkup,
    epds           smallint check (epds between 0 and 30),
    epds_item10    smallint check (epds_item10 between 0 and 3),
    support_needed boolean not null,
    note           text check (char_length(note) between 1 and 1000),
    check (epds is null or epds_item10 is null or epds >= epds_item10)
);

-- Results that a nurse has to look at, with the reasons by which the rule found them.
create table pregnancy.checkup_attention (
    checkup   uuid primary key references pregnancy.checkup,
    pregnancy uuid not null references pregnancy.pregnancy,
    reasons   text[] not null check (cardinality(reasons) between 1 and 10),
    raised_at timestamptz not null,
    seen_at   timestamptz check (seen_at >= raised_at),
    seen_by   uuid,
    note      text check (char_length(note) between 1 and 500),
    check ((seen_at is null) = (seen_by is null))
);
create index checkup_attention_pregnancy on pregnancy.checkup_attention (pregnancy);
create index checkup_attention_open on pregnancy.checkup_attention (raised_at, checkup) where seen_at is null;

-- A checkup that she paid for herself, outside the contract area: the result opens the reimbursement (償還払い); grants pays it.
create table pregnancy.reimbursement_open (
    checkup    uuid primary key references pregnancy.checkup,
    pregnancy  uuid not null references pregnancy.pregnancy,
    yen        int not null check (yen between 1 and 1000000),
    opened_at  timestamptz not null,
    until_day  date not null,
    rule_version text not null check (char_length(rule_version) between 1 and 200)
);
create index reimbursement_open_pregnancy on pregnancy.reimbursement_open (pregnancy);

grant select, insert on pregnancy.voucher, pregnancy.checkup, pregnancy.checkup_mind, pregnancy.checkup_attention,
    pregnancy.reimbursement_open to ${app_role};
grant update (state, ended_on) on pregnancy.voucher to ${app_role};
grant update (cancelled_at, cancelled_why) on pregnancy.checkup to ${app_role};
grant update (seen_at, seen_by, note) on pregnancy.checkup_attention to ${app_role};

create function pregnancy.drop_checkups(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from pregnancy.reimbursement_open where pregnancy = any(ids);
    delete from pregnancy.checkup_attention where pregnancy = any(ids);
    delete from pregnancy.checkup_mind where checkup in (select id from pregnancy.checkup where pregnancy = any(ids));
    delete from pregnancy.checkup where pregnancy = any(ids);
    delete from pregnancy.voucher where pregnancy = any(ids);
end $$;
revoke all on function pregnancy.drop_checkups(uuid[]) from public;
update retention.kind set covers = covers || array['pregnancy.voucher', 'pregnancy.checkup', 'pregnancy.checkup_mind',
    'pregnancy.checkup_attention', 'pregnancy.reimbursement_open'] where kind = 'pregnancy.pregnancy';
