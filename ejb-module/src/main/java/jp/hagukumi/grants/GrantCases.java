package jp.hagukumi.grants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a woman is entitled to, as far as an application at the counter needs it.
 *
 * @param protectedPerson whether a support measure protects her: nothing of her is said aloud
 * @param grants for each pregnancy that counts, the newest first; empty where the city knows of none
 * @param account the one she told last, shown by its ending
 * @param receiptDaysBack how many days ago an application on paper may have come at most
 */
public record GrantCases(
        UUID woman,
        String name,
        Optional<String> kana,
        boolean protectedPerson,
        List<GrantView> grants,
        Optional<GrantView.ShownAccount> account,
        int receiptDaysBack) {

    public GrantCases {
        grants = List.copyOf(grants);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "GrantCases[" + woman + "]";
    }
}
