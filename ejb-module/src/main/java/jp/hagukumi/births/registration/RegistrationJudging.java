package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.FuriganaRules;
import jp.hagukumi.births.rules.GivenNameRules;
import jp.hagukumi.births.rules.OnlineConditions;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.rules.RegistrationForm;
import jp.hagukumi.births.rules.RegistrationForm.Need;
import jp.hagukumi.births.rules.RegistrationShape;
import jp.hagukumi.births.rules.WhoMayFile;
import jp.hagukumi.births.rules.WhoMayFile.Capacity;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.text.PersonName;
import jp.hagukumi.kernel.time.CityClock;

/** Everything that keeps a registration from being filed, told at once and each thing at its field. */
@ApplicationScoped
public class RegistrationJudging {

    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    @Inject
    RuleTables rules;

    @Inject
    People people;

    @Inject
    PhotoStanding photos;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    /** What is asked of a family with these facts. */
    RegistrationForm.Answer asked(RegistrationContent content, LocalDate bornOn) {
        return rules.form().ask(RegistrationFacts.form(content, bornOn));
    }

    /** What of it is filed and signed: a field that is not asked any more is not part of the notice. */
    RegistrationContent notice(RegistrationContent content, LocalDate bornOn) {
        var asked = asked(content, bornOn);
        return content.only(field -> asked.of(field).need() != Need.NOT_ASKED);
    }

    OnlineConditions.Decision online(StoredRegistration registration, RegistrationContent content) {
        var here = content.text(HONSEKI_MUNICIPALITY)
                .filter(code -> calendar.city().includes(code))
                .isPresent();
        return rules.onlineConditions()
                .decide(RegistrationFacts.online(content, here, photos.hasCertificate(registration)), clock.today());
    }

    GivenNameRules.Verdict name(StoredRegistration registration, RegistrationContent content, PersonName name) {
        var facts = RegistrationFacts.form(content, registration.bornOn());
        return rules.givenNames()
                .judge(new GivenNameRules.Facts(name, inTheRegister(registration, content), facts.childForeign()));
    }

    List<Finding> findings(Actor actor, StoredRegistration registration, RegistrationContent content) {
        var findings = new ArrayList<Finding>();
        var asked = asked(content, registration.bornOn());
        for (var field : RegistrationField.values()) {
            var value = content.text(field);
            if (asked.of(field).need() == Need.REQUIRED && value.isEmpty()) {
                findings.add(Finding.at(field.path(), RegistrationRefusal.FIELD_MISSING));
            }
            value.flatMap(words -> shape(field, words)).ifPresent(findings::add);
        }
        name(registration, content, findings);
        filer(actor, registration, content, findings);
        days(content, findings);
        content.text(HONSEKI_MUNICIPALITY)
                .filter(code -> MunicipalityCode.parse(code)
                        .flatMap(MUNICIPALITIES::find)
                        .isEmpty())
                .ifPresent(code -> findings.add(
                        Finding.at(HONSEKI_MUNICIPALITY.path(), RegistrationRefusal.MUNICIPALITY_UNKNOWN)));
        return findings;
    }

    static Optional<Finding> shape(RegistrationField field, String words) {
        return RegistrationShape.flawOf(field, words).map(flaw -> switch (flaw) {
            case LENGTH ->
                new Finding(
                        field.path(), RegistrationRefusal.FIELD_TOO_LONG, Map.of("max", String.valueOf(field.most())));
            case CHARACTERS -> Finding.at(field.path(), RegistrationRefusal.FIELD_CHARACTERS);
            case SHAPE -> Finding.at(field.path(), RegistrationRefusal.FIELD_SHAPE);
        });
    }

