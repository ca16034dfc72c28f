package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Act;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A notice of birth is refused (不受理). One clerk proposes it with the reason that the filer will read, another decides; which acts
 * need that is data ({@link jp.hagukumi.births.rules.SecondPerson}).
 */
@Stateless
public class RefuseRegistration {

    private static final String REFUSE = "REFUSE";

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RuleTables rules;

    @Inject
    RegistrationTold told;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return whether it is refused already; otherwise a second person is waited for
     * @throws Refusal WRONG_STATE, {@link RegistrationRefusal#ACT_WAITS}, CHANGED_MEANWHILE
     */
    public boolean refuse(Actor actor, RegistrationId registration, int rowVersion, Written reason) {
        access.require(actor, RegistrationAction.REFUSE_REGISTRATION, registration);
        var words = Wording.require("reason", reason);
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.REFUSE);
        var second = rules.secondPerson().isNeeded(REFUSE, clock.today());
        if (second) {
            rows.propose(new Act(Ids.next(), registration, REFUSE, words, new StaffId(actor.id()), clock.now()));
        } else {
            carryOut(actor, held, state, words);
        }
        audit.note(
                actor,
                RegistrationAudit.REFUSAL_PROPOSED,
                registration,
                held.registration().about(),
                Map.of("decided", String.valueOf(!second)));
        return !second;
    }

    /**
     * The second person decides what another proposed.
     *
     * @param declined why it is not done; empty: it is done
     * @throws Refusal NOT_FOUND where nothing waits; {@link RegistrationRefusal#SECOND_PERSON_NEEDED} for who proposed it
     */
    public void decide(Actor actor, RegistrationId registration, Optional<Written> declined) {
        access.require(actor, RegistrationAction.REFUSE_REGISTRATION, registration);
        var words = declined.map(reason -> Wording.require("reason", reason));
        var held = desk.held(registration);
        var act = desk.decide(actor, registration, REFUSE, words);
        if (words.isEmpty()) {
            carryOut(actor, held, desk.after(held, RegistrationMove.REFUSE), act.reason());
        }
        audit.note(
                actor,
                RegistrationAudit.REFUSAL_DECIDED,
                registration,
                held.registration().about(),
                Map.of("approved", String.valueOf(words.isEmpty())));
    }

    private void carryOut(Actor actor, Held held, RegistrationState state, String reason) {
        rows.move(held.registration().id(), state);
        desk.remember(actor, held, RegistrationMove.REFUSE, state, Optional.of(reason));
        told.tell(
                held.registration(),
                RegistrationNotice.REGISTRATION_REFUSED,
                Map.of(),
                List.of(RegistrationLetters.reason(reason)));
    }
}
