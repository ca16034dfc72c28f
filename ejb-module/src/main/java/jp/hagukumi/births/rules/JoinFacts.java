package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person who may be the mother, beside the certificate that looks for her.
 *
 * @param names her registered name, whole
 * @param alias her 通称, whole
 * @param male whether the register has her as male
 * @param holdsCode whether a code for a delivery was given to her and nothing is joined to it
 * @param ward six-digit code where she lives
 * @param births of hers that the register or other certificates tell of
 */
public record JoinFacts(
        String names,
        Optional<String> alias,
        LocalDate birthDate,
        boolean male,
        Optional<LocalDate> diedOn,
        boolean holdsCode,
        Optional<LocalDate> expectedOn,
        Optional<String> ward,
        List<KnownBirth> births) {

    public JoinFacts {
        births = List.copyOf(births);
    }

    @Override
    public String toString() {
        return "JoinFacts[…]";
    }

    /**
     * A child of hers.
     *
     * @param order place in its delivery
     * @param certified whether a certificate is joined to it
     * @param male present where the sex is determined
     * @param givenName empty while it has none
     */
    public record KnownBirth(
            LocalDate bornOn, int order, boolean certified, Optional<Boolean> male, Optional<String> givenName) {

        @Override
        public String toString() {
            return "KnownBirth[…]";
        }
    }

    /**
     * What the certificate says.
     *
     * @param ward of this city that it is addressed to
     * @param male present where the sex is determined
     */
    public record Sought(
            String motherName,
            LocalDate bornOn,
            int order,
            Optional<Boolean> male,
            Optional<String> givenName,
            Optional<String> ward) {

        @Override
        public String toString() {
            return "Sought[…]";
        }
    }
}
