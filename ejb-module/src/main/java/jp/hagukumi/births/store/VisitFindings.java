package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.births.FollowUp;
import jp.hagukumi.births.FollowUpKind;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.VisitRecord;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.kernel.time.CityClock;
import org.jdbi.v3.core.Jdbi;

/** What visits found and what followed them; written once, never changed. */
@ApplicationScoped
public class VisitFindings {

    @Inject
    Jdbi jdbi;

    /** A follow-up as kept. */
    public record Kept(Instant at, StaffId by, FollowUp followUp) {}

    public void record(VisitId visit, StaffId by, VisitRecord found, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.visit_record
                            (visit, visited_at, by_staff, child_grams, feeding, epds, concerns, findings, advice, follow_up,
                             recorded_at)
                        values
                            (:visit, :visitedAt, :by, :grams, :feeding, :epds, :concerns, :findings, :advice, :followUp, :at)
                        """)
                .bind("visit", visit.value())
                .bind("visitedAt", found.visitedAt().atZone(CityClock.TOKYO).toInstant())
                .bind("by", by.value())
                .bind("grams", found.childWeightGrams().orElse(null))
                .bind("feeding", found.feeding().map(Enum::name).orElse(null))
                .bind("epds", found.epdsScore().orElse(null))
                .bindArray(
                        "concerns",
                        String.class,
                        found.concerns().stream().map(Enum::name).sorted().toList())
                .bind("findings", found.findings().orElse(null))
                .bind("advice", found.advice().orElse(null))
                .bind("followUp", found.followUp().name())
                .bind("at", at)
                .execute());
    }

    public Optional<VisitRecord> recordOf(VisitId visit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.visit_record where visit = :visit")
                .bind("visit", visit.value())
                .map((row, context) -> new VisitRecord(
                        LocalDateTime.ofInstant(
                                Columns.instant(row, "visited_at").orElseThrow(), CityClock.TOKYO),
                        Columns.number(row, "child_grams"),
                        Columns.word(row, "feeding", SlipContent.Feeding.class),
                        Columns.number(row, "epds"),
                        Columns.words(row, "concerns").stream()
                                .map(SlipContent.Concern::valueOf)
                                .collect(Collectors.toSet()),
                        Columns.text(row, "findings"),
                        Columns.text(row, "advice"),
                        FollowUpKind.valueOf(row.getString("follow_up"))))
                .findOne());
    }

    public void follow(VisitId visit, StaffId by, FollowUp followUp, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.follow_up (id, visit, at, by_staff, kind, note, closes)
                        values (:id, :visit, :at, :by, :kind, :note, :closes)
                        """)
                .bind("id", Ids.next())
                .bind("visit", visit.value())
                .bind("at", at)
                .bind("by", by.value())
                .bind("kind", followUp.kind().name())
                .bind("note", followUp.text())
                .bind("closes", followUp.close())
                .execute());
    }

    /** In the order in which they were written. */
    public List<Kept> followUpsOf(VisitId visit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.follow_up where visit = :visit order by at, id")
                .bind("visit", visit.value())
                .map((row, context) -> new Kept(
                        Columns.instant(row, "at").orElseThrow(),
                        new StaffId(Columns.id(row, "by_staff")),
                        new FollowUp(
                                FollowUpKind.valueOf(row.getString("kind")),
                                row.getString("note"),
                                row.getBoolean("closes"))))
                .list());
    }
}
