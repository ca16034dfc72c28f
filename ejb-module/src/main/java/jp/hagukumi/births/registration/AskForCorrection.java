package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk asks the filer to put something right (補正). The date of receipt stays. */
@Stateless
public class AskForCorrection {

    private static final int MOST = 20;
    private static final String ASKED = "ASKED";

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationTold told;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * One thing to be put right.
     *
     * @param field path of the form's field, or {@link CertificatePhoto#FIELD}
     * @param words what is asked, as the family will read it; 1–500 code points
     */
    public record Wanted(String field, Written words) {}

    /** @throws Refusal OUT_OF_BOUNDS without any or with more than 20, FIELD_UNKNOWN, WRONG_STATE, CHANGED_MEANWHILE */
    public void ask(Actor actor, RegistrationId registration, int rowVersion, List<Wanted> wanted) {
        access.require(actor, RegistrationAction.ASK_FOR_CORRECTION, registration);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw Refusal.at("defects", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        for (var one : wanted) {
            Wording.require("words", one.words());
            if (RegistrationField.of(one.field()).isEmpty() && !one.field().equals(CertificatePhoto.FIELD)) {
                throw Refusal.at("field", RegistrationRefusal.FIELD_UNKNOWN);
            }
        }
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.ASK);
        var now = clock.now();
        wanted.forEach(one -> history.addDefect(
                registration,
                new RegistrationHistory.Defect(
                        one.field(), ASKED, Optional.of(one.words().exact())),
                actor.id(),
                now));
        rows.move(registration, state);
        desk.remember(actor, held, RegistrationMove.ASK, state, Optional.empty());
        told.tell(
                held.registration(),
                RegistrationNotice.REGISTRATION_TO_MEND,
                Map.of(),
                wanted.stream()
                        .map(one -> RegistrationLetters.point(
                                one.field(), one.words().exact()))
                        .toList());
        audit.note(
                actor,
                RegistrationAudit.CORRECTION_ASKED,
                registration,
                held.registration().about(),
                Map.of("defects", String.valueOf(wanted.size())));
    }
}
