package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.PersonRows;

/**
 * Gives a child its identity before the resident register knows it: certificate and register may arrive in either order and
 * still mean one person.
 */
@ApplicationScoped
public class ExpectedChildren {

    @Inject
    PersonRows persons;

    @Inject
    GuardianshipRows guardianships;

    /**
     * The person that this child is or will be: known already by mother, birth date and order, or made now as
     * {@link Standing#EXPECTED} with the mother as guardian. Asked twice, the answer is the same.
     *
     * @param order place among the children of the delivery, 1 for a single child, at most 9
     * @param sex as certified; the register's word replaces it later
     */
    public PersonId childOf(PersonId mother, LocalDate birthDate, int order, Sex sex) {
        var child = persons.expect(PersonId.next(), mother, birthDate, order, sex);
        guardianships.beginAtBirth(child, mother, birthDate);
        return child;
    }

    /**
     * The child of a mother whom the city does not know, made now as {@link Standing#EXPECTED} without any guardian: nobody's
     * custody is proved. Asked twice, the answer is the same.
     *
     * @param ward six-digit code of the ward that took the notice in; it works for the child until the register speaks
     * @param childKey the child's name as written, folded; by it the register's word finds the child
     * @param order place among the children of the delivery, 1 for a single child, at most 9
     */
    public PersonId childOf(
            WrittenMother mother, String ward, String childKey, LocalDate birthDate, int order, Sex sex) {
        return persons.expect(PersonId.next(), mother, ward, childKey, birthDate, order, sex);
    }

    /** Children known of such a mother, oldest first. */
    public List<PersonFacts> childrenOf(WrittenMother mother) {
        return persons.ofWritten(mother);
    }

    /**
     * A certificate tells more exactly of a child that is expected already, or no longer does. A child that the register knows
     * stays as the register has it.
     *
     * @return whether it stands so now; not where another child of the mother has that day and order
     */
    public boolean meet(PersonId child, LocalDate birthDate, int order, Sex sex) {
        return persons.meet(child, birthDate, order, sex);
    }

    /** The family had told of a birth by mistake: the expected child is withdrawn and its guardianship ends. */
    public void takeBack(PersonId child, LocalDate on) {
        if (persons.withdraw(child)) {
            guardianships.endAllOf(child, on, "家族が知らせた出生の取消し");
        }
    }

    /**
     * The certificate was joined to the wrong mother: the expected child is withdrawn and its guardianship ends. A child that
     * the register knows stays.
     */
    public void withdraw(PersonId child, LocalDate on) {
        if (persons.withdraw(child)) {
            guardianships.endAllOf(child, on, "出生証明書の結び付けの取消し");
        }
    }
}
