package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.rules.BirthTimeWords;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;

/** A mother, or another guardian in force, reads the own children as certified. What a support measure hides is left out. */
@Stateless
public class ReadMyChildren {

    private static final Written HIDDEN = new Written("");

    @Inject
    Access access;

    @Inject
    CertificateRows certificates;

    @Inject
    JoinRows joins;

    @Inject
    DeliveryRows deliveries;

    @Inject
    People people;

    @Inject
    AnnouncementRows announcements;

    @Inject
    Infants infants;

    @Inject
    SlipsOfChildren slips;

    @Inject
    RuleTables rules;

    @Inject
    QuietHome quietHome;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** All children of the own that a certificate tells of, and whether a code is open. */
    public MyChildren read(Actor actor) {
        access.require(actor, BirthsAction.READ_MY_CHILDREN);
        var mine = people.childrenOpenTo(new PersonId(actor.id()), clock.today());
        var standing = slips.of(actor, infants.among(mine));
        var shown = certificates
                .ofChildren(mine.stream().map(open -> open.child().id().value()).toList())
                .stream()
                .map(found -> child(found.certificate(), found.orderInDelivery(), standing))
                .toList();
        audit.note(
                actor,
                BirthsEvent.MY_CHILDREN_READ,
                new PersonId(actor.id()),
                shown.stream().map(MyChildren.Child::child).toList());
        return new MyChildren(
                shown,
                told(mine, shown),
                deliveries
                        .openTokenOf(actor.id(), clock.today())
                        .map(open -> new MyChildren.OpenToken(open.token(), open.validUntil())));
    }

    /** One certificate as this viewer may see it. Whoever opens a child's page has ended a quiet after a death by herself. */
    public MyCertificate certificate(Actor actor, CertificateId certificate) {
        access.require(actor, BirthsAction.READ_MY_CERTIFICATE, certificate);
        var found = certificates.find(certificate).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var child = found.child().flatMap(joins::child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var hidden = hiddenFrom(actor, child);
        quietHome.openedBy(actor);
        audit.note(actor, BirthsEvent.MY_CERTIFICATE_READ, certificate, List.of(child.mother(), child.id()));
        return view(found, hidden);
    }

    /** Also for the other guardians: they may go on with the registration. Not after a death. */
    private List<MyChildren.Told> told(List<OpenChild> mine, List<MyChildren.Child> certified) {
        var known = certified.stream().map(MyChildren.Child::child).toList();
        var expected = mine.stream()
                .map(OpenChild::child)
                .filter(child -> child.standing() == Standing.EXPECTED)
                .map(PersonFacts::id)
                .filter(child -> !known.contains(child.value()))
                .toList();
        return announcements.uncertified(expected).stream()
                .map(child -> new MyChildren.Told(
                        child.child().value(),
                        child.sex(),
                        child.bornAt(),
                        BirthTimeWords.inWords(child.bornAt()),
                        child.order(),
                        child.children()))
                .toList();
    }

    private MyChildren.Child child(StoredCertificate found, int orderInDelivery, Map<PersonId, SlipAndVisit> standing) {
        var content = found.content();
        var bornOn = content.bornAt().toLocalDate();
        var id = found.child().orElseThrow();
        var light = content.birthWeightGrams()
                .filter(grams ->
                        grams < rules.measures().lowBirthWeightBelow(bornOn).value());
        return new MyChildren.Child(
                id,
                found.id(),
                content.childFamilyName(),
                content.childGivenName(),
                content.childSex(),
                content.bornAt(),
                BirthTimeWords.inWords(content.bornAt()),
                content.birthWeightGrams(),
                light.isPresent(),
                orderInDelivery,
                found.fetuses() - 1,
                Optional.ofNullable(standing.get(new PersonId(id))));
    }

    private Set<ProtectedField> hiddenFrom(Actor actor, JoinRows.Child child) {
        var viewer = new PersonId(actor.id());
        var today = clock.today();
        var hidden = new HashSet<>(people.hiddenFrom(viewer, new PersonId(child.id()), today));
        hidden.addAll(people.hiddenFrom(viewer, new PersonId(child.mother()), today));
        return hidden;
    }

    private static MyCertificate view(StoredCertificate found, Set<ProtectedField> hidden) {
        var content = found.content();
        var athome = content.placeType() == PlaceType.HOME || content.placeType() == PlaceType.OTHER;
        var noPlace = hidden.contains(ProtectedField.FACILITY) || (athome && hidden.contains(ProtectedField.ADDRESS));
        return new MyCertificate(
                found.id(),
                found.version(),
                found.state(),
                noPlace ? withoutPlace(content) : content,
                BirthTimeWords.inWords(content.bornAt()),
                !noPlace,
                found.version() > 1,
                found.version() > 1 ? Optional.of(found.receivedAt()) : Optional.empty(),
                noPlace ? Set.of("placeAddress", "facilityName", "attendantAddress", "attendantName") : Set.of());
    }

    private static CertificateContent withoutPlace(CertificateContent content) {
        return new CertificateContent(
                content.childFamilyName(),
                content.childGivenName(),
                content.childSex(),
                content.bornAt(),
                content.placeType(),
                HIDDEN,
                Optional.empty(),
                content.birthWeightGrams(),
                content.birthLengthCm(),
                content.plurality(),
                content.pluralityCount(),
                content.birthOrderInDelivery(),
                content.motherName(),
                content.gestationWeeks(),
                content.gestationDays(),
                content.motherLiveBirths(),
                content.motherStillbirths22w(),
                content.certifiedOn(),
                content.attendantType(),
                HIDDEN,
                HIDDEN);
    }
}
