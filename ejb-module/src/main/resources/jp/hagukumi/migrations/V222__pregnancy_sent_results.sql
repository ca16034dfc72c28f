-- What clinics send of their own accord: results of checkups and the word of a loss. Each version stays as it was sent; content and
-- mind are the lines of its form, so that what found nobody can still be taken in when a clerk has found her.
create table pregnancy.sent_result (
    id          uuid primary key,
    sender      text not null check (char_length(sender) between 1 and 60),
    number      text not null check (number ~ '^[A-Za-z0-9._-]{1,40}$'),
    version     smallint not null check (version between 1 and 999),
    what        text not null check (what in ('CHECKUP', 'LOSS')),
    source      text not null check (source in ('FILE', 'SOAP')),
    state       text not null check (state in ('SET_ASIDE', 'TAKEN', 'REPLACED', 'WITHDRAWN', 'DISMISSED')),
    because     text check (because in ('VOUCHER_UNKNOWN', 'HANDBOOK_UNKNOWN', 'BIRTH_DATE_DIFFERS',
                    'VOUCHER_AND_HANDBOOK_DIFFER', 'PREGNANCY_WITHDRAWN', 'NOT_EXPECTING')),
    voucher     text check (char_length(voucher) between 1 and 32),
    handbook    text check (char_length(handbook) between 1 and 32),
    born_on     date,
    content     text not null check (char_length(content) between 1 and 8000),
    mind        text check (char_length(mind) between 1 and 4000),
    digest      bytea not null check (octet_length(digest) = 32),
    pregnancy   uuid references pregnancy.pregnancy,
    checkup     uuid references pregnancy.checkup,
    received_at timestamptz not null,
    settled_at  timestamptz check (settled_at >= received_at),
    settled_by  uuid,
    settled_why text check (char_length(settled_why) between 1 and 500),
    unique (sender, number, version),
    check (state <> 'SET_ASIDE' or because is not null),
    check (state <> 'TAKEN' or pregnancy is not null),
    check (checkup is null or (pregnancy is not null and what = 'CHECKUP')),
    check (voucher is not null or (handbook is not null and born_on is not null)),
    check ((settled_at is null) = (settled_by is null)),
    check (state <> 'DISMISSED' or settled_why is not null)
);
create index sent_result_waiting on pregnancy.sent_result (received_at, id) where state = 'SET_ASIDE';
create index sent_result_pregnancy on pregnancy.sent_result (pregnancy);
create index sent_result_checkup on pregnancy.sent_result (checkup);

-- Signers' chains and revocation lists: the same few come with every message, so each is kept once.
create table pregnancy.result_trust (
    digest  bytea primary key check (octet_length(digest) = 32),
    kind    text not null check (kind in ('CHAIN', 'CRL')),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    kept_at timestamptz not null
);

-- Every acknowledged message: its envelope as received, and what was acknowledged.
create table pregnancy.result_message (
    id              uuid primary key,
    institution     uuid not null,
    message_id      text not null check (message_id ~ '^[\x21-\x7e]{1,100}$'),
    act             text not null check (act in ('SUBMIT_RESULT', 'CORRECT_RESULT', 'WITHDRAW_RESULT', 'TELL_LOSS')),
    body_digest     bytea not null check (octet_length(body_digest) = 32),
    envelope        bytea not null check (octet_length(envelope) between 1 and 2097152),
    signer_chain    bytea not null references pregnancy.result_trust,
    revocation_list bytea references pregnancy.result_trust,
    result          uuid not null references pregnancy.sent_result,
    state           text not null check (state in ('SET_ASIDE', 'TAKEN', 'REPLACED', 'WITHDRAWN', 'DISMISSED')),
    received_at     timestamptz not null,
    unique (institution, message_id)
);
create index result_message_result on pregnancy.result_message (result);
create index result_message_chain on pregnancy.result_message (signer_chain);
create index result_message_crl on pregnancy.result_message (revocation_list);

create table pregnancy.result_receipt (
    message uuid primary key references pregnancy.result_message,
    seal    bytea not null check (octet_length(seal) between 1 and 1048576),
    kept_at timestamptz not null
);

grant select, insert on pregnancy.sent_result, pregnancy.result_trust, pregnancy.result_message, pregnancy.result_receipt
    to ${app_role};
grant update (state, because, pregnancy, checkup, settled_at, settled_by, settled_why) on pregnancy.sent_result to ${app_role};

-- One version with the messages that brought it. Called by the two below only.
create function pregnancy.erase_sent(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from pregnancy.result_receipt where message in (select id from pregnancy.result_message where result = any(ids));
    delete from pregnancy.result_message where result = any(ids);
    delete from pregnancy.sent_result where id = any(ids);
end $$;
-- By its name it goes before drop_checkups: what was sent points at the result that was made of it.
create function pregnancy.drop_checkup_results(pregnancies uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    perform pregnancy.erase_sent((select array_agg(id) from pregnancy.sent_result where pregnancy = any(pregnancies)));
end $$;
-- What nobody was found for. It is held while it waits for a clerk.
create function pregnancy.remove_sent_results(before timestamptz, most int) returns int
language plpgsql set search_path = pg_catalog as $$
declare
    ids uuid[];
begin
    select array_agg(id) into ids from (
        select id from pregnancy.sent_result
        where pregnancy is null and state <> 'SET_ASIDE' and coalesce(settled_at, received_at) < before
        order by received_at limit most) old;
    perform pregnancy.erase_sent(ids);
    return coalesce(array_length(ids, 1), 0);
end $$;
create function pregnancy.remove_result_trust(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from pregnancy.result_trust t
         where t.digest in (
             select k.digest from pregnancy.result_trust k
              where k.kept_at < before
                and not exists (select 1 from pregnancy.result_message m where m.signer_chain = k.digest)
                and not exists (select 1 from pregnancy.result_message m where m.revocation_list = k.digest)
              limit most)
        returning 1)
    select count(*)::int from gone
$$;
revoke all on function pregnancy.erase_sent(uuid[]), pregnancy.drop_checkup_results(uuid[]),
    pregnancy.remove_sent_results(timestamptz, int), pregnancy.remove_result_trust(timestamptz, int) from public;

insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('pregnancy.sent_result', '医療機関から届いた健診結果のうち、どなたのものでもなかったもの', '処理が終わった時（確認待ちの間は残す）', 'P1Y',
     'pregnancy.remove_sent_results', 10,
     array['pregnancy.sent_result', 'pregnancy.result_message', 'pregnancy.result_receipt']),
    ('pregnancy.result_trust', '届いた電文の署名者の証明書と失効リスト', '受け取った時（それで確かめた電文が残る間は残す）', 'P1Y',
     'pregnancy.remove_result_trust', 20, array['pregnancy.result_trust']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('pregnancy.sent_result', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('pregnancy.result_trust', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now());
