package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.ReferralGround;
import jp.hagukumi.checkups.day.ReferralGrounds;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A nurse writes the referral of what was found in one group of organs, once it was decided and spoken about. Written again while one
 * is open it is that one.
 */
@Stateless
public class WriteReferral {

    private static final int LONGEST_ADDRESS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Access access;

    @Inject
    ReferralGrounds grounds;

    @Inject
    ReferralRows referrals;

    @Inject
    ReferralTables tables;

    @Inject
    ReferralTelling telling;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param addressed whom the letter goes to, at most 100 code points; empty: the department of the group
     * @param words beside the findings, at most 1,000 code points
     * @throws Refusal {@link ReferralRefusal#NOTHING_TO_REFER}, {@link ReferralRefusal#SPEAK_FIRST}, {@link
     *     ReferralRefusal#NO_FINDING_IN_GROUP}
     */
    public ReferralId write(
            Actor actor, CheckupId checkup, OrganGroup group, Optional<String> addressed, Optional<String> words) {
        access.require(actor, ReferralAction.WRITE_REFERRAL, checkup);
        ReferralCases.requireLine("addressed", addressed, LONGEST_ADDRESS);
        ReferralCases.requireWords("words", words, ReferralCases.LONGEST_WORDS);
        var ground = grounds.of(checkup).orElseThrow(() -> new Refusal(ReferralRefusal.NOTHING_TO_REFER));
        if (ground.spoken().isEmpty()) {
            throw new Refusal(ReferralRefusal.SPEAK_FIRST);
        }
        var findings = ground.findings().stream()
                .filter(finding -> tables.groups().of(finding.organ(), ground.examinedOn()) == group)
                .toList();
        if (findings.isEmpty()) {
            throw Refusal.at("group", ReferralRefusal.NO_FINDING_IN_GROUP);
        }
        var known = referrals.open(checkup, group);
        if (known.isPresent()) {
            return known.get().id();
        }
        var referral = fresh(actor, ground, group, addressed, words);
        if (!referrals.write(referral, findings)) {
            return referrals.open(checkup, group).orElseThrow().id();
        }
        telling.tell(ReferralNotice.REFERRAL_WRITTEN, referral.checkup(), ground.kind(), referral.child());
        audit.note(
                actor,
                ReferralEvent.REFERRAL_WRITTEN,
                referral.id(),
                ReferralCases.about(referral),
                Map.of("group", group.name()));
        return referral.id();
    }

    private StoredReferral fresh(
            Actor actor, ReferralGround ground, OrganGroup group, Optional<String> addressed, Optional<String> words) {
        var today = clock.today();
        var measure = tables.measures().on(today);
        return new StoredReferral(
                ReferralId.next(),
                ground.checkup(),
                ground.child(),
                group,
                people.find(ground.child()).flatMap(PersonFacts::ward).orElse(ground.ward()),
                ReferralState.WRITTEN,
                UnmistakableCode.draw(RANDOM),
                new StoredReferral.Letter(
                        ground.judged(),
                        ground.examinedOn(),
                        addressed.orElseGet(() -> tables.groups().department(group, ground.examinedOn())),
                        words,
                        measure.visitBy(today),
                        measure.ruleVersion(),
                        actor.id(),
                        clock.now()),
                measure.handOverBy(today),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
