package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.CareContact;
import jp.hagukumi.pregnancy.consultation.SupportPlan;
import org.jdbi.v3.core.Jdbi;

/** What nurses wrote: talks, notes and plans of support; written once, a change is a new row. */
@ApplicationScoped
public class CareNotes {

    @Inject
    Jdbi jdbi;

    /** A contact as kept. */
    public record Kept(CareContact contact, StaffId by, Instant writtenAt) {}

    /** A version of the plan as kept. */
    public record KeptPlan(int version, SupportPlan plan, StaffId by, Instant writtenAt) {}

    public void write(PregnancyId pregnancy, CareContact contact, StaffId by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.care_note
                            (id, pregnancy, kind, on_day, place, words, outcome, next_on, by_staff, written_at)
                        values (:id, :pregnancy, :kind, :on, :place, :words, :outcome, :nextOn, :by, :at)
                        """)
                .bind("id", Ids.next())
                .bind("pregnancy", pregnancy.value())
                .bind("kind", contact.kind().name())
                .bind("on", contact.on())
                .bind("place", contact.place().map(Enum::name).orElse(null))
                .bind("words", contact.words())
                .bind("outcome", contact.outcome().name())
                .bind("nextOn", contact.nextOn().orElse(null))
                .bind("by", by.value())
                .bind("at", at)
                .execute());
    }

    /** The newest first, at most 200. */
    public List<Kept> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.care_note where pregnancy = :id order by written_at desc, id desc limit 200
                        """)
                .bind("id", pregnancy.value())
                .map((row, context) -> new Kept(
                        new CareContact(
                                CareContact.Kind.valueOf(row.getString("kind")),
                                Columns.date(row, "on_day").orElseThrow(),
                                Columns.word(row, "place", CareContact.Place.class),
                                row.getString("words"),
                                CareContact.Outcome.valueOf(row.getString("outcome")),
                                Columns.date(row, "next_on")),
                        new StaffId(Columns.id(row, "by_staff")),
                        Columns.instant(row, "written_at").orElseThrow()))
                .list());
    }

    /** The version of the plan that stands; 0 where there is none. */
    public int planVersionOf(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(version), 0) from pregnancy.support_plan where pregnancy = :id")
                .bind("id", pregnancy.value())
                .mapTo(Integer.class)
                .one());
    }

    public void write(PregnancyId pregnancy, int version, SupportPlan plan, StaffId by, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into pregnancy.support_plan
                                (pregnancy, version, aims, agreed_on, review_on, by_staff, written_at)
                            values (:pregnancy, :version, :aims, :agreedOn, :reviewOn, :by, :at)
                            """)
                    .bind("pregnancy", pregnancy.value())
                    .bind("version", version)
                    .bind("aims", plan.aims())
                    .bind("agreedOn", plan.agreedOn().orElse(null))
                    .bind("reviewOn", plan.reviewOn())
                    .bind("by", by.value())
                    .bind("at", at)
                    .execute();
            var batch = handle.prepareBatch("""
                    insert into pregnancy.support_plan_step (pregnancy, version, step, what, who, until_on)
                    values (:pregnancy, :version, :step, :what, :who, :until)
                    """);
            for (var step = 0; step < plan.steps().size(); step++) {
                var one = plan.steps().get(step);
                batch.bind("pregnancy", pregnancy.value())
                        .bind("version", version)
                        .bind("step", step + 1)
                        .bind("what", one.what())
                        .bind("who", one.who())
                        .bind("until", one.until().orElse(null))
                        .add();
            }
            batch.execute();
        });
    }

    /** Every version, the newest first. */
    public List<KeptPlan> plansOf(PregnancyId pregnancy) {
        var steps = jdbi.withHandle(handle -> handle.createQuery("""
                        select version, what, who, until_on from pregnancy.support_plan_step
                        where pregnancy = :id order by version, step
                        """)
                .bind("id", pregnancy.value())
                .map((row, context) -> new VersionedStep(
                        row.getInt("version"),
                        new SupportPlan.Step(
                                row.getString("what"), row.getString("who"), Columns.date(row, "until_on"))))
                .list());
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.support_plan where pregnancy = :id order by version desc")
                .bind("id", pregnancy.value())
                .map((row, context) -> {
                    var version = row.getInt("version");
                    return new KeptPlan(
                            version,
                            new SupportPlan(
                                    row.getString("aims"),
                                    steps.stream()
                                            .filter(step -> step.version() == version)
                                            .map(VersionedStep::step)
                                            .toList(),
                                    Columns.date(row, "agreed_on"),
                                    Columns.date(row, "review_on").orElseThrow()),
                            new StaffId(Columns.id(row, "by_staff")),
                            Columns.instant(row, "written_at").orElseThrow());
                })
                .list());
    }

    private record VersionedStep(int version, SupportPlan.Step step) {}
}
