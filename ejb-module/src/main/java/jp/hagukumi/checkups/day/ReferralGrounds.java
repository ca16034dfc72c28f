package jp.hagukumi.checkups.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** What the referrals ask of the day. No right of its own: the calling use case has asked its guard. */
@ApplicationScoped
public class ReferralGrounds {

    @Inject
    CheckupRows checkups;

    @Inject
    CaseRows cases;

    @Inject
    RecordRows records;

    @Inject
    PlaceRows places;

    /** Empty where nothing is decided, or nothing is referred. */
    public Optional<ReferralGround> of(CheckupId id) {
        return checkups.find(id)
                .filter(checkup -> checkup.state() == CheckupState.DECIDED || checkup.state() == CheckupState.RELEASED)
                .flatMap(checkup -> cases.find(id).flatMap(found -> ground(checkup, found)));
    }

    /**
     * The last referral of a checkup has its answer: the checkup is closed with it. One that was reopened meanwhile, or has no released
     * result, stays as it is.
     */
    public void close(CheckupId id) {
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (checkup.state() == CheckupState.RELEASED) {
            checkups.write(checkup, CheckupLife.TABLE.after(checkup.state(), CheckupLife.Event.CLOSE));
        }
    }

    private Optional<ReferralGround> ground(StoredCheckup checkup, StoredCase found) {
        return found.judged()
                .map(StoredCase.Judged::medical)
                .filter(CaseRules::refers)
                .map(judged -> new ReferralGround(
                        checkup.id(),
                        checkup.child(),
                        checkup.ward(),
                        checkup.kind(),
                        places.session(found.session()).orElseThrow().day(),
                        judged,
                        findings(checkup.id()),
                        found.spoken()
                                .map(spoken -> new ReferralGround.Spoken(spoken.at(), spoken.by(), spoken.how()))));
    }

    /** What a letter speaks of: what is marked to be referred, or all with words where nothing is. */
    List<ReferralGround.Finding> findings(CheckupId id) {
        var all = records.findings(id);
        var marked = all.stream()
                .filter(finding -> finding.said() == CaseRules.Said.REFER)
                .toList();
        return (marked.isEmpty() ? all : marked)
                .stream()
                        .flatMap(finding ->
                                finding
                                        .words()
                                        .map(words -> new ReferralGround.Finding(finding.organ(), words))
                                        .stream())
                        .toList();
    }
}
