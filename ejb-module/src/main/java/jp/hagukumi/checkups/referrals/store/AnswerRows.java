package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.AnswerSource;
import jp.hagukumi.checkups.referrals.ReferralAnswer;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Answers to referrals. Written once, never changed. */
@ApplicationScoped
public class AnswerRows {

    @Inject
    Jdbi jdbi;

    /** All of a referral, newest first. */
    public List<StoredAnswer> of(ReferralId referral) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.referral_answer where referral = :id order by number desc")
                .bind("id", referral.value())
                .map(AnswerRows::answer)
                .list());
    }

    /** What an institution sent under a number of its own, newest version first. */
    public List<StoredAnswer> sent(UUID institution, String number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from checkups.referral_answer
                        where institution = :institution and sender_number = :number order by sender_version desc
                        """)
                .bind("institution", institution)
                .bind("number", number)
                .map(AnswerRows::answer)
                .list());
    }

    public void add(StoredAnswer answer) {
        var said = answer.answer();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.referral_answer (referral, number, source, institution, sender_number, sender_version,
                            facility, physician, examined_on, outcome, words, next_on, entered_by, entered_at)
                        values (:referral, :number, :source, :institution, :senderNumber, :senderVersion,
                            :facility, :physician, :examinedOn, :outcome, :words, :nextOn, :by, :at)
                        """)
                .bind("referral", answer.referral().value())
                .bind("number", answer.number())
                .bind("source", answer.source().name())
                .bindByType(
                        "institution",
                        answer.sender().map(StoredAnswer.Sender::institution).orElse(null),
                        UUID.class)
                .bind(
                        "senderNumber",
                        answer.sender().map(StoredAnswer.Sender::number).orElse(null))
                .bindByType(
                        "senderVersion",
                        answer.sender().map(StoredAnswer.Sender::version).orElse(null),
                        Integer.class)
                .bind("facility", said.facility())
                .bind("physician", said.physician().orElse(null))
                .bind("examinedOn", said.examinedOn())
                .bind("outcome", said.outcome().name())
                .bind("words", said.words().orElse(null))
                .bindByType("nextOn", said.nextOn().orElse(null), LocalDate.class)
                .bind("by", answer.enteredBy())
                .bind("at", answer.enteredAt())
                .execute());
    }

    private static StoredAnswer answer(ResultSet row, StatementContext context) throws SQLException {
        var institution = Columns.uuid(row, "institution");
        return new StoredAnswer(
                new ReferralId(Columns.id(row, "referral")),
                row.getInt("number"),
                AnswerSource.valueOf(row.getString("source")),
                institution.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new StoredAnswer.Sender(
                                institution.get(), row.getString("sender_number"), row.getInt("sender_version"))),
                new ReferralAnswer(
                        row.getString("facility"),
                        Columns.text(row, "physician"),
                        Columns.date(row, "examined_on").orElseThrow(),
                        Outcome.valueOf(row.getString("outcome")),
                        Columns.text(row, "words"),
                        Columns.date(row, "next_on")),
                Columns.id(row, "entered_by"),
                Columns.instant(row, "entered_at").orElseThrow());
    }
}
