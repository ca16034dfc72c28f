package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.store.RegistrationAmendments;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Act;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/**
 * An acceptance is taken back before the family register has entered it: it was accepted by mistake, or one was seen in it. The
 * case goes back to the desk with its number and date of receipt. One clerk proposes it, another decides where the list of acts
 * says so ({@link jp.hagukumi.births.rules.SecondPerson}).
 */
@Stateless
public class TakeBackAcceptance {

    private static final String TAKE_BACK = "TAKE_BACK";

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationAmendments amendments;

    @Inject
    AcceptanceTakingBack takingBack;

    @Inject
    RuleTables rules;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param reason 1–500 code points; the register reads it, and the history of the case keeps it
     * @return whether it is done or asked of the register already; otherwise a second person is waited for
     * @throws Refusal WRONG_STATE where it is not accepted or entered already; {@link RegistrationRefusal#ACT_WAITS},
     *     {@link RegistrationRefusal#AMENDMENT_WAITS}, {@link RegistrationRefusal#TAKE_BACK_UNDER_WAY},
     *     {@link RegistrationRefusal#TAKE_BACK_TOO_LATE}, CHANGED_MEANWHILE
     */
    public boolean propose(Actor actor, RegistrationId registration, int rowVersion, Written reason) {
        access.require(actor, RegistrationAction.TAKE_BACK_ACCEPTANCE, registration);
        var words = Wording.require("reason", reason);
        var held = desk.held(registration, rowVersion);
        desk.after(held, RegistrationMove.TAKE_BACK);
        if (amendments.waiting(registration).isPresent()) {
            throw new Refusal(RegistrationRefusal.AMENDMENT_WAITS);
        }
        takingBack.refuseTwice(registration);
        var me = new StaffId(actor.id());
        var second = rules.secondPerson().isNeeded(TAKE_BACK, clock.today());
        if (second) {
            rows.propose(new Act(Ids.next(), registration, TAKE_BACK, words, me, clock.now()));
        } else {
            takingBack.ask(actor, held, words, me);
        }
        audit.note(
                actor,
                RegistrationAudit.TAKE_BACK_PROPOSED,
                registration,
                held.registration().about(),
                Map.of("decided", String.valueOf(!second)));
        return !second;
    }

    /**
     * The second person decides what another proposed.
     *
     * @param declined why it is not done; empty: it is done
     * @throws Refusal NOT_FOUND where nothing waits, also where the register answered first;
     *     {@link RegistrationRefusal#SECOND_PERSON_NEEDED} for who proposed it
     */
    public void decide(Actor actor, RegistrationId registration, Optional<Written> declined) {
        access.require(actor, RegistrationAction.TAKE_BACK_ACCEPTANCE, registration);
        var words = declined.map(reason -> Wording.require("reason", reason));
        var held = desk.held(registration);
        var act = desk.decide(actor, registration, TAKE_BACK, words);
        if (words.isEmpty()) {
            desk.after(held, RegistrationMove.TAKE_BACK);
            takingBack.ask(actor, held, act.reason(), act.proposedBy());
        }
        audit.note(
                actor,
                RegistrationAudit.TAKE_BACK_DECIDED,
                registration,
                held.registration().about(),
                Map.of("approved", String.valueOf(words.isEmpty())));
    }
}
