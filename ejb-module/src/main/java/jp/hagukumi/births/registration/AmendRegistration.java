package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.RegistrationAmended;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.RegistrationAmendments;
import jp.hagukumi.births.store.RegistrationAmendments.Proposed;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * After acceptance a notice is corrected (訂正) or completed (追完). What was accepted stays as it was: an amendment is a row of its
 * own and leads to a next version. One clerk proposes it, another decides where the list of acts says so
 * ({@link jp.hagukumi.births.rules.SecondPerson}). Number, day of acceptance and date of receipt stay.
 */
@Stateless
public class AmendRegistration {

    private static final String AMEND = "AMEND";

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationAmendments amendments;

    @Inject
    LinkCancels cancels;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationNames names;

    @Inject
    RuleTables rules;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * What is to be changed.
     *
     * @param values by path of the form's field; empty: nothing stands there any more
     * @param reason 1–500 code points
     */
    public record Wanted(Amendment.Kind kind, Map<String, Optional<String>> values, Written reason) {

        public Wanted {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Wanted[" + kind + "]";
        }
    }

    /**
     * The whole form is judged as it would stand, since the family register takes nothing else.
     *
     * @return whether it is done already; otherwise a second person is waited for
     * @throws Refusal with all findings, each at its field; {@link RegistrationRefusal#AMENDS_NOTHING},
     *     {@link RegistrationRefusal#COMPLETION_CHANGES}, {@link RegistrationRefusal#AMENDMENT_WAITS}, WRONG_STATE before
     *     acceptance, CHANGED_MEANWHILE
     */
    public boolean propose(Actor actor, RegistrationId registration, int rowVersion, Wanted wanted) {
        access.require(actor, RegistrationAction.AMEND_REGISTRATION, registration);
        var reason = Wording.require("reason", wanted.reason());
        var held = desk.held(registration, rowVersion);
        desk.after(held, RegistrationMove.AMEND);
        if (amendments.waiting(registration).isPresent()) {
            throw new Refusal(RegistrationRefusal.AMENDMENT_WAITS);
        }
        refuseWhileTakenBack(registration);
        var changes = changes(held, wanted);
        var proposed = new Proposed(
                Ids.next(),
                registration,
                wanted.kind(),
                reason,
                changes,
                held.registration().version(),
                new StaffId(actor.id()),
                clock.now());
        judge(actor, held, next(held, proposed));
        amendments.propose(proposed);
        var second = rules.secondPerson().isNeeded(AMEND, clock.today());
        if (!second) {
            amendments.carriedOut(proposed, carryOut(actor, held, proposed));
        }
        audit.note(
                actor,
                RegistrationAudit.AMENDMENT_PROPOSED,
                registration,
                held.registration().about(),
                Map.of("kind", wanted.kind().name(), "decided", String.valueOf(!second)));
        return !second;
    }

    /**
     * The second person decides what another proposed.
     *
     * @param declined why it is not done; empty: it is done
     * @throws Refusal NOT_FOUND where nothing waits; {@link RegistrationRefusal#SECOND_PERSON_NEEDED} for who proposed it;
     *     CHANGED_MEANWHILE where the form is another one by now
     */
    public void decide(Actor actor, RegistrationId registration, Optional<Written> declined) {
        access.require(actor, RegistrationAction.AMEND_REGISTRATION, registration);
        var words = declined.map(reason -> Wording.require("reason", reason));
        var held = desk.held(registration);
        var proposed = amendments.waiting(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var second = new StaffId(actor.id());
        if (proposed.proposedBy().equals(second)) {
            throw new Refusal(RegistrationRefusal.SECOND_PERSON_NEEDED);
        }
        if (words.isPresent()) {
            amendments.decline(proposed, second, clock.now(), words.get());
        } else {
            // The day may have gone by on which a value could stand, and the family register may have returned the
            // notice.
            desk.after(held, RegistrationMove.AMEND);
            refuseWhileTakenBack(registration);
            judge(actor, held, next(held, proposed));
            amendments.decided(proposed, second, clock.now(), carryOut(actor, held, proposed));
        }
        audit.note(
                actor,
                RegistrationAudit.AMENDMENT_DECIDED,
                registration,
                held.registration().about(),
                Map.of("kind", proposed.kind().name(), "approved", String.valueOf(words.isEmpty())));
    }

    private void refuseWhileTakenBack(RegistrationId registration) {
        if (cancels.latest(registration)
                .filter(asked -> asked.outcome().isEmpty())
                .isPresent()) {
            throw new Refusal(RegistrationRefusal.TAKE_BACK_UNDER_WAY);
        }
    }

    private List<Amendment.Change> changes(Held held, Wanted wanted) {
        var current = current(held);
        var changes = new ArrayList<Amendment.Change>();
        RegistrationWriting.read(wanted.values()).forEach((field, becomes) -> {
            var was = current.text(field);
            if (!was.equals(becomes)) {
                // That a name was undecided ends with the name: nothing that was declared is changed by it.
                if (wanted.kind() == Amendment.Kind.COMPLETION
                        && was.isPresent()
                        && field != RegistrationField.CHILD_NAME_UNDECIDED) {
                    throw Refusal.at(field.path(), RegistrationRefusal.COMPLETION_CHANGES);
                }
                changes.add(new Amendment.Change(field.path(), was, becomes));
            }
        });
        if (changes.isEmpty()) {
            throw Refusal.at("values", RegistrationRefusal.AMENDS_NOTHING);
        }
        return changes;
    }

    private RegistrationContent next(Held held, Proposed proposed) {
        if (proposed.basedOn() != held.registration().version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return current(held).with(proposed.values());
    }

    private RegistrationContent current(Held held) {
        return contents.find(held.registration().id(), held.registration().version())
                .orElseThrow();
    }

    private void judge(Actor actor, Held held, RegistrationContent next) {
        var findings = judging.findings(
                actor,
                held.registration(),
                judging.notice(next, held.registration().bornOn()));
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }

    private int carryOut(Actor actor, Held held, Proposed proposed) {
        var filed = held.registration();
        var next = next(held, proposed);
        var version = filed.version() + 1;
        contents.keep(filed.id(), version, next, proposed.proposedBy().value(), clock.now());
        registrations.changeVersion(filed.id(), version);
        names.keep(filed.id(), judging.notice(next, filed.bornOn()));
        desk.remember(
                actor,
                held,
                RegistrationMove.AMEND,
                RegistrationLife.TABLE.after(filed.state(), RegistrationMove.AMEND),
                Optional.of(proposed.reason()));
        outbox.record(
                actor,
                new RegistrationAmended(
                        filed.id().value(),
                        filed.child().value(),
                        filed.mother().map(PersonId::value),
                        version,
                        filed.ward(),
                        held.acceptanceNumber().orElseThrow(),
                        proposed.kind().name()));
        told.tell(filed, RegistrationNotice.REGISTRATION_AMENDED, Map.of());
        return version;
    }
}
