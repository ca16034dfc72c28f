package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.rules.ReceiptDate;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.rules.WhoMayFile.Capacity;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.StoredRegistration.Filing;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk enters a registration that was brought on paper. Its date of receipt is the day it was brought, also from the night box or
 * an outage, then with a reason. A draft of the family's for the same child ends with it. What a form on paper may leave open is the
 * clerk's to see: who may file is judged with the person at the counter.
 */
@Stateless
public class EnterPaperRegistration {

    private static final List<RegistrationField> ABOUT_THE_BIRTH =
            List.of(RegistrationField.BIRTH_AT, RegistrationField.BIRTH_PLACE, RegistrationField.CHILD_SEX);

    @Inject
    Access access;

    @Inject
    Newborns newborns;

    @Inject
    ChildTelling telling;

    @Inject
    FiledChild children;

    @Inject
    FamilyLocks locks;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationNames names;

    @Inject
    RuleTables rules;

    @Inject
    CityCalendar calendar;

    @Inject
    RegistrationDepositing depositing;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * What was brought, and when.
     *
     * @param values by path of the form's field
     * @param depositedOn the day it was brought
     * @param reason why it is entered under a day before today; 1–500 code points
     */
    public record Paper(Map<String, String> values, Deposit deposit, LocalDate depositedOn, Optional<Written> reason) {

        public Paper {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Paper[" + deposit + ", " + depositedOn + "]";
        }
    }

    /**
     * For a child that the city knows of by no certificate: the clerk has seen who the mother is and holds the paper certificate. The
     * child is made with what the form says, or is the one she told of.
     *
     * @param order place in the delivery, 1 to 9; the form does not say it
     * @throws Refusal as {@link #enter}; FIELD_MISSING without day, sex and place of the birth; for a birth to come, or one too near
     *     another child of hers
     */
    public RegistrationId enterWithoutCertificate(Actor actor, PersonId mother, int order, Paper paper) {
        access.require(actor, RegistrationAction.ENTER_PAPER_REGISTRATION, mother);
        var content = content(paper);
        refuseWithout(content, ABOUT_THE_BIRTH);
        var child = telling.tellOne(
                actor,
                mother,
                baby(content),
                order,
                content.text(RegistrationField.BIRTH_PLACE).orElseThrow());
        return entered(actor, child, paper);
    }

    /**
     * For a child whose mother the city does not know: she lives elsewhere, or is registered nowhere in Japan. The child is made
     * with what the form says, and nobody is its guardian before a register says so.
     *
     * @param ward six-digit code of the ward where it was brought
     * @param order place in the delivery, 1 to 9; the form does not say it
     * @param another the clerk has seen that a resident of the same name and birth is another person
     * @throws Refusal as {@link #enter}; FIELD_MISSING without the mother's name and day of birth, and without day, sex and place
     *     of the birth; {@link RegistrationRefusal#MOTHER_IS_RESIDENT}; NOT_OF_THIS_CITY for a ward that is none
     */
    public RegistrationId enterOfUnknownMother(Actor actor, String ward, int order, boolean another, Paper paper) {
        access.require(
                actor,
                RegistrationAction.ENTER_PAPER_REGISTRATION,
                new Scope(Set.of(ward), Set.of(), Optional.empty()));
        if (calendar.city().ward(ward).isEmpty()) {
            throw Refusal.at("ward", RegistrationRefusal.NOT_OF_THIS_CITY);
        }
        var content = content(paper);
        refuseWithout(
                content,
                Stream.concat(ABOUT_THE_BIRTH.stream(), FiledChild.ABOUT_THE_MOTHER.stream())
                        .toList());
        var mother = FiledChild.written(content);
        if (!another && children.isResident(mother)) {
            throw Refusal.at(RegistrationField.MOTHER_FAMILY_NAME.path(), RegistrationRefusal.MOTHER_IS_RESIDENT);
        }
        var child = telling.tellOne(
                actor,
                mother,
                ward,
                RegistrationNames.child(content),
                baby(content),
                order,
                content.text(RegistrationField.BIRTH_PLACE).orElseThrow());
        return entered(actor, child, paper);
    }

    /**
     * For a child whose certificate is joined, or that its mother told of.
     *
     * @throws Refusal with all findings, each at its field; {@link RegistrationRefusal#ALREADY_FILED}, NO_CERTIFICATE_YET
     */
    public RegistrationId enter(Actor actor, PersonId child, Paper paper) {
        access.require(actor, RegistrationAction.ENTER_PAPER_REGISTRATION, child);
        return entered(actor, child, paper);
    }

