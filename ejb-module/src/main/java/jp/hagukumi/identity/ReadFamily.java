package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_FAMILY;
import static jp.hagukumi.identity.IdentityEvent.FAMILY_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.ReadPerson.PersonView;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A person's household and guardianships, for the staff of the ward. */
@Stateless
public class ReadFamily {

    @Inject
    Access access;

    @Inject
    PersonRows persons;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    SupportMeasureRows measures;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Members are the household's, and children and guardians who live elsewhere: of these only what {@code READ_PERSON} lets. */
    public FamilyView read(Actor actor, PersonId person) {
        access.require(actor, READ_FAMILY, person);
        var today = clock.today();
        var facts = people.find(person).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var members = persons.familyAround(facts);
        var ids = members.stream().map(PersonFacts::id).toList();
        audit.note(actor, FAMILY_READ, person, ids.stream().map(PersonId::value).toList());
        return new FamilyView(
                members.stream()
                        .map(member -> new PersonView(
                                narrowed(actor, member),
                                people.underProtection(member.id(), today),
                                measures.hiddenOf(member.id(), today)))
                        .toList(),
                guardianships.among(ids));
    }

    /** Of a person of another ward the names are shown and nothing of where she is. */
    private PersonFacts narrowed(Actor actor, PersonFacts member) {
        return access.may(actor, IdentityAction.READ_PERSON, member.id())
                ? member
                : member.without(java.util.EnumSet.allOf(ProtectedField.class));
    }

    /** A family as the ward sees it. */
    public record FamilyView(List<PersonView> members, List<FamilyGuardianship> guardianships) {}

    /** One guardianship, past ones included. */
    public record FamilyGuardianship(
            GuardianshipId id,
            PersonId child,
            PersonId guardian,
            GuardianRelation relation,
            GuardianshipBasis basis,
            GuardianshipState state,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}
}
