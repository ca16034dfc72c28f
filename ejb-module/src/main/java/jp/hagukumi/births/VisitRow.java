package jp.hagukumi.births;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;

/**
 * A visit as a line of the nurse's list.
 *
 * @param dueOn day 27 of life, or the last day before the age at which every household has been visited
 * @param lastDay the last day on which it still is made; Kawasaki: day 60 of life
 * @param overdue its day has passed and it is still open
 * @param childName empty while the child has no name
 * @param plannedAt local time in Japan
 * @param worries how many answers should be read first
 * @param weightCorrected the institution corrected the weight after the slip was filed, and the judgement changed
 * @param protectedPersons a support measure protects child or mother: nothing may be said to others
 */
public record VisitRow(
        VisitId id,
        PersonId child,
        VisitKind kind,
        VisitState state,
        LocalDate dueOn,
        LocalDate lastDay,
        boolean overdue,
        Optional<String> childName,
        Optional<String> motherName,
        LocalDate childBornOn,
        String ward,
        Optional<LocalDateTime> plannedAt,
        Optional<StaffId> visitor,
        Optional<String> visitorName,
        boolean lowBirthWeight,
        boolean weightCorrected,
        boolean protectedPersons,
        int worries,
        int version) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "VisitRow[" + id.value() + "]";
    }
}
