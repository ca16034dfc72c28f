package jp.hagukumi.grants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as the clerk works on it.
 *
 * @param kana how her name is read, to compare the holder's with
 * @param reckonWhy why it is to be reckoned anew
 */
public record GrantSheet(
        UUID woman,
        String name,
        Optional<String> kana,
        String ward,
        boolean protectedPerson,
        Optional<String> reckonWhy,
        GrantView view,
        List<Decision> decisions) {

    public GrantSheet {
        decisions = List.copyOf(decisions);
    }

    /** A decision with what it rested on. */
    public record Decision(
            Instalment instalment,
            boolean granted,
            long yen,
            String ruleVersion,
            Instant at,
            String by,
            Optional<String> note,
            Map<String, String> facts,
            List<GrantView.Said> steps) {

        public Decision {
            facts = Map.copyOf(facts);
            steps = List.copyOf(steps);
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "GrantSheet[" + woman + "]";
    }
}