    private void name(StoredRegistration registration, RegistrationContent content, List<Finding> findings) {
        var name = content.text(CHILD_GIVEN_NAME)
                .filter(words -> PersonName.flawOf(words).isEmpty());
        name.map(words -> name(registration, content, new PersonName(words))).ifPresent(verdict -> {
            verdict.characters().stream()
                    .flatMap(list -> list.objections().stream())
                    .filter(objection -> objection.reason().isRefusal())
                    .findFirst()
                    .ifPresent(first -> findings.add(new Finding(
                            CHILD_GIVEN_NAME.path(),
                            RegistrationRefusal.NAME_CHARACTER,
                            Map.of("position", String.valueOf(first.position())))));
            if (verdict.likeness() == GivenNameRules.Likeness.SAME) {
                findings.add(Finding.at(CHILD_GIVEN_NAME.path(), RegistrationRefusal.NAME_TAKEN));
            }
        });
        Stream.of(CHILD_FAMILY_KANA, CHILD_GIVEN_KANA)
                .forEach(field -> content.text(field)
                        .flatMap(reading -> FuriganaRules.judge(reading, Optional.empty()).objections().stream()
                                .findFirst())
                        .ifPresent(first -> findings.add(new Finding(
                                field.path(),
                                RegistrationRefusal.READING_CHARACTER,
                                Map.of("position", String.valueOf(first.position()))))));
    }

    private static void filer(
            Actor actor, StoredRegistration registration, RegistrationContent content, List<Finding> findings) {
        // At the counter a clerk sees who stands there, and whether the parents cannot.
        if (actor.kind() != Actor.Kind.RESIDENT) {
            return;
        }
        RegistrationFacts.capacity(content).ifPresent(capacity -> {
            if (!WhoMayFile.judge(RegistrationFacts.filer(content, capacity)).may()) {
                findings.add(Finding.at(FILER_CAPACITY.path(), RegistrationRefusal.FILER_MAY_NOT));
            }
            var isMother = registration
                    .mother()
                    .filter(mother -> mother.value().equals(actor.id()))
                    .isPresent();
            if (isMother != (capacity == Capacity.MOTHER)) {
                findings.add(Finding.at(FILER_CAPACITY.path(), RegistrationRefusal.FILER_IS_NOT_MOTHER));
            }
        });
    }

    private void days(RegistrationContent content, List<Finding> findings) {
        var today = clock.today();
        var born = content.minute(BIRTH_AT).map(at -> at.toLocalDate());
        born.filter(today::isBefore)
                .ifPresent(day -> findings.add(Finding.at(BIRTH_AT.path(), RegistrationRefusal.DAY_AFTER_TODAY)));
        content.text(COHABITATION_SINCE)
                .filter(month -> month.compareTo(today.toString().substring(0, 7)) > 0)
                .ifPresent(month ->
                        findings.add(Finding.at(COHABITATION_SINCE.path(), RegistrationRefusal.DAY_AFTER_TODAY)));
        for (var field : List.of(FATHER_BIRTH_DATE, MOTHER_BIRTH_DATE, FILER_BIRTH_DATE)) {
            content.date(field)
                    .filter(day -> born.filter(day::isBefore).isEmpty())
                    .filter(day -> born.isPresent())
                    .ifPresent(
                            day -> findings.add(Finding.at(field.path(), RegistrationRefusal.PARENT_BORN_AFTER_CHILD)));
        }
    }

    /**
     * Given names of those taken to stand in the child's family register: its parents by the form, and its mother's other children
     * of the same family name. The city's resident register does not know family registers; a clerk sees the real one.
     */
    private List<String> inTheRegister(StoredRegistration registration, RegistrationContent content) {
        var names = new ArrayList<String>();
        content.text(FATHER_GIVEN_NAME).ifPresent(names::add);
        content.text(MOTHER_GIVEN_NAME).ifPresent(names::add);
        var family = content.text(CHILD_FAMILY_NAME);
        registration.mother().stream()
                .flatMap(mother -> people.childrenOf(mother, clock.today()).stream())
                .filter(child -> !child.equals(registration.child()))
                .map((PersonId child) -> people.find(child))
                .flatMap(Optional::stream)
                .map(PersonFacts::names)
                .filter(sibling -> family.filter(sibling.family()::equals).isPresent())
                .map(sibling -> sibling.given())
                .filter(given -> !given.isEmpty())
                .forEach(names::add);
        return names;
    }
}
