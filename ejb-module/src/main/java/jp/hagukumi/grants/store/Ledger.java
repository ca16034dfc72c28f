package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger: every step of a yen stands twice, on the account it leaves and on the account it reaches. Rows are written once; what was
 * wrong is posted the other way round. Many are posted in one statement.
 */
@ApplicationScoped
public class Ledger {

    @Inject
    Jdbi jdbi;

    /** Where yen stand. */
    public enum Account {
        /** What the city has taken upon itself. */
        EXPENSE,
        /** Awarded and not yet ordered. */
        PAYABLE,
        /** Ordered at the bank, neither credited nor returned. */
        IN_TRANSIT,
        /** Left the city's account. */
        BANK,
        /** To be paid back to the city. */
        RECEIVABLE
    }

    /** What is posted, with the account that is debited and the one that is credited. */
    public enum Entry {
        AWARDED(Account.EXPENSE, Account.PAYABLE),
        AWARD_CANCELLED(Account.PAYABLE, Account.EXPENSE),
        EXPORTED(Account.PAYABLE, Account.IN_TRANSIT),
        SETTLED(Account.IN_TRANSIT, Account.BANK),
        /** Before it was settled. */
        RETURNED(Account.IN_TRANSIT, Account.PAYABLE),
        /** After it was taken for settled. */
        RETURNED_LATE(Account.BANK, Account.PAYABLE),
        CLAIMED(Account.RECEIVABLE, Account.EXPENSE),
        CLAIM_CANCELLED(Account.EXPENSE, Account.RECEIVABLE),
        PAID_BACK(Account.BANK, Account.RECEIVABLE);

        private final Account debit;
        private final Account credit;

        Entry(Account debit, Account credit) {
            this.debit = debit;
            this.credit = credit;
        }

        private String kind() {
            return this == RETURNED_LATE ? "RETURNED" : name();
        }
    }

    /** One amount. @param payment where a payment moves it */
    public record Item(UUID line, Optional<UUID> payment, long yen) {}

    public void post(Entry entry, Collection<Item> items, LocalDate on, Instant at, UUID by) {
        if (items.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with item as (
                            select * from unnest(:journals, :lines, :payments, :yens) as i (journal, line, payment, yen)),
                        kept as (
                            insert into grants.journal (id, kind, line, payment, on_day, at, by_actor)
                            select journal, :kind, line, payment, :on, :at, :by from item returning id)
                        insert into grants.posting (journal, account, line, debit, credit)
                        select item.journal, side.account, item.line,
                               case when side.debit then item.yen else 0 end, case when side.debit then 0 else item.yen end
                        from item join kept on kept.id = item.journal
                        cross join (values (:debit, true), (:credit, false)) as side (account, debit)
                        """)
                .bindArray(
                        "journals",
                        UUID.class,
                        items.stream().map(item -> Ids.next()).toList())
                .bindArray("lines", UUID.class, items.stream().map(Item::line).toList())
                .bindArray(
                        "payments",
                        UUID.class,
                        items.stream().map(item -> item.payment().orElse(null)).toArray())
                .bindArray("yens", Long.class, items.stream().map(Item::yen).toList())
                .bind("kind", entry.kind())
                .bind("debit", entry.debit.name())
                .bind("credit", entry.credit.name())
                .bind("on", on)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    public void post(Entry entry, Item item, LocalDate on, Instant at, UUID by) {
        post(entry, List.of(item), on, at, by);
    }

    /** Debits less credits of each account. */
    public record Balances(Map<Account, Long> byAccount) {

        public Balances {
            byAccount = Map.copyOf(byAccount);
        }

        public long on(Account account) {
            return byAccount.getOrDefault(account, 0L);
        }
    }

    /** What stands on each account, debits less credits, for all that was posted. */
    public Balances balances() {
        return jdbi.withHandle(handle -> {
            var balances = new EnumMap<Account, Long>(Account.class);
            for (var account : Account.values()) {
                balances.put(account, 0L);
            }
            handle.createQuery("""
                            select account, sum(debit) - sum(credit) as balance from grants.posting group by account
                            """)
                    .map((row, context) -> balances.put(
                            Account.valueOf(row.getString("account")),
                            row.getBigDecimal("balance").longValueExact()))
                    .list();
            return new Balances(balances);
        });
    }
}
