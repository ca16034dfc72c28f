package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.Answers;
import jp.hagukumi.pregnancy.Notification;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Notices as they were filed: written once. */
@ApplicationScoped
public class NoticeRows {

    @Inject
    Jdbi jdbi;

    /**
     * A notice as kept.
     *
     * @param weeks completed weeks on the day of filing
     * @param notice its answers are left empty: they are read apart
     */
    public record Kept(Instant filedAt, UUID filedBy, int weeks, Notification notice) {}

    public void write(PregnancyId pregnancy, Notification notice, int weeks, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            writeNotice(handle, pregnancy, notice, weeks, by, at);
            writeAnswers(handle, pregnancy, notice.answers());
        });
    }

    public Optional<Kept> find(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.*, p.due_on, p.fetuses, p.heartbeat_on from pregnancy.notice n
                        join pregnancy.pregnancy p on p.id = n.pregnancy where n.pregnancy = :id
                        """)
                .bind("id", pregnancy.value())
                .map(NoticeRows::kept)
                .findOne());
    }

    /** What she told with an earlier pregnancy, so that it is not asked again. */
    public Optional<Kept> newestOf(PersonId woman) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.*, p.due_on, p.fetuses, p.heartbeat_on from pregnancy.notice n
                        join pregnancy.pregnancy p on p.id = n.pregnancy
                        where p.woman = :woman and p.state <> 'WITHDRAWN' order by p.notified_on desc, p.opened_at desc limit 1
                        """)
                .bind("woman", woman.value())
                .map(NoticeRows::kept)
                .findOne());
    }

    private static void writeNotice(
            Handle handle, PregnancyId pregnancy, Notification notice, int weeks, UUID by, Instant at) {
        var delivery = notice.delivery();
        handle.createUpdate("""
                        insert into pregnancy.notice
                            (pregnancy, filed_at, filed_by, weeks, parity, facility, facility_address, doctor,
                             infections_checked, tuberculosis_checked, occupation, phone, handbook_elsewhere,
                             delivery_facility, stays_elsewhere, stay_municipality, stay_address, stay_from, stay_to,
                             height_mm, weight_before_g, agent, agent_relation)
                        values
                            (:id, :at, :by, :weeks, :parity, :facility, :facilityAddress, :doctor,
                             :infections, :tuberculosis, :occupation, :phone, :elsewhere,
                             :deliveryFacility, :stays, :municipality, :address, :from, :to,
                             :height, :weight, :agent, :relation)
                        """)
                .bind("id", pregnancy.value())
                .bind("at", at)
                .bind("by", by)
                .bind("weeks", weeks)
                .bind("parity", notice.parity())
                .bind("facility", notice.diagnosis().facility())
                .bind("facilityAddress", notice.diagnosis().address().orElse(null))
                .bind("doctor", notice.diagnosis().doctor().orElse(null))
                .bind("infections", notice.infectionsChecked())
                .bind("tuberculosis", notice.tuberculosisChecked())
                .bind("occupation", notice.occupation())
                .bind("phone", notice.phone())
                .bind("elsewhere", notice.handbookElsewhere())
                .bind("deliveryFacility", delivery.facility().orElse(null))
                .bind("stays", delivery.staysElsewhere())
                .bind("municipality", delivery.municipality().orElse(null))
                .bind("address", delivery.address().orElse(null))
                .bind("from", delivery.from().orElse(null))
                .bind("to", delivery.to().orElse(null))
                .bind("height", notice.body().heightMillimetres().orElse(null))
                .bind("weight", notice.body().weightBeforeGrams().orElse(null))
                .bind("agent", notice.agent().map(Notification.Agent::name).orElse(null))
                .bind(
                        "relation",
                        notice.agent().map(Notification.Agent::relation).orElse(null))
                .execute();
    }

    private static void writeAnswers(Handle handle, PregnancyId pregnancy, Answers answers) {
        handle.createUpdate("""
                        insert into pregnancy.answers
                            (pregnancy, smoking, cigarettes, cohabitant_smokes, alcohol, feelings, history, history_note,
                             economy, partner, supporters, concerns, free_text)
                        values
                            (:id, :smoking, :cigarettes, :cohabitant, :alcohol, :feelings, :history, :historyNote,
                             :economy, :partner, :supporters, :concerns, :freeText)
                        """)
                .bind("id", pregnancy.value())
                .bind("smoking", answers.smoking().map(Enum::name).orElse(null))
                .bind("cigarettes", answers.cigarettes().orElse(null))
                .bind("cohabitant", answers.cohabitantSmokes().orElse(null))
                .bind("alcohol", answers.alcohol().map(Enum::name).orElse(null))
                .bind("feelings", answers.feelings().map(Enum::name).orElse(null))
                .bindArray("history", String.class, words(answers.history()))
                .bind("historyNote", answers.historyNote().orElse(null))
                .bind("economy", answers.economy().map(Enum::name).orElse(null))
                .bind("partner", answers.partner().map(Enum::name).orElse(null))
                .bindArray("supporters", String.class, words(answers.supporters()))
                .bindArray("concerns", String.class, words(answers.concerns()))
                .bind("freeText", answers.freeText().orElse(null))
                .execute();
    }

    private static java.util.List<String> words(Collection<? extends Enum<?>> of) {
        return of.stream().map(Enum::name).sorted().toList();
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        var agent = Columns.text(row, "agent");
        var relation = Columns.text(row, "agent_relation");
        return new Kept(
                Columns.instant(row, "filed_at").orElseThrow(),
                Columns.id(row, "filed_by"),
                row.getInt("weeks"),
                new Notification(
                        Columns.date(row, "due_on").orElseThrow(),
                        row.getInt("fetuses"),
                        row.getInt("parity"),
                        Columns.date(row, "heartbeat_on"),
                        new Notification.Diagnosis(
                                row.getString("facility"),
                                Columns.text(row, "facility_address"),
                                Columns.text(row, "doctor")),
                        row.getBoolean("infections_checked"),
                        row.getBoolean("tuberculosis_checked"),
                        row.getString("occupation"),
                        row.getString("phone"),
                        row.getBoolean("handbook_elsewhere"),
                        new Notification.Delivery(
                                Columns.text(row, "delivery_facility"),
                                row.getBoolean("stays_elsewhere"),
                                Columns.text(row, "stay_municipality"),
                                Columns.text(row, "stay_address"),
                                Columns.date(row, "stay_from"),
                                Columns.date(row, "stay_to")),
                        new Notification.Body(Columns.number(row, "height_mm"), Columns.number(row, "weight_before_g")),
                        agent.flatMap(name -> relation.map(how -> new Notification.Agent(name, how))),
                        Answers.NONE));
    }
}
