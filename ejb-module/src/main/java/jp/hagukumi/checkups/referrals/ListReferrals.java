package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.ReminderRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.time.CityClock;

/** The referrals of a ward, the longest due first. */
@Stateless
public class ListReferrals {

    /** So many are shown at once. */
    public static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    ReferralRows referrals;

    @Inject
    ReminderRows reminders;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Which are shown. */
    public enum Shown {
        /** Written, handed over or declined. */
        OPEN,
        /** Open past the day by which the next step was expected. */
        OVERDUE,
        /** Answered; it is to be said what follows. */
        ANSWERED,
        CLOSED
    }

    /**
     * @param lines at most {@link #MOST}
     * @param more whether there are more
     */
    public record Page(List<ReferralLine> lines, boolean more) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** @param ward six-digit code of a ward of the reader's */
    public Page list(Actor actor, String ward, Shown shown) {
        access.require(actor, ReferralAction.LIST_REFERRALS, Scope.ofWard(ward));
        var today = clock.today();
        var found = referrals.list(ward, ReferralRows.Shown.valueOf(shown.name()), today, MOST + 1);
        var page = found.subList(0, Math.min(found.size(), MOST));
        var children = page.stream().map(StoredReferral::child).distinct().toList();
        var known = people.findAll(children);
        var guarded = people.underProtection(children, today);
        var asked = reminders.counts(page.stream().map(StoredReferral::id).toList());
        audit.note(
                actor,
                ReferralEvent.REFERRALS_LISTED,
                Map.of("ward", ward, "shown", shown.name(), "referrals", String.valueOf(page.size())));
        return new Page(
                page.stream()
                        .map(one -> {
                            var child = Objects.requireNonNull(known.get(one.child()));
                            return new ReferralLine(
                                    one.id(),
                                    child.names().full(),
                                    child.birthDate(),
                                    guarded.contains(one.child()),
                                    one.group(),
                                    one.state(),
                                    one.letter().examinedOn(),
                                    one.dueOn(),
                                    one.state().isOpen() && one.dueOn().isBefore(today),
                                    one.handed().map(StoredReferral.Handed::on),
                                    Optional.ofNullable(asked.get(one.id())).orElse(0));
                        })
                        .toList(),
                found.size() > MOST);
    }
}
