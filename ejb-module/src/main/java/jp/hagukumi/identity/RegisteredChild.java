package jp.hagukumi.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child whom the resident register has in a ward of the city.
 *
 * @param ward six-digit code
 * @param family the same for children of one mother, or of one household where she is not known
 */
public record RegisteredChild(PersonId id, LocalDate birthDate, String ward, UUID family) {}
