package jp.hagukumi.births.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.Bytes;

/**
 * What the family-register system answers to one order.
 *
 * @param answerId its own number for the answer, 1 to 64 letters, digits, {@code . _ -}; the same one is the same answer
 * @param digest SHA-256 of what it says, so that another answer under the same number is noticed
 * @param order the order it names
 * @param acceptanceNumber the acceptance it names, such as {@code 141330-2026-000123}
 * @param decidedOn the day of the entry, or of the decision not to enter
 * @param notEntered empty: it was entered
 */
public record LinkAnswer(
        String answerId,
        Bytes digest,
        UUID order,
        String acceptanceNumber,
        LocalDate decidedOn,
        Optional<NotEntered> notEntered) {

    /**
     * Why the register would not enter it.
     *
     * @param reason a word of the contract, such as {@code HONSEKI_NOT_FOUND}
     * @param words at most 500 code points
     */
    public record NotEntered(String reason, Optional<String> words) {

        @Override
        public String toString() {
            return "NotEntered[" + reason + "]";
        }
    }
}
