package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.registration.DeskRegistration.Certified;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.LinkCancels;
import jp.hagukumi.births.store.LinkCancels.Cancel;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.births.store.NewbornRows;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Act;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk opens one registration, the certificate beside it. */
@Stateless
public class ReadRegistration {

    private static final Set<RegistrationMove> THE_DESKS = EnumSet.of(
            RegistrationMove.TAKE_UP,
            RegistrationMove.ASK,
            RegistrationMove.MEND_BY_PHONE,
            RegistrationMove.ACCEPT,
            RegistrationMove.REFUSE,
            RegistrationMove.SEND_ON,
            RegistrationMove.TAKE_BACK,
            RegistrationMove.TELL_RESIDENCE);

    @Inject
    Access access;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationPage page;

    @Inject
    LinkCancels cancels;

    @Inject
    LinkRows link;

    @Inject
    NewbornRows newborns;

    @Inject
    Colleagues colleagues;

    @Inject
    People people;

    @Inject
    RegistrationTold told;

    @Inject
    RuleTables rules;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    public DeskRegistration read(Actor actor, RegistrationId registration) {
        access.require(actor, RegistrationAction.READ_REGISTRATION, registration);
        var held = rows.find(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var act = rows.waiting(registration);
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_READ,
                registration,
                held.registration().about());
        return view(actor, held, act);
    }

    private DeskRegistration view(Actor actor, Held held, Optional<Act> act) {
        var me = new StaffId(actor.id());
        var takeBack = cancels.latest(held.registration().id())
                .filter(asked -> asked.outcome()
                        .filter(outcome -> outcome == TakeBackOutcome.CANCELLED)
                        .isEmpty());
        var names =
                colleagues.namesOf(Stream.of(held.assignedTo(), act.map(Act::proposedBy), takeBack.map(Cancel::askedBy))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
        var allowed = EnumSet.copyOf(THE_DESKS);
        allowed.retainAll(RegistrationLife.TABLE.allowedFrom(held.registration().state()));
        if (act.isPresent()) {
            allowed.clear();
        }
        if (takeBack.isPresent()) {
            allowed.remove(RegistrationMove.TAKE_BACK);
        }
        return new DeskRegistration(
                page.of(held.registration()),
                held.rowVersion(),
                held.registration().channel(),
                held.registration().certificate(),
                certified(held.registration().child()),
                held.assignedTo().map(names::get),
                held.assignedTo().filter(me::equals).isPresent(),
                held.deposit(),
                held.depositReason(),
                held.acceptanceNumber(),
                held.acceptedOn(),
                held.sentTo(),
                act.map(waiting -> new DeskRegistration.Proposal(
                        DeskRegistration.Act.valueOf(waiting.kind()),
                        waiting.reason(),
                        names.getOrDefault(waiting.proposedBy(), ""),
                        waiting.proposedBy().equals(me),
                        waiting.proposedAt())),
                takeBack.map(asked -> new DeskRegistration.TakeBack(
                        asked.reason(),
                        names.getOrDefault(asked.askedBy(), ""),
                        asked.askedAt(),
                        asked.outcome(),
                        isStuck(asked))),
                held.registration().about().stream()
                        .anyMatch(person -> people.underProtection(new PersonId(person), clock.today())),
                told.reachesNobody(held.registration()),
                rules.phoneMending().fields(clock.today()).stream()
                        .map(RegistrationField::path)
                        .toList(),
                List.copyOf(allowed));
    }

    private boolean isStuck(Cancel asked) {
        return asked.outcome().isEmpty()
                && link.find(asked.order())
                        .filter(order -> order.state() == LinkOrderState.STUCK)
                        .isPresent();
    }

    /** The certificate writes the mother's name in one; it stands beside her given name. */
    private List<Certified> certified(PersonId child) {
        var said = new ArrayList<Certified>();
        newborns.certified(child).ifPresent(certificate -> {
            var filled = new RegistrationPrefill();
            filled.certificate(certificate);
            filled.content().values().forEach((field, value) -> said.add(new Certified(field.path(), value)));
            said.add(new Certified(RegistrationField.MOTHER_GIVEN_NAME.path(), certificate.motherName()));
        });
        return said;
    }
}
