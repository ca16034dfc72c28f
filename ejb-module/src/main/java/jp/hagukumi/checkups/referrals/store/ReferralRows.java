package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.ReferralGround.Finding;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.referrals.HandedTo;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.ReferralState;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Referrals; a change is written over the version that was locked. */
@ApplicationScoped
public class ReferralRows {

    @Inject
    Jdbi jdbi;

    public Optional<StoredReferral> find(ReferralId id) {
        return one("id = :id", id.value());
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredReferral> lock(ReferralId id) {
        return one("id = :id for update", id.value());
    }

    /** All of a checkup, oldest first. */
    public List<StoredReferral> ofCheckup(CheckupId checkup) {
        return many("checkup = :id order by written_at, id", checkup.value());
    }

    /** What is open of a child, locked in one order. */
    public List<StoredReferral> lockOpenOf(PersonId child) {
        return many("child = :id and state not in ('CLOSED', 'LEFT') order by id for update", child.value());
    }

    public Optional<StoredReferral> findByCode(UnmistakableCode code) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.referral where code = :code")
                .bind("code", code.exact())
                .map(ReferralRows::stored)
                .findOne());
    }

    /** The open one of that checkup and group, where somebody was first. */
    public Optional<StoredReferral> open(CheckupId checkup, OrganGroup group) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from checkups.referral
                        where checkup = :checkup and organ_group = :group and state not in ('CLOSED', 'LEFT')
                        """)
                .bind("checkup", checkup.value())
                .bind("group", group.name())
                .map(ReferralRows::stored)
                .findOne());
    }

    /** @return whether it was written; false where one of its checkup and group is open already */
    public boolean write(StoredReferral referral, List<Finding> findings) {
        var letter = referral.letter();
        return jdbi.withHandle(handle -> {
            var written = handle.createUpdate("""
                            insert into checkups.referral (id, checkup, child, organ_group, ward, state, code, judged, examined_on,
                                addressed, words, visit_by, due_on, rule_version, written_by, written_at, version)
                            values (:id, :checkup, :child, :group, :ward, :state, :code, :judged, :examinedOn,
                                :addressed, :words, :visitBy, :dueOn, :ruleVersion, :by, :at, 1)
                            on conflict (checkup, organ_group) where state not in ('CLOSED', 'LEFT') do nothing
                            """)
                    .bind("id", referral.id().value())
                    .bind("checkup", referral.checkup().value())
                    .bind("child", referral.child().value())
                    .bind("group", referral.group().name())
                    .bind("ward", referral.ward())
                    .bind("state", referral.state().name())
                    .bind("code", referral.code().exact())
                    .bind("judged", letter.judged().name())
                    .bind("examinedOn", letter.examinedOn())
                    .bind("addressed", letter.addressed())
                    .bind("words", letter.words().orElse(null))
                    .bind("visitBy", letter.visitBy())
                    .bind("dueOn", referral.dueOn())
                    .bind("ruleVersion", letter.ruleVersion())
                    .bind("by", letter.by())
                    .bind("at", letter.at())
                    .execute();
            if (written == 1) {
                var batch = handle.prepareBatch(
                        "insert into checkups.referral_finding (referral, organ, words) values (:referral, :organ, :words)");
                findings.forEach(finding -> batch.bind("referral", referral.id().value())
                        .bind("organ", finding.organ().name())
                        .bind("words", finding.words())
                        .add());
                batch.execute();
            }
            return written == 1;
        });
    }

    /** What the letter says was found. */
    public List<Finding> findings(ReferralId referral) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select organ, words from checkups.referral_finding where referral = :id order by organ")
                .bind("id", referral.value())
                .map((row, context) -> new Finding(Organ.valueOf(row.getString("organ")), row.getString("words")))
                .list());
    }

    public void handOver(
            StoredReferral seen, ReferralState after, StoredReferral.Handed handed, LocalDate due, LocalDate remind) {
        change(
                seen,
                after,
                "handed_on = :on, handed_to = :to, handed_by = :by, due_on = :due, remind_on = :remind",
                update -> update.bind("on", handed.on())
                        .bind("to", handed.to().name())
                        .bind("by", handed.by())
                        .bind("due", due)
                        .bind("remind", remind));
    }

    public void decline(StoredReferral seen, ReferralState after, StoredReferral.Declined declined, LocalDate due) {
        change(
                seen,
                after,
                "declined_words = :words, declined_by = :by, declined_at = :at, due_on = :due, remind_on = null",
                update -> update.bind("words", declined.words())
                        .bind("by", declined.by())
                        .bind("at", declined.at())
                        .bind("due", due));
    }

    /** A newer answer: nothing of an earlier closing stands any more. */
    public void answer(StoredReferral seen, ReferralState after, int number, LocalDate due) {
        change(seen, after, """
                answer = :number, due_on = :due, remind_on = null, closed_why = null, outcome = null, follow = null,
                follow_on = null, closing_words = null, closed_by = null, closed_at = null""", update -> update.bind("number", number).bind("due", due));
    }

    public void tell(StoredReferral seen, StoredReferral.Told told) {
        change(
                seen,
                seen.state(),
                "told_answer = :answer, told_by = :by, told_at = :at",
                update -> update.bind("answer", told.answer())
                        .bind("by", told.by())
                        .bind("at", told.at()));
    }

    public void close(StoredReferral seen, ReferralState after, StoredReferral.Closed closed) {
        change(
                seen,
                after,
                """
                closed_why = :why, outcome = :outcome, follow = :follow, follow_on = :followOn, closing_words = :words,
                closed_by = :by, closed_at = :at""",
                update -> update.bind("why", closed.why().name())
                        .bind("outcome", closed.outcome().map(Enum::name).orElse(null))
                        .bind("follow", closed.follow().map(Enum::name).orElse(null))
                        .bindByType("followOn", closed.followOn().orElse(null), LocalDate.class)
                        .bind("words", closed.words().orElse(null))
                        .bind("by", closed.by())
                        .bind("at", closed.at()));
    }

    public void leave(StoredReferral seen, ReferralState after, Instant at) {
        change(seen, after, "remind_on = null, left_at = :at", update -> update.bind("at", at));
    }

    public void moveTo(StoredReferral seen, String ward) {
        change(seen, seen.state(), "ward = :ward", update -> update.bind("ward", ward));
    }

    private void change(StoredReferral seen, ReferralState after, String what, UnaryOperator<Update> values) {
        var written = jdbi.withHandle(
                handle -> values.apply(handle.createUpdate("update checkups.referral set state = :state, " + what
                                        + ", version = version + 1 where id = :id and version = :version")
                                .bind("state", after.name())
                                .bind("id", seen.id().value())
                                .bind("version", seen.version()))
                        .execute());
        if (written != 1) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
    }

    /** What a list is asked for. */
    public enum Shown {
        /** Written, handed over or declined: somebody waits for something. */
        OPEN,
        /** Past the day by which the next step was expected. */
        OVERDUE,
        /** Answered; it is to be said what follows. */
        ANSWERED,
        CLOSED
    }

    /** Of a ward, the longest due first, of the closed the newest; at most so many. */
    public List<StoredReferral> list(String ward, Shown shown, LocalDate today, int most) {
        var which = switch (shown) {
            case OPEN -> "state in ('WRITTEN', 'HANDED_OVER', 'DECLINED') order by due_on, id";
            case OVERDUE -> "state not in ('CLOSED', 'LEFT') and due_on < cast(:today as date) order by due_on, id";
            case ANSWERED -> "state = 'ANSWERED' order by due_on, id";
            case CLOSED -> "state = 'CLOSED' order by closed_at desc, id";
        };
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                            "select * from checkups.referral where ward = :ward and " + which + " limit :most")
                    .bind("ward", ward)
                    .bind("most", most);
            return (shown == Shown.OVERDUE ? query.bind("today", today) : query)
                    .map(ReferralRows::stored)
                    .list();
        });
    }

    /**
     * Those whose family is to be reminded today, locked; what another transaction holds is left to it. At most so many.
     */
    public List<StoredReferral> lockToRemind(LocalDate today, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from checkups.referral where remind_on <= :today
                        order by remind_on, id limit :most for update skip locked
                        """)
                .bind("today", today)
                .bind("most", most)
                .map(ReferralRows::stored)
                .list());
    }

    /** They were reminded once more; by how often they were, next on one day or never. */
    public void reminded(Collection<ReferralId> referrals, Map<Integer, LocalDate> next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.referral r set reminded = r.reminded + 1, version = r.version + 1,
                            remind_on = (select n.on_day from unnest(:times, cast(:days as date[])) as n(times, on_day)
                                         where n.times = r.reminded + 1)
                        where r.id = any(:ids)
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        referrals.stream().map(ReferralId::value).toList())
                .bindArray("times", Integer.class, List.copyOf(next.keySet()))
                .bindArray(
                        "days",
                        String.class,
                        next.keySet().stream()
                                .map(times -> String.valueOf(next.get(times)))
                                .toList())
                .execute());
    }

    private Optional<StoredReferral> one(String where, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.referral where " + where)
                .bind("id", id)
                .map(ReferralRows::stored)
                .findOne());
    }

    private List<StoredReferral> many(String where, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.referral where " + where)
                .bind("id", id)
                .map(ReferralRows::stored)
                .list());
    }

    static StoredReferral stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredReferral(
                new ReferralId(Columns.id(row, "id")),
                new CheckupId(Columns.id(row, "checkup")),
                new PersonId(Columns.id(row, "child")),
                OrganGroup.valueOf(row.getString("organ_group")),
                row.getString("ward"),
                ReferralState.valueOf(row.getString("state")),
                new UnmistakableCode(row.getString("code")),
                letter(row),
                Columns.date(row, "due_on").orElseThrow(),
                handed(row),
                declined(row),
                Columns.number(row, "answer"),
                told(row),
                closed(row),
                row.getInt("version"));
    }

    private static StoredReferral.Letter letter(ResultSet row) throws SQLException {
        return new StoredReferral.Letter(
                MedicalJudgement.valueOf(row.getString("judged")),
                Columns.date(row, "examined_on").orElseThrow(),
                row.getString("addressed"),
                Columns.text(row, "words"),
                Columns.date(row, "visit_by").orElseThrow(),
                row.getString("rule_version"),
                Columns.id(row, "written_by"),
                Columns.instant(row, "written_at").orElseThrow());
    }

    private static Optional<StoredReferral.Handed> handed(ResultSet row) throws SQLException {
        return Columns.uuid(row, "handed_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredReferral.Handed(
                        Columns.date(row, "handed_on").orElseThrow(),
                        HandedTo.valueOf(row.getString("handed_to")),
                        Columns.id(row, "handed_by")));
    }

    private static Optional<StoredReferral.Declined> declined(ResultSet row) throws SQLException {
        return Columns.uuid(row, "declined_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredReferral.Declined(
                        row.getString("declined_words"),
                        Columns.id(row, "declined_by"),
                        Columns.instant(row, "declined_at").orElseThrow()));
    }

    private static Optional<StoredReferral.Told> told(ResultSet row) throws SQLException {
        return Columns.uuid(row, "told_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredReferral.Told(
                        row.getInt("told_answer"),
                        Columns.id(row, "told_by"),
                        Columns.instant(row, "told_at").orElseThrow()));
    }

    private static Optional<StoredReferral.Closed> closed(ResultSet row) throws SQLException {
        return Columns.uuid(row, "closed_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredReferral.Closed(
                        StoredReferral.Why.valueOf(row.getString("closed_why")),
                        Columns.word(row, "outcome", Outcome.class),
                        Columns.word(row, "follow", Follow.class),
                        Columns.date(row, "follow_on"),
                        Columns.text(row, "closing_words"),
                        Columns.id(row, "closed_by"),
                        Columns.instant(row, "closed_at").orElseThrow()));
    }
}
