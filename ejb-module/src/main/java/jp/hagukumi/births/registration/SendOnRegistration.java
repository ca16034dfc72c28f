package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.JudgeSubmission;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;

/** Another municipality has the jurisdiction: a clerk has sent the notice there, and says where to and how. */
@Stateless
public class SendOnRegistration {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    JudgeSubmission cityCodes;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationTold told;

    @Inject
    Audit audit;

    /**
     * @param municipality six-digit code of another municipality
     * @throws Refusal {@link RegistrationRefusal#SEND_ON_WHERE}, WRONG_STATE, {@link RegistrationRefusal#ACT_WAITS},
     *     CHANGED_MEANWHILE
     */
    public void sendOn(Actor actor, RegistrationId registration, int rowVersion, String municipality, Written note) {
        access.require(actor, RegistrationAction.SEND_ON_REGISTRATION, registration);
        var words = Wording.require("note", note);
        if (!cityCodes.isElsewhere(municipality)) {
            throw Refusal.at("municipality", RegistrationRefusal.SEND_ON_WHERE);
        }
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.SEND_ON);
        rows.sendOn(registration, municipality);
        desk.remember(actor, held, RegistrationMove.SEND_ON, state, Optional.of(words));
        told.tell(held.registration(), RegistrationNotice.REGISTRATION_SENT_ON, Map.of());
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_SENT_ON,
                registration,
                held.registration().about(),
                Map.of("municipality", municipality));
    }
}
