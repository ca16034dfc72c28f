package jp.hagukumi.pregnancy.consultation;

import java.util.Optional;
import jp.hagukumi.identity.StaffId;

/**
 * Which of a ward's cases.
 *
 * @param nurse whose, with {@link Whose#NURSE}
 * @param withNurse only those in which something did not come and a nurse is to turn to her
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record CareQuery(
        String ward, Whose whose, Optional<StaffId> nurse, boolean withNurse, Optional<String> cursor, int limit) {

    /** Whose cases a list shows. */
    public enum Whose {
        /** The reader's own, and those of whom the reader is deputy for today. */
        MINE,
        /** Those that nobody has who works as a nurse in the ward today. */
        POOL,
        ALL,
        NURSE
    }
}
