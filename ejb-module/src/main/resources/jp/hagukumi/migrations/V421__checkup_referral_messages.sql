-- Answers to referrals that came as signed messages: the envelope as received, what was acknowledged, and the receipt.
-- Signers' chains and revocation lists: the same few come with every message, so each is kept once.
create table checkups.referral_trust (
    digest  bytea primary key check (octet_length(digest) = 32),
    kind    text not null check (kind in ('CHAIN', 'CRL')),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    kept_at timestamptz not null
);

create table checkups.referral_message (
    id              uuid primary key,
    institution     uuid not null references identity.institution,
    message_id      text not null check (message_id ~ '^[\x21-\x7e]{1,100}$'),
    act             text not null check (act in ('SUBMIT_ANSWER', 'CORRECT_ANSWER')),
    body_digest     bytea not null check (octet_length(body_digest) = 32),
    envelope        bytea not null check (octet_length(envelope) between 1 and 2097152),
    signer_chain    bytea not null references checkups.referral_trust,
    revocation_list bytea references checkups.referral_trust,
    referral        uuid not null,
    answer          smallint not null,
    received_at     timestamptz not null,
    unique (institution, message_id),
    foreign key (referral, answer) references checkups.referral_answer (referral, number)
);
create index referral_message_answer on checkups.referral_message (referral, answer);
create index referral_message_chain on checkups.referral_message (signer_chain);
create index referral_message_crl on checkups.referral_message (revocation_list);

create table checkups.referral_receipt (
    message uuid primary key references checkups.referral_message,
    seal    bytea not null check (octet_length(seal) between 1 and 1048576),
    kept_at timestamptz not null
);

-- Codes that an institution tried and that no letter has: forty bits resist guessing only where guesses are counted.
create table checkups.referral_wrong_code (
    id          bigint generated always as identity primary key,
    institution uuid not null references identity.institution,
    at          timestamptz not null
);
create index referral_wrong_code_institution on checkups.referral_wrong_code (institution, at);

grant select, insert on checkups.referral_trust, checkups.referral_message, checkups.referral_receipt, checkups.referral_wrong_code
    to ${app_role};

create or replace function checkups.drop_referrals(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
    old uuid[];
begin
    select array_agg(id) into old from checkups.referral where checkup = any(ids);
    delete from documents.document where purpose = 'checkups.referral' and owner = any(old);
    delete from checkups.referral_receipt where message in (select id from checkups.referral_message where referral = any(old));
    delete from checkups.referral_message where referral = any(old);
    delete from checkups.referral_reminder where referral = any(old);
    delete from checkups.referral_finding where referral = any(old);
    delete from checkups.referral_answer where referral = any(old);
    delete from checkups.referral where id = any(old);
end $$;
create function checkups.remove_referral_trust(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (
        delete from checkups.referral_trust t
         where t.digest in (
             select k.digest from checkups.referral_trust k
              where k.kept_at < before
                and not exists (select 1 from checkups.referral_message m where m.signer_chain = k.digest)
                and not exists (select 1 from checkups.referral_message m where m.revocation_list = k.digest)
              limit most)
        returning 1)
    select count(*)::int from gone
$$;
create function checkups.remove_referral_wrong_codes(before timestamptz, most int) returns int
language sql set search_path = pg_catalog as $$
    with gone as (delete from checkups.referral_wrong_code
                  where id in (select id from checkups.referral_wrong_code where at < before limit most) returning 1)
    select count(*)::int from gone
$$;
revoke all on function checkups.remove_referral_trust(timestamptz, int), checkups.remove_referral_wrong_codes(timestamptz, int)
    from public;

update retention.kind
   set covers = covers || array['checkups.referral_message', 'checkups.referral_receipt']
 where kind = 'checkups.checkup';
insert into retention.kind (kind, name, counted_from, at_least, remover, step, covers) values
    ('checkups.referral_trust', '紹介状の回答の電文に署名した人の証明書と失効リスト', '受け取った時（それで確かめた電文が残る間は残す）', 'P1Y',
     'checkups.remove_referral_trust', 20, array['checkups.referral_trust']),
    ('checkups.referral_wrong_code', '医療機関が誤って送った紹介状の番号の回数', '受け取った時', 'P1D',
     'checkups.remove_referral_wrong_codes', 10, array['checkups.referral_wrong_code']);
insert into retention.period (kind, starts_on, period, source, uncertain, changed_by, changed_at) values
    ('checkups.referral_trust', date '2000-01-01', 'P5Y', '市の文書管理規則（年数は要確認）', true,
     '00000000-0000-0000-0000-000000000000', now()),
    ('checkups.referral_wrong_code', date '2000-01-01', 'P2D', '本システムの設計（法令の定めなし）', false,
     '00000000-0000-0000-0000-000000000000', now());
