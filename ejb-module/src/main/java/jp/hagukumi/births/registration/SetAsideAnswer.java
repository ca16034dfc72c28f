package jp.hagukumi.births.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer of the family-register system that was kept and changed nothing.
 *
 * @param registration of the acceptance it names; empty where the city has none of that number
 * @param reason and {@code words}: why the register would not enter it, where that is what it says
 * @param finding the code of why it was set aside
 */
public record SetAsideAnswer(
        LinkAnswerId id,
        String answerId,
        Optional<RegistrationId> registration,
        String acceptanceNumber,
        boolean entered,
        LocalDate decidedOn,
        Optional<String> reason,
        Optional<String> words,
        String finding,
        Instant receivedAt) {}
