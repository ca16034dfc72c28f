package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.ReminderRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Families who have a letter whose answer is not in are reminded, by the city's dated rules, in words that name no finding. Made twice
 * on one day it reminds nobody twice; two at once share the work.
 */
@Stateless
public class RemindFamilies {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    ReferralRows referrals;

    @Inject
    ReminderRows reminders;

    @Inject
    CheckupRows checkups;

    @Inject
    ReferralTables tables;

    @Inject
    ReferralTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @return whether there may be more; the next call takes it */
    public boolean remind(Actor actor) {
        access.require(actor, ReferralAction.REMIND_FAMILIES);
        var today = clock.today();
        var due = referrals.lockToRemind(today, MOST);
        if (due.isEmpty()) {
            return false;
        }
        var ids = due.stream().map(StoredReferral::id).toList();
        referrals.reminded(ids, next(today));
        reminders.addNotices(ids, actor.id(), clock.now());
        var kinds = checkups
                .ofChildren(due.stream().map(StoredReferral::child).distinct().toList())
                .stream()
                .collect(Collectors.toMap(StoredCheckup::id, StoredCheckup::kind));
        telling.remind(due, kinds);
        audit.note(
                actor,
                ReferralEvent.FAMILIES_REMINDED,
                due.stream().map(one -> one.child().value()).distinct().toList(),
                Map.of("referrals", String.valueOf(due.size())));
        return due.size() == MOST;
    }

    /** The day of the next reminder, by how many were told with this one. */
    private Map<Integer, LocalDate> next(LocalDate today) {
        var measure = tables.measures().on(today);
        var days = new HashMap<Integer, LocalDate>();
        for (int told = 1; told < measure.mostReminders(); told++) {
            var times = told;
            measure.remindNext(today, told).ifPresent(day -> days.put(times, day));
        }
        return days;
    }
}
