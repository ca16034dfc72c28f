package jp.hagukumi.checkups.day.store;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.day.StationState;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.SupportJudgement;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Cases of the day with their stations. Who changes one has locked its checkup. */
@ApplicationScoped
public class CaseRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredCase> find(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.day_case where checkup = :id")
                .bind("id", checkup.value())
                .map(CaseRows::stored)
                .findOne());
    }

    /** Of those checkups that were received, in one query. */
    public Map<CheckupId, StoredCase> findAll(Collection<CheckupId> checkups) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from checkups.day_case where checkup = any(:ids)")
                .bindArray("ids", UUID.class, values(checkups))
                .map(CaseRows::stored)
                .stream()
                .collect(Collectors.toMap(StoredCase::checkup, Function.identity())));
    }

    /** The stations of those checkups in the order of the hall, in one query. */
    public Map<CheckupId, List<StoredStation>> stationsOf(Collection<CheckupId> checkups) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from checkups.day_station where checkup = any(:ids) order by checkup, number")
                .bindArray("ids", UUID.class, values(checkups))
                .map(CaseRows::station)
                .stream()
                .collect(Collectors.groupingBy(StoredStation::checkup)));
    }

    /**
     * The child is received: the next number of the session, which is locked. Received again at the same session after it was undone,
     * everything is as it was; at another one it begins anew, and what was recorded before is of that other day.
     *
     * @return the number
     */
    public int receive(CheckupId checkup, SessionId session, List<Station> stations, Instant at) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            update checkups.day_station st set state = 'WAITING', since = :at, reason = null, examiner = null
                            from checkups.day_case d
                            where st.checkup = :checkup and d.checkup = st.checkup and d.session <> :session
                            """)
                    .bind("checkup", checkup.value())
                    .bind("session", session.value())
                    .bind("at", at)
                    .execute();
            var number = handle.createQuery("""
                            insert into checkups.day_case (checkup, session, number, arrived_at, version)
                            select :checkup, :session, coalesce(max(number), 0) + 1, :at, 1
                            from checkups.day_case where session = :session
                            on conflict (checkup) do update
                                set number = case when day_case.session = excluded.session
                                        then day_case.number else excluded.number end,
                                    arrived_at = case when day_case.session = excluded.session
                                        then day_case.arrived_at else excluded.arrived_at end,
                                    session = excluded.session
                            returning number
                            """)
                    .bind("checkup", checkup.value())
                    .bind("session", session.value())
                    .bind("at", at)
                    .mapTo(Integer.class)
                    .one();
            var batch = handle.prepareBatch("""
                    insert into checkups.day_station (checkup, station, number, state, since, edition)
                    values (:checkup, :station, :number, 'WAITING', :at, 0)
                    on conflict (checkup, station) do nothing
                    """);
            for (int i = 0; i < stations.size(); i++) {
                batch.bind("checkup", checkup.value())
                        .bind("station", stations.get(i).name())
                        .bind("number", i + 1)
                        .bind("at", at)
                        .add();
            }
            batch.execute();
            return number;
        });
    }

    public void move(
            StoredStation station, StationState state, Optional<String> examiner, Optional<String> reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.day_station
                        set state = :state, since = :at, reason = :reason, examiner = coalesce(:examiner, examiner)
                        where checkup = :checkup and station = :station
                        """)
                .bind("checkup", station.checkup().value())
                .bind("station", station.station().name())
                .bind("state", state.name())
                .bind("examiner", examiner.orElse(null))
                .bind("reason", reason.orElse(null))
                .bind("at", at)
                .execute());
    }

    /** @param edition the one that is written now */
    public void edition(CheckupId checkup, Station station, int edition) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update checkups.day_station set edition = :edition where checkup = :checkup and station = :station")
                .bind("checkup", checkup.value())
                .bind("station", station.name())
                .bind("edition", edition)
                .execute());
    }

    /**
     * Whether everything that was found has been referred and no referral waits any more.
     *
     * @param organs items of the findings that are referred
     */
    public boolean referralsEnded(CheckupId checkup, Collection<Organ> organs) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(bool_and(r.state in ('CLOSED', 'LEFT')), false)
                           and not exists (
                               select 1 from unnest(cast(:organs as text[])) as found(organ)
                               where not exists (select 1 from checkups.referral_finding f
                                                 join checkups.referral o on o.id = f.referral
                                                 where o.checkup = :id and f.organ = found.organ))
                        from checkups.referral r where r.checkup = :id
                        """)
                .bind("id", checkup.value())
                .bindArray(
                        "organs", String.class, organs.stream().map(Enum::name).toList())
                .mapTo(Boolean.class)
                .one());
    }

    public void judge(StoredCase seen, Optional<StoredCase.Judged> judged) {
        write(
                seen,
                "medical = :medical, support = :support, judged_by = :by, judged_at = :at",
                update -> update.bind(
                                "medical",
                                judged.map(one -> one.medical().name()).orElse(null))
                        .bind("support", judged.map(one -> one.support().name()).orElse(null))
                        .bind("by", judged.map(StoredCase.Judged::by).orElse(null))
                        .bind("at", judged.map(StoredCase.Judged::at).orElse(null)));
    }

    public void speak(StoredCase seen, StoredCase.Spoken spoken) {
        write(
                seen,
                "spoken_how = :how, spoken_words = :words, spoken_by = :by, spoken_at = :at",
                update -> update.bind("how", spoken.how())
                        .bind("words", spoken.words().orElse(null))
                        .bind("by", spoken.by())
                        .bind("at", spoken.at()));
    }

    public void decide(StoredCase seen, StoredCase.Decided decided) {
        write(
                seen,
                "decided_words = :words, decided_by = :by, decided_at = :at",
                update -> update.bind("words", decided.words().orElse(null))
                        .bind("by", decided.by())
                        .bind("at", decided.at()));
    }

    public void release(StoredCase seen, UUID by, Instant at) {
        write(
                seen,
                "released_by = :by, released_at = :at",
                update -> update.bind("by", by).bind("at", at));
    }

    /** Neither decided nor released any more. */
    public void reopen(StoredCase seen) {
        write(
                seen,
                "decided_words = null, decided_by = null, decided_at = null, released_by = null, released_at = null",
                update -> update);
    }

    private void write(StoredCase seen, String what, UnaryOperator<Update> values) {
        var written = jdbi.withHandle(handle -> values.apply(handle.createUpdate("update checkups.day_case set " + what
                                + ", version = version + 1 where checkup = :checkup and version = :version")
                        .bind("checkup", seen.checkup().value())
                        .bind("version", seen.version()))
                .execute());
        if (written != 1) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
    }

    private static StoredCase stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCase(
                new CheckupId(Columns.id(row, "checkup")),
                new SessionId(Columns.id(row, "session")),
                row.getInt("number"),
                Columns.instant(row, "arrived_at").orElseThrow(),
                judged(row),
                spoken(row),
                decided(row),
                Columns.instant(row, "released_at"),
                row.getInt("version"));
    }

    private static Optional<StoredCase.Judged> judged(ResultSet row) throws SQLException {
        return Columns.uuid(row, "judged_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredCase.Judged(
                        MedicalJudgement.valueOf(row.getString("medical")),
                        SupportJudgement.valueOf(row.getString("support")),
                        Columns.id(row, "judged_by"),
                        Columns.instant(row, "judged_at").orElseThrow()));
    }

    private static Optional<StoredCase.Spoken> spoken(ResultSet row) throws SQLException {
        return Columns.uuid(row, "spoken_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredCase.Spoken(
                        row.getString("spoken_how"),
                        Columns.text(row, "spoken_words"),
                        Columns.id(row, "spoken_by"),
                        Columns.instant(row, "spoken_at").orElseThrow()));
    }

    private static Optional<StoredCase.Decided> decided(ResultSet row) throws SQLException {
        return Columns.uuid(row, "decided_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredCase.Decided(
                        Columns.text(row, "decided_words"),
                        Columns.id(row, "decided_by"),
                        Columns.instant(row, "decided_at").orElseThrow()));
    }

    private static StoredStation station(ResultSet row, StatementContext context) throws SQLException {
        return new StoredStation(
                new CheckupId(Columns.id(row, "checkup")),
                Station.valueOf(row.getString("station")),
                StationState.valueOf(row.getString("state")),
                Columns.instant(row, "since").orElseThrow(),
                Columns.text(row, "examiner"),
                Columns.text(row, "reason"),
                row.getInt("edition"));
    }

    private static List<UUID> values(Collection<CheckupId> checkups) {
        return checkups.stream().map(CheckupId::value).toList();
    }
}
