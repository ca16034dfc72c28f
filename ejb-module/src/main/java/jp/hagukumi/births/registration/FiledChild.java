package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RegistrationPhotos;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.ExpectedChildren;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.identity.WrittenMother;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Whose birth a filing from outside tells of: the same child as the certificate's, wherever there is one. */
@ApplicationScoped
public class FiledChild {

    @Inject
    People people;

    @Inject
    Newborns newborns;

    @Inject
    ChildTelling telling;

    @Inject
    ExpectedChildren expected;

    @Inject
    CityCalendar calendar;

    @Inject
    Documents documents;

    @Inject
    RegistrationPhotos photos;

    @Inject
    CityClock clock;

    /** Without these nobody can be said to be the same mother again. */
    static final List<RegistrationField> ABOUT_THE_MOTHER =
            List.of(MOTHER_FAMILY_NAME, MOTHER_GIVEN_NAME, MOTHER_BIRTH_DATE);

    /** @param certificate empty where no electronic one came */
    record Found(PersonId child, Optional<PersonId> mother, String ward, Optional<CertificateId> certificate) {}

    /**
     * The person who is the mother by name and day of birth: a resident, or else somebody whom the city knew before. None where the
     * city knows nobody so named and born.
     *
     * @throws Refusal {@link RegistrationRefusal#LINK_MOTHER_UNKNOWN} where two fit, {@link RegistrationRefusal#FIELD_MISSING}
     */
    Optional<PersonFacts> mother(RegistrationContent content) {
        var missing = ABOUT_THE_MOTHER.stream()
                .filter(field -> content.text(field).isEmpty())
                .map(field -> Finding.at(field.path(), RegistrationRefusal.FIELD_MISSING))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(missing);
        }
        var fitting = bornSo(written(content));
        var residents = fitting.stream()
                .filter(known -> known.standing() == Standing.RESIDENT)
                .toList();
        var hers = residents.isEmpty() ? fitting : residents;
        if (hers.size() > 1) {
            throw Refusal.at(MOTHER_FAMILY_NAME.path(), RegistrationRefusal.LINK_MOTHER_UNKNOWN);
        }
        return theOne(hers);
    }

    /** Whether a resident has that name and day of birth. */
    boolean isResident(WrittenMother mother) {
        return bornSo(mother).stream().anyMatch(known -> known.standing() == Standing.RESIDENT);
    }

    /** The mother as the form writes her, where {@link #ABOUT_THE_MOTHER} stands in it. */
    static WrittenMother written(RegistrationContent content) {
        return new WrittenMother(
                content.text(MOTHER_FAMILY_NAME).orElseThrow(),
                content.text(MOTHER_GIVEN_NAME).orElseThrow(),
                content.date(MOTHER_BIRTH_DATE).orElseThrow());
    }

    private List<PersonFacts> bornSo(WrittenMother mother) {
        return people.named(mother.family() + mother.given()).stream()
                .filter(known -> known.birthDate().equals(mother.bornOn()))
                .toList();
    }

    /** The resident who filed, where the city knows exactly one of that name and birth. */
    Optional<UUID> filer(RegistrationContent content, Optional<PersonFacts> mother) {
        if (content.text(FILER_CAPACITY).filter("FATHER"::equals).isEmpty()) {
            return mother.map(known -> known.id().value());
        }
        return father(content);
    }

    /** The father whom the form names, where the city knows exactly one of that name and birth. */
    Optional<UUID> father(RegistrationContent content) {
        var born = content.date(FATHER_BIRTH_DATE);
        return theOne(people.named(name(content, false)).stream()
                        .filter(known -> born.filter(known.birthDate()::equals).isPresent())
                        .toList())
                .map(known -> known.id().value());
    }

    /**
     * The newborn of that mother, day, minute and sex; made of what the filing says where nobody has told of it yet, which takes the
     * photo of the paper certificate.
     *
     * @throws Refusal {@link RegistrationRefusal#NO_CERTIFICATE_YET} where neither is there; {@link RegistrationRefusal#LINK_CHILD_UNCLEAR} where two fit; ALREADY_REGISTERED, WITH_THE_OFFICE,
     *     NOT_OF_THIS_CITY
     */
    Found of(Actor actor, Optional<PersonFacts> mother, RegistrationContent content, LinkFiling filing) {
        var bornOn = content.minute(BIRTH_AT).orElseThrow().toLocalDate();
        var hers = mother.map(known -> List.copyOf(people.findAll(people.childrenOf(known.id(), clock.today()))
                        .values()))
                .orElseGet(() -> expected.childrenOf(written(content)).stream()
                        .filter(child -> child.birthOrder()
                                .filter(order -> order == filing.order())
                                .isPresent())
                        .toList());
        var born = hers.stream()
                .filter(child -> child.birthDate().equals(bornOn))
                .filter(child -> child.standing() != Standing.WITHDRAWN)
                .flatMap(child -> newborns.find(child.id()).stream())
                .toList();
        var fitting = born.size() > 1
                ? born.stream().filter(one -> fits(one, content)).toList()
                : born;
        if (born.size() > 1 && fitting.size() != 1) {
            throw Refusal.at(BIRTH_AT.path(), RegistrationRefusal.LINK_CHILD_UNCLEAR);
        }
        var newborn = fitting.isEmpty() ? told(actor, mother, content, filing) : fitting.get(0);
        if (newborn.died()) {
            throw new Refusal(RegistrationRefusal.WITH_THE_OFFICE);
        }
        if (newborn.person().standing() != Standing.EXPECTED) {
            throw new Refusal(RegistrationRefusal.ALREADY_REGISTERED);
        }
        var ward = newborn.person()
                .ward()
                .or(() -> mother.flatMap(PersonFacts::ward))
                .or(() -> addressed(filing))
                .orElseThrow(() -> new Refusal(RegistrationRefusal.NOT_OF_THIS_CITY));
        return new Found(
                newborn.child(),
                mother.map(PersonFacts::id),
                ward,
                newborn.certified().map(Certified::certificate));
    }

    /** The ward to which it is addressed; none where that is the city as a whole. */
    private Optional<String> addressed(LinkFiling filing) {
        return calendar.city().ward(filing.addressee()).map(CityFacts.Ward::code);
    }

    private Newborn told(Actor actor, Optional<PersonFacts> mother, RegistrationContent content, LinkFiling filing) {
        if (filing.photo().isEmpty()) {
            throw Refusal.at("certificatePhoto", RegistrationRefusal.NO_CERTIFICATE_YET);
        }
        var missing = Stream.of(BIRTH_PLACE, CHILD_SEX)
                .filter(field -> content.text(field).isEmpty())
                .map(field -> Finding.at(field.path(), RegistrationRefusal.FIELD_MISSING))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(missing);
        }
        var baby = new BirthTold.Baby(
                content.minute(BIRTH_AT).orElseThrow(),
                ChildSex.valueOf(content.text(CHILD_SEX).orElseThrow()));
        var place = content.text(BIRTH_PLACE).orElseThrow();
        var child = mother.isPresent()
                ? telling.tellOne(actor, mother.get().id(), baby, filing.order(), place)
                : telling.tellOne(
                        actor,
                        written(content),
                        addressed(filing)
                                .orElseThrow(() ->
                                        Refusal.at(MOTHER_FAMILY_NAME.path(), RegistrationRefusal.LINK_MOTHER_UNKNOWN)),
                        RegistrationNames.child(content),
                        baby,
                        filing.order(),
                        place);
        return newborns.find(child).orElseThrow();
    }

    /** Keeps the photo of the paper certificate where no electronic one is there. */
    void keepPhoto(Actor actor, StoredRegistration registration, Found child, LinkFiling filing) {
        if (child.certificate().isPresent()) {
            return;
        }
        var picture = filing.photo()
                .orElseThrow(() -> Refusal.at("certificatePhoto", RegistrationRefusal.NO_CERTIFICATE_YET))
                .toArray();
        if (documents.pixelsOf(picture).isEmpty()) {
            throw Refusal.at("certificatePhoto", RegistrationRefusal.PHOTO_NO_PICTURE);
        }
        var document = documents.keep(
                actor,
                new Upload(AddCertificatePhoto.PURPOSE, registration.id().value(), registration.about(), picture));
        photos.add(registration.id(), document, registration.openedBy(), clock.now());
    }

    private static boolean fits(Newborn one, RegistrationContent content) {
        return one.certified()
                .filter(known -> known.bornAt().equals(content.minute(BIRTH_AT).orElseThrow()))
                .filter(known ->
                        content.text(CHILD_SEX).filter(known.sex()::equals).isPresent())
                .isPresent();
    }

    static String name(RegistrationContent content, boolean mother) {
        return Stream.of(
                        mother ? MOTHER_FAMILY_NAME : FATHER_FAMILY_NAME,
                        mother ? MOTHER_GIVEN_NAME : FATHER_GIVEN_NAME)
                .flatMap(part -> content.text(part).stream())
                .reduce("", String::concat);
    }

    private static Optional<PersonFacts> theOne(List<PersonFacts> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
