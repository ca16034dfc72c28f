package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.ReferralGrounds;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** Opens a referral for a change, and says what its end means for the checkup. */
@ApplicationScoped
public class ReferralCases {

    static final int LONGEST_WORDS = 1000;

    @Inject
    ReferralRows referrals;

    @Inject
    ReferralGrounds grounds;

    @Inject
    ReferralTables tables;

    /** Locked. @throws Refusal {@link KernelRefusal#NOT_FOUND}, {@link KernelRefusal#CHANGED_MEANWHILE} */
    StoredReferral seen(ReferralId id, int version) {
        var found = referrals.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (found.version() != version) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return found;
    }

    static List<UUID> about(StoredReferral referral) {
        return List.of(referral.child().value());
    }

    /** The checkup ends with the last of its referrals: when each group in which something was found has a closed one. */
    void closeCheckup(CheckupId checkup) {
        grounds.of(checkup).ifPresent(ground -> {
            var wanted = ground.findings().stream()
                    .map(finding -> tables.groups().of(finding.organ(), ground.examinedOn()))
                    .collect(Collectors.toSet());
            var all = referrals.ofCheckup(checkup);
            var closed = all.stream()
                    .filter(referral -> referral.state() == ReferralState.CLOSED)
                    .map(StoredReferral::group)
                    .collect(Collectors.toSet());
            if (closed.containsAll(wanted)
                    && all.stream().noneMatch(referral -> referral.state().isOpen())) {
                grounds.close(checkup);
            }
        });
    }

    /** @throws Refusal {@link KernelRefusal#OUT_OF_BOUNDS} */
    static void requireWords(String field, Optional<String> words, int most) {
        words.flatMap(given -> TextBounds.lines(1, most).flawOf(given)).ifPresent(flaw -> {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", field, "min", "1", "max", String.valueOf(most)));
        });
    }

    /** As {@link #requireWords}, of one line. */
    static void requireLine(String field, Optional<String> words, int most) {
        words.flatMap(given -> TextBounds.line(1, most).flawOf(given)).ifPresent(flaw -> {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", field, "min", "1", "max", String.valueOf(most)));
        });
    }
}
