package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.InstitutionKind;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Which letter an institution holds: by its code and the child's birth date. Which of both was wrong is never said. */
@ApplicationScoped
public class HeldLetter {

    private static final Set<InstitutionKind> ANSWERING = Set.of(InstitutionKind.HOSPITAL, InstitutionKind.CLINIC);

    @Inject
    ReferralRows referrals;

    @Inject
    CountWrongReferralCodes wrongCodes;

    @Inject
    Institutions institutions;

    @Inject
    People people;

    /** @throws Refusal {@link ReferralRefusal#NOT_A_MEDICAL_INSTITUTION} for a midwife and for the city's own systems */
    UUID institution(Actor actor) {
        var institution = actor.institution().orElseThrow(() -> new Refusal(KernelRefusal.NOT_ALLOWED));
        var kind = institutions.find(new InstitutionId(institution)).map(InstitutionFacts::kind);
        if (kind.filter(ANSWERING::contains).isEmpty()) {
            throw new Refusal(ReferralRefusal.NOT_A_MEDICAL_INSTITUTION);
        }
        return institution;
    }

    /**
     * @throws Refusal {@link ReferralRefusal#CODE_UNKNOWN}, {@link KernelRefusal#TOO_MANY}
     */
    StoredReferral find(UUID institution, String code, LocalDate bornOn) {
        wrongCodes.allow(institution);
        var found = ReferralCode.read(code)
                .flatMap(referrals::findByCode)
                .filter(referral -> people.find(referral.child())
                        .filter(child -> child.birthDate().equals(bornOn))
                        .isPresent());
        if (found.isEmpty()) {
            wrongCodes.wrong(institution);
            throw new Refusal(ReferralRefusal.CODE_UNKNOWN);
        }
        return found.get();
    }
}
