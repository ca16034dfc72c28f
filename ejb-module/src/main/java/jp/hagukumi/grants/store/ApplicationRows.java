package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.grants.Elsewhere;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Applications; a change is written over the version that was locked. */
@ApplicationScoped
public class ApplicationRows {

    @Inject
    Jdbi jdbi;

    /** One of the queue, with whose it is. */
    public record Queued(StoredApplication application, PersonId woman, String ward) {}

    /** Where a page of the queue begins. */
    public record After(Instant filedAt, UUID id) {}

    public void write(StoredApplication application, UUID by) {
        jdbi.useHandle(handle -> all(handle.createUpdate("""
                        insert into grants.application
                            (id, pregnancy, instalment, channel, state, version, filed_on, filed_at, filed_by, resident,
                             heartbeat_on, fetuses, elsewhere_yen, elsewhere_code, old_scheme, account, ask_others, ask_clinic,
                             received_why)
                        values
                            (:id, :pregnancy, :instalment, :channel, :state, :version, :filedOn, :filedAt, :by, :resident,
                             :heartbeat, :fetuses, :elsewhere, :code, :old, :account, :askOthers, :askClinic,
                             :receivedWhy)
                        """), application)
                .bind("pregnancy", application.pregnancy().value())
                .bind("instalment", application.instalment().name())
                .bind("channel", application.channel())
                .bind("filedOn", application.filedOn())
                .bind("filedAt", application.filedAt())
                .bind("by", by)
                .bind("resident", application.resident())
                .bind("receivedWhy", application.receivedWhy().orElse(null))
                .execute());
    }

    /** Writes the next version; the row must be locked. @param endedAt where it is decided or withdrawn */
    public void rewrite(StoredApplication application, Optional<Instant> endedAt) {
        var written = jdbi.withHandle(handle -> all(handle.createUpdate("""
                        update grants.application
                        set state = :state, version = :version, heartbeat_on = :heartbeat, fetuses = :fetuses,
                            elsewhere_yen = :elsewhere, elsewhere_code = :code, old_scheme = :old, account = :account,
                            ask_others = :askOthers, ask_clinic = :askClinic, to_mend = :toMend, ended_at = :ended
                        where id = :id and version = :version - 1
                        """), application)
                .bind("toMend", application.toMend().orElse(null))
                .bind("ended", endedAt.orElse(null))
                .execute());
        if (written != 1) {
            throw new IllegalStateException("Application " + application.id().value() + " was not locked");
        }
    }

    /** What was paid elsewhere is corrected after the decision; nothing else of a decided application changes. */
    public void correct(StoredApplication application) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update grants.application
                        set version = :version, elsewhere_yen = :yen, elsewhere_code = :code, old_scheme = :old
                        where id = :id and version = :version - 1
                        """)
                .bind("id", application.id().value())
                .bind("version", application.version())
                .bind("yen", application.elsewhere().yen())
                .bind("code", application.elsewhere().municipality().orElse(null))
                .bind("old", application.elsewhere().oldScheme())
                .execute());
    }

    public Optional<StoredApplication> find(GrantApplicationId application) {
        return one("", application);
    }

    public Optional<StoredApplication> lock(GrantApplicationId application) {
        return one(" for update", application);
    }

    /** Of one pregnancy, the newest first. */
    public List<StoredApplication> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.application where pregnancy = :id order by filed_at desc, id desc")
                .bind("id", pregnancy.value())
                .map(ApplicationRows::read)
                .list());
    }

    /** The one that counts: open or granted. */
    public Optional<StoredApplication> liveOf(PregnancyId pregnancy, Instalment instalment) {
        return of(pregnancy).stream()
                .filter(one -> one.instalment() == instalment
                        && (one.state().isOpen() || one.state() == ApplicationState.GRANTED))
                .findFirst();
    }

    /**
     * Those in one state, the longest waiting first.
     *
     * @param wards empty for the whole city
     */
    public List<Queued> queue(ApplicationState state, Collection<String> wards, Optional<After> after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                            select a.*, c.woman, c.ward from grants.application a
                            join grants.grant_case c on c.pregnancy = a.pregnancy
                            where a.state =\s""" + "'" + state.name() + "'"
                            + (wards.isEmpty() ? "" : " and c.ward = any(:wards)")
                            + after.map(from -> " and (a.filed_at, a.id) > (:at, :id)")
                                    .orElse("")
                            + " order by a.filed_at, a.id limit :limit")
                    .bind("limit", limit);
            if (!wards.isEmpty()) {
                query.bindArray("wards", String.class, List.copyOf(wards));
            }
            after.ifPresent(from -> query.bind("at", from.filedAt()).bind("id", from.id()));
            return query.map((row, context) -> new Queued(
                            read(row, context), new PersonId(Columns.id(row, "woman")), row.getString("ward")))
                    .list();
        });
    }

    private Optional<StoredApplication> one(String lock, GrantApplicationId application) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from grants.application where id = :id" + lock)
                .bind("id", application.value())
                .map(ApplicationRows::read)
                .findOne());
    }

    private static <S extends SqlStatement<S>> S all(S statement, StoredApplication application) {
        return statement
                .bind("id", application.id().value())
                .bind("state", application.state().name())
                .bind("version", application.version())
                .bind("heartbeat", application.heartbeatOn().orElse(null))
                .bind("fetuses", application.fetuses().orElse(null))
                .bind("elsewhere", application.elsewhere().yen())
                .bind("code", application.elsewhere().municipality().orElse(null))
                .bind("old", application.elsewhere().oldScheme())
                .bind("account", application.account())
                .bind("askOthers", application.askOthers())
                .bind("askClinic", application.askClinic());
    }

    private static StoredApplication read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredApplication(
                new GrantApplicationId(Columns.id(row, "id")),
                new PregnancyId(Columns.id(row, "pregnancy")),
                Instalment.valueOf(row.getString("instalment")),
                row.getString("channel"),
                ApplicationState.valueOf(row.getString("state")),
                row.getInt("version"),
                Columns.date(row, "filed_on").orElseThrow(),
                Columns.instant(row, "filed_at").orElseThrow(),
                row.getBoolean("resident"),
                Columns.date(row, "heartbeat_on"),
                Columns.number(row, "fetuses"),
                new Elsewhere(
                        row.getLong("elsewhere_yen"),
                        Columns.text(row, "elsewhere_code"),
                        row.getBoolean("old_scheme")),
                Columns.id(row, "account"),
                row.getBoolean("ask_others"),
                row.getBoolean("ask_clinic"),
                Columns.text(row, "to_mend"),
                Columns.text(row, "received_why"));
    }
}
