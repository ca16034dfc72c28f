package jp.hagukumi.identity;

import java.time.LocalDate;

/** One guardian of one child, in force. */
public record GuardianFacts(
        GuardianshipId id, PersonId child, PersonId guardian, GuardianshipBasis basis, LocalDate beginsOn) {}
