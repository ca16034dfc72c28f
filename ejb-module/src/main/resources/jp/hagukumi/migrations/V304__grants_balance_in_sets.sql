-- The ledger's guard looked at each posting by itself at the end of a transaction: of a batch of 100,000 payments two hundred thousand
-- times. It looks at all that one statement posts at once now. Whoever posts on a line holds it, so that two who post at the same
-- time see each other.
drop trigger posting_balances on grants.posting;
drop function grants.keep_balance();

create function grants.keep_balance() returns trigger
language plpgsql set search_path = pg_catalog as $$
declare
    off uuid;
begin
    perform from grants.award_line l
      where l.id in (select line from posted) order by l.id for no key update;
    select journal into off from grants.posting
     where journal in (select journal from posted)
     group by journal having sum(debit) <> sum(credit) limit 1;
    if off is not null then
        raise exception 'journal % does not balance', off using errcode = '23514';
    end if;
    select line into off from grants.posting
     where line in (select line from posted) and account in ('PAYABLE', 'IN_TRANSIT', 'RECEIVABLE')
     group by line, account
    having (account in ('PAYABLE', 'IN_TRANSIT') and sum(credit) < sum(debit))
        or (account = 'RECEIVABLE' and sum(debit) < sum(credit)) limit 1;
    if off is not null then
        raise exception 'line % is paid more than it was awarded', off using errcode = '23514';
    end if;
    return null;
end $$;
revoke all on function grants.keep_balance() from public;
create trigger posting_balances after insert on grants.posting
    referencing new table as posted for each statement execute function grants.keep_balance();
