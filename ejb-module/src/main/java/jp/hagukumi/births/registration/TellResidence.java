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

/**
 * The child lives in another municipality: a clerk has told that one of the birth, so that it enters the child in its resident
 * register (住民基本台帳法9条2項). With that the registration is over here, since this city's resident register never speaks of the
 * child.
 */
@Stateless
public class TellResidence {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    JudgeSubmission cityCodes;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    Audit audit;

    /**
     * @param municipality six-digit code of the other municipality
     * @param note how it was told, 1–500 code points
     * @throws Refusal {@link RegistrationRefusal#SEND_ON_WHERE}, WRONG_STATE before the family register entered it,
     *     {@link RegistrationRefusal#ACT_WAITS}, CHANGED_MEANWHILE
     */
    public void tell(Actor actor, RegistrationId registration, int rowVersion, String municipality, Written note) {
        access.require(actor, RegistrationAction.TELL_RESIDENCE, registration);
        var words = Wording.require("note", note);
        if (!cityCodes.isElsewhere(municipality)) {
            throw Refusal.at("municipality", RegistrationRefusal.SEND_ON_WHERE);
        }
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.TELL_RESIDENCE);
        rows.move(registration, state);
        desk.remember(actor, held, RegistrationMove.TELL_RESIDENCE, state, Optional.of(words));
        audit.note(
                actor,
                RegistrationAudit.RESIDENCE_TOLD,
                registration,
                held.registration().about(),
                Map.of("municipality", municipality));
    }
}
