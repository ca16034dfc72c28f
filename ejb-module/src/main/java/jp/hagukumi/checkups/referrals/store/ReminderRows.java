package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.ReminderKind;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Who was reminded, when. Written once, never changed. */
@ApplicationScoped
public class ReminderRows {

    @Inject
    Jdbi jdbi;

    /** @param reached whether somebody answered; a notice always counts as told */
    public record Reminder(ReminderKind kind, boolean reached, Optional<String> words, UUID by, Instant at) {}

    /** All of a referral, oldest first. */
    public List<Reminder> of(ReferralId referral) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.referral_reminder where referral = :id order by number")
                .bind("id", referral.value())
                .map((row, context) -> new Reminder(
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getBoolean("reached"),
                        Columns.text(row, "words"),
                        Columns.id(row, "by_actor"),
                        Columns.instant(row, "at").orElseThrow()))
                .list());
    }

    /** How often somebody was asked, of several in one query; who was not is missing. */
    public Map<ReferralId, Integer> counts(Collection<ReferralId> referrals) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select referral, count(*) as times from checkups.referral_reminder
                        where referral = any(:ids) group by referral
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        referrals.stream().map(ReferralId::value).toList())
                .map((row, context) -> Map.entry(new ReferralId(Columns.id(row, "referral")), row.getInt("times")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The city's own notice, of many at once; they are locked. */
    public void addNotices(Collection<ReferralId> referrals, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.referral_reminder (referral, number, kind, reached, by_actor, at)
                        select r.id, coalesce(max(m.number), 0) + 1, 'FAMILY_NOTICE', true, :by, :at
                        from checkups.referral r left join checkups.referral_reminder m on m.referral = r.id
                        where r.id = any(:ids) group by r.id
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        referrals.stream().map(ReferralId::value).toList())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Of a referral that is locked. */
    public void add(ReferralId referral, Reminder reminder) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.referral_reminder (referral, number, kind, reached, words, by_actor, at)
                        select :referral, coalesce(max(number), 0) + 1, :kind, :reached, :words, :by, :at
                        from checkups.referral_reminder where referral = :referral
                        """)
                .bind("referral", referral.value())
                .bind("kind", reminder.kind().name())
                .bind("reached", reminder.reached())
                .bind("words", reminder.words().orElse(null))
                .bind("by", reminder.by())
                .bind("at", reminder.at())
                .execute());
    }
}
