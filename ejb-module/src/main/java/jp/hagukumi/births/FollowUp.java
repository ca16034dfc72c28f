package jp.hagukumi.births;

/**
 * What followed a visit.
 *
 * @param text 1–2,000
 * @param close nothing more follows
 */
public record FollowUp(FollowUpKind kind, String text, boolean close) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "FollowUp[" + kind + "]";
    }
}
