package jp.hagukumi.births.registration;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What filing settled.
 *
 * @param receivedOn the date of deposit
 * @param late after {@code dueOn}: the notice is taken all the same, and the office reports the delay
 */
public record FiledRegistration(
        RegistrationId id,
        RegistrationState state,
        int version,
        Instant filedAt,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean late,
        String wardName) {}
