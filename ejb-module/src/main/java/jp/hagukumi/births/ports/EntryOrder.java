package jp.hagukumi.births.ports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.registration.Amendment;

/**
 * An accepted notice of birth for the family register: what Family Register Act art. 49 para. 2 asks for, as it was filed, and
 * its image (art. 120-4). Names exactly as written. No personal number.
 *
 * @param order the city's id
 * @param acceptanceNumber ward, year, number
 * @param receivedOn the date of deposit, which the register takes as that of the notice
 * @param father empty where the form names none
 * @param honseki empty where both parents are foreign
 * @param relation of the child to the householder, in the resident register's words
 * @param capacity of the filer, a word of the contract
 * @param amends empty: it is the entry itself
 * @param image PDF/A
 */
public record EntryOrder(
        UUID order,
        String acceptanceNumber,
        LocalDate acceptedOn,
        String addressee,
        LocalDate receivedOn,
        Child child,
        Optional<Parent> father,
        Parent mother,
        Optional<Honseki> honseki,
        String residence,
        String householder,
        String relation,
        String capacity,
        Optional<String> remarks,
        Optional<Amends> amends,
        Bytes image) {

    /**
     * What was amended (訂正, 追完) in a notice that is entered; the order carries the whole notice as it stands now.
     *
     * @param order that of the entry
     */
    public record Amends(UUID order, Amendment.Kind kind, LocalDate decidedOn) {}

    /**
     * The child.
     *
     * @param givenName empty while undecided (名未定)
     * @param marital 嫡出子
     * @param rank among the parents' children of its sex; empty while the sex is undetermined
     * @param bornAt local time where it was born
     */
    public record Child(
            String familyName,
            Optional<String> givenName,
            Optional<String> familyKana,
            Optional<String> givenKana,
            Optional<String> latinName,
            boolean marital,
            Optional<Integer> rank,
            ChildSex sex,
            LocalDateTime bornAt,
            String birthPlace) {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** A parent. */
    public record Parent(
            String familyName,
            String givenName,
            LocalDate birthDate,
            int ageAtBirth,
            String nationality,
            Optional<String> occupation) {

        @Override
        public String toString() {
            return "Parent[…]";
        }
    }

    /** Where the family's register is kept, and its head. */
    public record Honseki(String address, String head) {

        @Override
        public String toString() {
            return "Honseki[…]";
        }
    }

    @Override
    public String toString() {
        return "EntryOrder[" + order + "]";
    }
}
