package jp.hagukumi.births;

import java.time.Instant;
import jp.hagukumi.identity.PersonId;

/**
 * A contact slip as its reader may see it.
 *
 * @param enteredByClerk a clerk wrote it down for the family
 * @param withWorries false where condition, concerns and free text are left out for this reader
 */
public record ContactSlip(
        SlipId id,
        PersonId child,
        int version,
        Instant filedAt,
        boolean enteredByClerk,
        String ward,
        boolean lowBirthWeightNotice,
        boolean withWorries,
        SlipContent content) {}
