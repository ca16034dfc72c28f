package jp.hagukumi.pregnancy.checkups;

import java.util.Optional;

/**
 * How she is, after a birth. Health nurses only.
 *
 * @param epds エジンバラ産後うつ病質問票, 0 to 30
 * @param item10 its tenth question, 0 to 3
 * @param supportNeeded as the clinic judged
 * @param note at most 1,000 code points
 */
public record Mind(Optional<Integer> epds, Optional<Integer> item10, boolean supportNeeded, Optional<String> note) {

    @Override
    public String toString() {
        return "Mind[…]";
    }
}
