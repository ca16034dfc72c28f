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
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RegistrationPhotos;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
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
    Documents documents;

    @Inject
    RegistrationPhotos photos;

    @Inject
    CityClock clock;

    /** @param certificate empty where no electronic one came */
    record Found(PersonId child, PersonId mother, String ward, Optional<CertificateId> certificate) {}

    /** @throws Refusal {@link RegistrationRefusal#LINK_MOTHER_UNKNOWN} where not exactly one resident is named and born so */
    PersonFacts mother(RegistrationContent content) {
        var born = content.date(MOTHER_BIRTH_DATE);
        return theOne(people.named(name(content, true)).stream()
                        .filter(known -> known.standing() == Standing.RESIDENT)
                        .filter(known -> born.filter(known.birthDate()::equals).isPresent())
                        .toList())
                .orElseThrow(() -> Refusal.at(MOTHER_FAMILY_NAME.path(), RegistrationRefusal.LINK_MOTHER_UNKNOWN));
    }

    /** The resident who filed, where the city knows exactly one of that name and birth. */
    Optional<UUID> filer(RegistrationContent content, PersonFacts mother) {
        if (content.text(FILER_CAPACITY).filter("FATHER"::equals).isEmpty()) {
            return Optional.of(mother.id().value());
        }
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
    Found of(Actor actor, PersonFacts mother, RegistrationContent content, LinkFiling filing) {
        var bornOn = content.minute(BIRTH_AT).orElseThrow().toLocalDate();
        var born = people.findAll(people.childrenOf(mother.id(), clock.today())).values().stream()
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
                .or(mother::ward)
                .orElseThrow(() -> new Refusal(RegistrationRefusal.NOT_OF_THIS_CITY));
        return new Found(newborn.child(), mother.id(), ward, newborn.certified().map(Certified::certificate));
    }

    private Newborn told(Actor actor, PersonFacts mother, RegistrationContent content, LinkFiling filing) {
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
        var child = telling.tellOne(
                actor,
                mother.id(),
                new BirthTold.Baby(
                        content.minute(BIRTH_AT).orElseThrow(),
                        ChildSex.valueOf(content.text(CHILD_SEX).orElseThrow())),
                filing.order(),
                content.text(BIRTH_PLACE).orElseThrow());
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
