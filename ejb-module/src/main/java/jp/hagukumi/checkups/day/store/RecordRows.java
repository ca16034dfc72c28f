package jp.hagukumi.checkups.day.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.DentalType;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.day.rules.ScreeningAnswer;
import jp.hagukumi.checkups.day.rules.ScreeningItem;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.ToothState;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/**
 * What was recorded at the stations, edition by edition; the last edition of an item since the child was received holds. What was
 * recorded on a day on which it had to go home is of that day.
 */
@ApplicationScoped
public class RecordRows {

    @Inject
    Jdbi jdbi;

    /** Which edition of which case, by whom. */
    public record Mark(CheckupId checkup, int edition, UUID by, Instant at) {}

    /** @param value grams or millimetres */
    public record Measurement(Growth.Kind kind, int value) {}

    public record Screening(ScreeningItem item, ScreeningAnswer answer) {}

    public record Finding(Organ organ, CaseRules.Said said, Optional<String> words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Finding[" + organ + "]";
        }
    }

    /** @param chart twenty states in the order of the chart */
    public record Teeth(List<ToothState> chart, boolean risk, DentalType type) {

        /** Keeps its own copy. */
        public Teeth {
            chart = List.copyOf(chart);
        }
    }

    /** A value empty takes the earlier one back. */
    public void measure(Mark mark, Growth.Kind kind, Optional<Integer> value, Collection<String> confirmed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.day_measurement (checkup, kind, edition, value, confirmed, by_actor, at)
                        values (:checkup, :item, :edition, :value, :confirmed, :by, :at)
                        """)
                .bind("checkup", mark.checkup().value())
                .bind("item", kind.name())
                .bind("edition", mark.edition())
                .bind("value", value.orElse(null))
                .bindArray("confirmed", String.class, List.copyOf(confirmed))
                .bind("by", mark.by())
                .bind("at", mark.at())
                .execute());
    }

    public void screen(Mark mark, Screening screening) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.day_screening (checkup, item, edition, answer, by_actor, at)
                        values (:checkup, :item, :edition, :answer, :by, :at)
                        """)
                .bind("checkup", mark.checkup().value())
                .bind("item", screening.item().name())
                .bind("edition", mark.edition())
                .bind("answer", screening.answer().name())
                .bind("by", mark.by())
                .bind("at", mark.at())
                .execute());
    }

    public void find(Mark mark, List<Finding> findings) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into checkups.day_finding (checkup, organ, edition, said, words, by_actor, at)
                    values (:checkup, :item, :edition, :said, :words, :by, :at)
                    """);
            findings.forEach(finding -> batch.bind("checkup", mark.checkup().value())
                    .bind("item", finding.organ().name())
                    .bind("edition", mark.edition())
                    .bind("said", finding.said().name())
                    .bind("words", finding.words().orElse(null))
                    .bind("by", mark.by())
                    .bind("at", mark.at())
                    .add());
            batch.execute();
        });
    }

    public void teeth(Mark mark, Teeth teeth) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.day_teeth (checkup, edition, chart, risk, type, by_actor, at)
                        values (:checkup, :edition, :chart, :risk, :type, :by, :at)
                        """)
                .bind("checkup", mark.checkup().value())
                .bind("edition", mark.edition())
                .bindArray(
                        "chart",
                        String.class,
                        teeth.chart().stream().map(Enum::name).toList())
                .bind("risk", teeth.risk())
                .bind("type", teeth.type().name())
                .bind("by", mark.by())
                .bind("at", mark.at())
                .execute());
    }

    public void write(Mark mark, Station station, String words) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.day_words (checkup, station, edition, words, by_actor, at)
                        values (:checkup, :station, :edition, :words, :by, :at)
                        """)
                .bind("checkup", mark.checkup().value())
                .bind("station", station.name())
                .bind("edition", mark.edition())
                .bind("words", words)
                .bind("by", mark.by())
                .bind("at", mark.at())
                .execute());
    }

    /** What holds now, in the order of the kinds. */
    public List<Measurement> measurements(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, value from (
                            select distinct on (kind) kind, value from checkups.day_measurement
                            where checkup = :id and at >= (select arrived_at from checkups.day_case where checkup = :id)
                            order by kind, edition desc) last
                        where value is not null order by kind
                        """)
                .bind("id", checkup.value())
                .map((row, context) -> new Measurement(Growth.Kind.valueOf(row.getString("kind")), row.getInt("value")))
                .list());
    }

    /** The last values of the child measured at earlier checkups, newest first. */
    public List<Growth.Reading> earlier(PersonId child, CheckupId but, LocalDate before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, value, on_day from (
                            select distinct on (m.checkup, m.kind) m.kind, m.value, s.on_day
                            from checkups.checkup c
                            join checkups.day_case d on d.checkup = c.id
                            join checkups.session s on s.id = d.session
                            join checkups.day_measurement m on m.checkup = c.id
                            where c.child = :child and c.id <> :but and s.on_day < :before
                            order by m.checkup, m.kind, m.edition desc) last
                        where value is not null order by on_day desc limit 20
                        """)
                .bind("child", child.value())
                .bind("but", but.value())
                .bind("before", before)
                .map((row, context) -> new Growth.Reading(
                        Growth.Kind.valueOf(row.getString("kind")),
                        row.getInt("value"),
                        row.getObject("on_day", LocalDate.class)))
                .list());
    }

    public List<Screening> screenings(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (item) item, answer from checkups.day_screening
                        where checkup = :id and at >= (select arrived_at from checkups.day_case where checkup = :id)
                        order by item, edition desc
                        """)
                .bind("id", checkup.value())
                .map((row, context) -> new Screening(
                        ScreeningItem.valueOf(row.getString("item")), ScreeningAnswer.valueOf(row.getString("answer"))))
                .list());
    }

    public List<Finding> findings(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (organ) organ, said, words from checkups.day_finding
                        where checkup = :id and at >= (select arrived_at from checkups.day_case where checkup = :id)
                        order by organ, edition desc
                        """)
                .bind("id", checkup.value())
                .map((row, context) -> new Finding(
                        Organ.valueOf(row.getString("organ")),
                        CaseRules.Said.valueOf(row.getString("said")),
                        Columns.text(row, "words")))
                .list());
    }

    public Optional<Teeth> teeth(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select chart, risk, type from checkups.day_teeth
                        where checkup = :id and at >= (select arrived_at from checkups.day_case where checkup = :id)
                        order by edition desc limit 1
                        """)
                .bind("id", checkup.value())
                .map((row, context) -> teeth(row))
                .findOne());
    }

    public Optional<String> words(CheckupId checkup, Station station) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select words from checkups.day_words
                        where checkup = :id and station = :station and at >= (select arrived_at from checkups.day_case where checkup = :id)
                        order by edition desc limit 1
                        """)
                .bind("id", checkup.value())
                .bind("station", station.name())
                .mapTo(String.class)
                .findOne());
    }

    private static Teeth teeth(ResultSet row) throws SQLException {
        return new Teeth(
                Columns.words(row, "chart").stream().map(ToothState::valueOf).toList(),
                row.getBoolean("risk"),
                DentalType.valueOf(row.getString("type")));
    }
}
