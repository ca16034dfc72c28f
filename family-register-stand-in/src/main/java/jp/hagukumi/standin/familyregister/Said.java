package jp.hagukumi.standin.familyregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.standin.familyregister.contract.ReasonCode;

/**
 * One answer, as it goes out under its number however often.
 *
 * @param id the answer's own number
 * @param order the order that it says it is about
 * @param on the day on which the entry was made, or was decided against
 * @param reason why it was not entered; none where it was
 */
record Said(
        String id,
        String order,
        String acceptanceNumber,
        LocalDate on,
        Optional<ReasonCode> reason,
        Optional<String> words) {

    static String newId() {
        return "A-" + UUID.randomUUID();
    }
}
