package jp.hagukumi.births.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.births.model.SlipLife;
import jp.hagukumi.identity.PersonId;

/**
 * One filed version of a contact slip.
 *
 * @param channel APP, PAPER, PHONE or COUNTER
 * @param filedBy the person or the member of staff
 * @param grams weight at birth that the decision saw
 */
public record StoredSlip(
        SlipId id,
        PersonId child,
        Optional<PersonId> mother,
        int version,
        Instant filedAt,
        String channel,
        UUID filedBy,
        SlipLife.State state,
        String ward,
        boolean lowBirthWeight,
        String ruleVersion,
        Optional<CertificateId> certificate,
        LocalDate bornOn,
        Optional<Integer> grams,
        SlipContent content) {

    /** Whether a clerk wrote it down for the family. */
    public boolean byClerk() {
        return !channel.equals("APP");
    }
}
