package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.grants.AccountKind;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts as told; never changed but for a clerk's look at a former name. */
@ApplicationScoped
public class AccountRows {

    @Inject
    Jdbi jdbi;

    public void write(StoredAccount account, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into grants.account (id, woman, bank, branch, kind, number, holder, own_name, told_by, told_at)
                        values (:id, :woman, :bank, :branch, :kind, :number, :holder, :ownName, :by, :at)
                        """)
                .bind("id", account.id())
                .bind("woman", account.woman().value())
                .bind("bank", account.bank())
                .bind("branch", account.branch())
                .bind("kind", account.kind().name())
                .bind("number", account.number())
                .bind("holder", account.holder())
                .bind("ownName", account.formerSurname() ? "FORMER_SURNAME" : "SAME")
                .bind("by", by)
                .bind("at", account.toldAt())
                .execute());
    }

    public Optional<StoredAccount> find(UUID account) {
        return Optional.ofNullable(all(List.of(account)).get(account));
    }

    /** Several, in one query. */
    public Map<UUID, StoredAccount> all(Collection<UUID> accounts) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from grants.account where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(accounts))
                .map(AccountRows::read)
                .collect(Collectors.toMap(StoredAccount::id, Function.identity())));
    }

    /** The one she told last. */
    public Optional<StoredAccount> latestOf(PersonId woman) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.account where woman = :woman order by told_at desc, id desc limit 1")
                .bind("woman", woman.value())
                .map(AccountRows::read)
                .findOne());
    }

    /** By pregnancy the account that its woman told last; none where she told none. */
    public Map<UUID, StoredAccount> latestOfCases(Collection<UUID> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.pregnancy, a.* from grants.grant_case c
                        cross join lateral (
                            select * from grants.account a where a.woman = c.woman
                            order by a.told_at desc, a.id desc limit 1) a
                        where c.pregnancy = any(:pregnancies)
                        """)
                .bindArray("pregnancies", UUID.class, List.copyOf(pregnancies))
                .map((row, context) -> Map.entry(Columns.id(row, "pregnancy"), read(row, context)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether a payment has reached this very account of hers before. */
    public boolean wasPaid(StoredAccount account) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select 1 from grants.account a join grants.payment p on p.account = a.id
                            where a.woman = :woman and a.bank = :bank and a.branch = :branch and a.kind = :kind
                              and a.number = :number and a.holder = :holder and p.state = 'SETTLED')
                        """)
                .bind("woman", account.woman().value())
                .bind("bank", account.bank())
                .bind("branch", account.branch())
                .bind("kind", account.kind().name())
                .bind("number", account.number())
                .bind("holder", account.holder())
                .mapTo(Boolean.class)
                .one());
    }

    /** A clerk has looked at the former name. @return whether nobody had */
    public boolean checked(UUID account, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update grants.account set checked_by = :by, checked_at = :at
                                where id = :id and own_name = 'FORMER_SURNAME' and checked_by is null
                                """)
                        .bind("id", account)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    private static StoredAccount read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredAccount(
                Columns.id(row, "id"),
                new PersonId(Columns.id(row, "woman")),
                row.getString("bank"),
                row.getString("branch"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("holder"),
                "FORMER_SURNAME".equals(row.getString("own_name")),
                Columns.instant(row, "told_at").orElseThrow(),
                Columns.uuid(row, "checked_by"));
    }
}
