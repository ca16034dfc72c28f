package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.ENTER_SUPPORT_MEASURE;
import static jp.hagukumi.identity.IdentityEvent.SUPPORT_MEASURE_ENTERED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.announcements.SupportMeasureChanged;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.identity.store.SupportMeasureDesk;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * A clerk enters a support measure (支援措置) that the register has not told of yet. It protects at once: a delay would endanger.
 * Source: 住民基本台帳事務処理要領 第5の10; docs/adr/0023.
 */
@Stateless
public class EnterSupportMeasure {

    private static final int MOST_PEOPLE = 20;
    private static final int LONGEST_YEARS = 10;
    private static final TextBounds GROUNDS = TextBounds.lines(1, 400);

    @Inject
    Access access;

    @Inject
    PersonRows persons;

    @Inject
    SupportMeasureDesk measures;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param alsoProtected others who are protected, at most 20; the actor must be allowed for each
     * @param protectedFrom 宛名番号 of those protected from, 1 to 20; they may move in later
     * @param validTo last day, not before {@code validFrom} nor today, at most ten years after it
     * @param hidden at least one field, unless {@code shutsOut}
     * @param shutsOut whether those protected from lose sight of the children altogether
     * @param grounds who applied and what the consulted agency said; 1 to 400 code points
     */
    public record Command(
            PersonId person,
            List<PersonId> alsoProtected,
            Set<String> protectedFrom,
            LocalDate validFrom,
            LocalDate validTo,
            Set<ProtectedField> hidden,
            boolean shutsOut,
            String grounds) {

        public Command {
            alsoProtected = List.copyOf(alsoProtected);
            protectedFrom = Set.copyOf(protectedFrom);
            hidden = Set.copyOf(hidden);
        }

        @Override
        public String toString() {
            return "Command[masked]";
        }
    }

    public SupportMeasureId enter(Actor actor, Command command) {
        access.require(actor, ENTER_SUPPORT_MEASURE, command.person());
        command.alsoProtected().forEach(other -> access.require(actor, ENTER_SUPPORT_MEASURE, other));
        check(command);
        var protectedPersons = new ArrayList<>(command.alsoProtected());
        protectedPersons.add(command.person());
        if (protectedPersons.stream().flatMap(this::numberOf).anyMatch(command.protectedFrom()::contains)) {
            throw Refusal.at("protectedFrom", IdentityRefusal.PROTECTED_FROM_ONESELF);
        }
        var id = SupportMeasureId.next();
        measures.enter(id, command, protectedPersons, new StaffId(actor.id()), clock.now());
        var told = protectedPersons.stream().map(PersonId::value).distinct().toList();
        outbox.record(actor, new SupportMeasureChanged(id.value(), told));
        audit.note(actor, SUPPORT_MEASURE_ENTERED, id, told);
        return id;
    }

    private Stream<String> numberOf(PersonId person) {
        return persons.find(person).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND)).residentNumber().stream();
    }

    private void check(Command command) {
        if (command.alsoProtected().size() > MOST_PEOPLE) {
            throw Refusal.at("alsoProtected", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 0)
                    .with("max", MOST_PEOPLE);
        }
        if (command.protectedFrom().isEmpty() || command.protectedFrom().size() > MOST_PEOPLE) {
            throw Refusal.at("protectedFrom", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST_PEOPLE);
        }
        if (!command.protectedFrom().stream().allMatch(number -> number.matches("[0-9]{1,15}"))) {
            throw Refusal.at("protectedFrom", KernelRefusal.MALFORMED);
        }
        if (command.validTo().isBefore(command.validFrom()) || command.validTo().isBefore(clock.today())) {
            throw Refusal.at("validTo", IdentityRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        if (command.validTo().isAfter(command.validFrom().plusYears(LONGEST_YEARS))) {
            throw Refusal.at("validTo", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", command.validFrom())
                    .with("max", command.validFrom().plusYears(LONGEST_YEARS));
        }
        if (command.hidden().isEmpty() && !command.shutsOut()) {
            throw Refusal.at("hidden", IdentityRefusal.MEASURE_HIDES_NOTHING);
        }
        GROUNDS.flawOf(command.grounds()).ifPresent(flaw -> {
            throw Refusal.at("grounds", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 400);
        });
    }
}
