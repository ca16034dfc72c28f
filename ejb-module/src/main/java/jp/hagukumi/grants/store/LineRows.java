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
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Lines: what is owed to her and by her. */
@ApplicationScoped
public class LineRows {

    @Inject
    Jdbi jdbi;

    public void write(StoredLine line) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into grants.award_line
                            (id, pregnancy, instalment, sequence, kind, yen, state, decision, checkup, made_at, made_by)
                        values (:id, :pregnancy, :instalment, :sequence, :kind, :yen, :state, :decision, :checkup, :at, :by)
                        """)
                .bind("id", line.id().value())
                .bind("pregnancy", line.pregnancy().value())
                .bind("instalment", line.instalment().name())
                .bind("sequence", line.sequence())
                .bind("kind", line.kind().name())
                .bind("yen", line.yen())
                .bind("state", line.state().name())
                .bind("decision", line.decision())
                .bind("checkup", line.checkup().orElse(null))
                .bind("at", line.madeAt())
                .bind("by", line.madeBy())
                .execute());
    }

    /** The next number among the lines of an instalment; the case must be locked. */
    public int nextSequence(PregnancyId pregnancy, Instalment instalment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(max(sequence), 0) + 1 from grants.award_line
                        where pregnancy = :id and instalment = :instalment
                        """)
                .bind("id", pregnancy.value())
                .bind("instalment", instalment.name())
                .mapTo(Integer.class)
                .one());
    }

    public List<StoredLine> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from grants.award_line where pregnancy = :id
                        order by array_position(array['FIRST', 'SECOND', 'REIMBURSEMENT'], instalment), sequence
                        """)
                .bind("id", pregnancy.value())
                .map(LineRows::read)
                .list());
    }

    public Optional<StoredLine> find(LineId line) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from grants.award_line where id = :id")
                .bind("id", line.value())
                .map(LineRows::read)
                .findOne());
    }

    /** Several, locked in the order of their ids until the transaction ends. */
    public List<StoredLine> lock(Collection<UUID> lines) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.award_line where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, List.copyOf(lines))
                .map(LineRows::read)
                .list());
    }

    public boolean knowsCheckup(UUID checkup) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from grants.award_line where checkup = :id and kind = 'AWARD')")
                .bind("id", checkup)
                .mapTo(Boolean.class)
                .one());
    }

    /** @param why where it ends */
    public void move(Collection<UUID> lines, LineState to, Optional<String> why, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update grants.award_line
                        set state = :state, ended_why = :why,
                            ended_at = case when :state in ('SETTLED', 'CANCELLED') then cast(:at as timestamptz) end
                        where id = any(:ids)
                        """)
                .bindArray("ids", UUID.class, List.copyOf(lines))
                .bind("state", to.name())
                .bind("why", why.orElse(null))
                .bind("at", at)
                .execute());
    }

    static StoredLine read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredLine(
                new LineId(Columns.id(row, "id")),
                new PregnancyId(Columns.id(row, "pregnancy")),
                Instalment.valueOf(row.getString("instalment")),
                row.getInt("sequence"),
                LineKind.valueOf(row.getString("kind")),
                row.getLong("yen"),
                LineState.valueOf(row.getString("state")),
                Columns.id(row, "decision"),
                Columns.uuid(row, "checkup"),
                Columns.instant(row, "made_at").orElseThrow(),
                Columns.id(row, "made_by"),
                Columns.text(row, "ended_why"));
    }
}