    private static void refuseWithout(RegistrationContent content, List<RegistrationField> needed) {
        var missing = needed.stream()
                .filter(field -> content.text(field).isEmpty())
                .map(field -> Finding.at(field.path(), RegistrationRefusal.FIELD_MISSING))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(missing);
        }
    }

    private static BirthTold.Baby baby(RegistrationContent content) {
        return new BirthTold.Baby(
                content.minute(RegistrationField.BIRTH_AT).orElseThrow(),
                ChildSex.valueOf(content.text(RegistrationField.CHILD_SEX).orElseThrow()));
    }

    private RegistrationId entered(Actor actor, PersonId child, Paper paper) {
        var reason = paper.reason().map(words -> Wording.require("reason", words));
        var newborn = held(child);
        var received = received(paper, newborn, reason);
        var content = content(paper);
        var written = write(actor, newborn, content);
        var notice = judging.notice(content, newborn.bornOn());
        var findings = judging.findings(actor, written, notice);
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
        names.keep(written.id(), notice);
        rows.deposit(written.id(), paper.deposit(), reason);
        var filed = new Filing(
                filer(actor, newborn, notice),
                clock.now(),
                received,
                received.isAfter(written.dueOn()),
                judging.asked(notice, newborn.bornOn()).ruleVersion() + " " + written.deadlineRule());
        depositing.deposit(actor, written, filed, reason);
        audit.note(
                actor,
                RegistrationAudit.PAPER_ENTERED,
                written.id(),
                written.about(),
                Map.of("deposit", paper.deposit().name(), "late", String.valueOf(filed.late())));
        return written.id();
    }

    private Newborn held(PersonId child) {
        var known = newborns.find(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        locks.hold(child, known.mother());
        var newborn = newborns.find(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (newborn.person().standing() != Standing.EXPECTED && !newborn.died()) {
            throw new Refusal(RegistrationRefusal.ALREADY_REGISTERED);
        }
        return newborn;
    }

    private LocalDate received(Paper paper, Newborn newborn, Optional<String> reason) {
        var decision = ReceiptDate.decide(new ReceiptDate.Facts(
                ReceiptDate.Deposit.valueOf(paper.deposit().name()),
                paper.depositedOn(),
                clock.today(),
                newborn.bornOn(),
                reason));
        return decision.receivedOn().orElseThrow(() -> switch (decision.flaws().get(0)) {
            case REASON_MISSING -> Refusal.at("reason", RegistrationRefusal.RECEIPT_REASON_MISSING);
            case AFTER_TODAY -> Refusal.at("depositedOn", RegistrationRefusal.RECEIPT_AFTER_TODAY);
            case BEFORE_BIRTH -> Refusal.at("depositedOn", RegistrationRefusal.RECEIPT_BEFORE_BIRTH);
            case NOT_TODAY -> Refusal.at("depositedOn", RegistrationRefusal.RECEIPT_NOT_TODAY);
        });
    }

    private static RegistrationContent content(Paper paper) {
        return RegistrationContent.EMPTY.with(RegistrationWriting.read(paper.values().entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(Map.Entry::getKey, value -> Optional.of(value.getValue())))));
    }

    /** A family's draft ends here; anything that was filed already stays. */
    private StoredRegistration write(Actor actor, Newborn newborn, RegistrationContent content) {
        registrations.open(newborn.child()).ifPresent(open -> {
            if (open.state() != RegistrationState.DRAFT) {
                throw new Refusal(RegistrationRefusal.ALREADY_FILED);
            }
            var ended = RegistrationLife.TABLE.after(open.state(), RegistrationMove.DISCARD);
            registrations.changeState(open.id(), ended);
            history.add(open.id(), RegistrationMove.DISCARD, ended, actor, clock.now(), Optional.empty());
        });
        if (newborn.certified().isEmpty() && newborn.announced().isEmpty()) {
            throw new Refusal(RegistrationRefusal.NO_CERTIFICATE_YET);
        }
        var ward = newborn.person().ward().orElseThrow(() -> new Refusal(RegistrationRefusal.NOT_OF_THIS_CITY));
        var abroad = content.flag(RegistrationField.BIRTH_ABROAD);
        var due = rules.deadlines().due(newborn.bornOn(), abroad, calendar::openDayFrom);
        var written = new StoredRegistration(
                new RegistrationId(Ids.next()),
                newborn.child(),
                newborn.mother(),
                newborn.certified().map(Certified::certificate),
                "COUNTER",
                ward,
                RegistrationState.DRAFT,
                1,
                newborn.bornOn(),
                due.day(),
                due.ruleVersion(),
                actor.id(),
                clock.now(),
                Optional.empty());
        registrations.write(written);
        contents.keep(written.id(), 1, content, actor.id(), clock.now());
        return written;
    }

    /** Mother or father where they filed it themselves and the city knows them; for others, whom the form does not name, the clerk who took it in. */
    private UUID filer(Actor actor, Newborn newborn, RegistrationContent notice) {
        if (RegistrationFacts.is(notice, Capacity.FATHER)) {
            return children.father(notice).orElse(actor.id());
        }
        return newborn.mother()
                .filter(mother -> RegistrationFacts.is(notice, Capacity.MOTHER))
                .map(PersonId::value)
                .orElse(actor.id());
    }
}
