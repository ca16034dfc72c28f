package jp.hagukumi.pregnancy.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for a clerk. What was found of her is not in the list; nothing of the mind is.
 *
 * @param loss whether it tells of a loss: a nurse takes it on
 * @param from the clinic's name
 * @param on the day of the checkup; of a loss empty
 */
public record SetAside(
        SentResultId result,
        boolean loss,
        String from,
        String number,
        SetAsideReason because,
        SentKey key,
        Optional<Occasion> occasion,
        Optional<LocalDate> on,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "SetAside[" + result.value() + "]";
    }
}
