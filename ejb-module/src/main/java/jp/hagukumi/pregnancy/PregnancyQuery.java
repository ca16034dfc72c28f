package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which pregnancies to list, the nearest day of birth first.
 *
 * @param ward six-digit code; empty for all that the reader may see
 * @param ended those that do not go on, instead of those that do
 * @param dueFrom and {@code dueTo}: day of birth expected, both included
 * @param cursor where the page before ended
 * @param limit 1 to 200
 */
public record PregnancyQuery(
        Optional<String> ward,
        boolean ended,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueTo,
        Optional<String> cursor,
        int limit) {}
