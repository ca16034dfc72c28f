package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.identity.store.SupportMeasureRows;

/**
 * What other rooms may ask about people. No right of its own: the use case that asks has asked the guard and notes the audit.
 *
 * <p>Whatever is shown to a resident passes through {@link #findFor} or {@link #hiddenFrom}.
 */
@ApplicationScoped
public class People {

    @Inject
    PersonRows persons;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    SupportMeasureRows measures;

    @Inject
    AccountRows accounts;

    /** Everything known of a person: for decisions and for staff. */
    public Optional<PersonFacts> find(PersonId person) {
        return persons.find(person);
    }

    /** Whether somebody lives here now and did on that day already, by what the register told of moving in. */
    public boolean livedHereOn(PersonId person, LocalDate day) {
        return persons.livedHereOn(person, day);
    }

    /** Everything known of several persons, in one query: for lists. Who is not known is missing from the answer. */
    public Map<PersonId, PersonFacts> findAll(Collection<PersonId> wanted) {
        return persons.findAll(wanted);
    }

    /** What a resident may see of a person: hidden fields are left out. */
    public Optional<PersonFacts> findFor(PersonId viewer, PersonId subject, LocalDate on) {
        return persons.find(subject).map(facts -> facts.without(hiddenFrom(viewer, subject, on)));
    }

    /**
     * Children registered in a ward of the city who were born between two days, both included, oldest first: for a room that
     * plans for all of an age. In one query, however many.
     */
    public List<RegisteredChild> registeredBorn(LocalDate from, LocalDate until) {
        return persons.registeredBorn(from, until);
    }

    /**
     * Of several children the guardians in force who may be told everything of them, in one query. A guardian whom a support
     * measure keeps anything from is missing, and so is a child that has no other.
     */
    public Map<PersonId, List<PersonId>> guardiansToTell(Collection<PersonId> children, LocalDate on) {
        return guardianships.toTell(children, on);
    }

    /** The person of a 宛名番号. */
    public Optional<PersonFacts> ofResidentNumber(String number) {
        return persons.ofResidentNumber(number);
    }

    /**
     * Persons whose name or 通称 is written so, whatever the spaces between; at most 100, oldest first. A birth certificate
     * knows the mother by her name only.
     */
    public List<PersonFacts> named(String fullName) {
        return persons.named(fullName);
    }

    /** Everybody of this name or 通称 who was born on that day. */
    public List<PersonFacts> named(String fullName, LocalDate birthDate) {
        return persons.named(fullName, birthDate);
    }

    /** Guardians in force on that day, whom the child's data concern. */
    public List<GuardianFacts> guardiansOf(PersonId child, LocalDate on) {
        return guardianships.inForceOf(child, on);
    }

    /** Children the person is guardian of on that day, oldest first; expected children included. */
    public List<PersonId> childrenOf(PersonId guardian, LocalDate on) {
        return guardianships.childrenOf(guardian, on);
    }

    /**
     * Children whose things the person may see as the own family's: those whose {@link #familyOf} has the person, in one query
     * for all with what is still hidden of each, oldest first.
     */
    public List<OpenChild> childrenOpenTo(PersonId guardian, LocalDate on) {
        return guardianships.openChildren(guardian, on);
    }

    /**
     * Who may see the person's things as their own: the person and the guardians in force, less those whom a support measure
     * shuts out. For {@link jp.hagukumi.kernel.access.Scope#family()}.
     */
    public Set<UUID> familyOf(PersonId person, LocalDate on) {
        var family = new HashSet<UUID>();
        family.add(person.value());
        var shutOut = measures.shutOutFrom(person, on);
        for (var guardian : guardiansOf(person, on)) {
            if (!shutOut.contains(guardian.guardian().value())) {
                family.add(guardian.guardian().value());
            }
        }
        return family;
    }

    /** What a support measure in force on that day hides of the subject from the viewer; mostly nothing. */
    public Set<ProtectedField> hiddenFrom(PersonId viewer, PersonId subject, LocalDate on) {
        return measures.hiddenFrom(viewer, subject, on);
    }

    /** Whether a support measure in force on that day keeps anything of the subject from the viewer, be it a field or all. */
    public boolean isAnythingKeptFrom(PersonId viewer, PersonId subject, LocalDate on) {
        return !hiddenFrom(viewer, subject, on).isEmpty()
                || measures.shutOutFrom(subject, on).contains(viewer.value());
    }

    /** Whether a support measure protects the person on that day: staff are shown a warning (抑止). */
    public boolean underProtection(PersonId person, LocalDate on) {
        return measures.protects(person, on);
    }

    /** Those of several persons whom a support measure protects on that day, in one query: for lists. */
    public Set<PersonId> underProtection(Collection<PersonId> asked, LocalDate on) {
        return measures.protectedAmong(asked, on);
    }

    /** Whether the person can sign in and so reads what is told in the app; others are told on paper. */
    public boolean signsIn(PersonId person) {
        return accounts.isOpen(person);
    }

    /** Those of several persons who can sign in, in one query. */
    public Set<PersonId> signingIn(Collection<PersonId> asked) {
        return accounts.openAmong(asked);
    }

    /** How many invitations to act for a child the person has sent that nobody has answered yet. */
    public int sentInvitations(PersonId inviter, Instant now) {
        return guardianships.sentInvitations(inviter, now);
    }
}
