package jp.hagukumi.web.births;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.VisitKind;
import jp.hagukumi.births.VisitRow;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.identity.StaffId;

/** A visit as a line of a list. */
record VisitLine(
        UUID id,
        UUID childId,
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
        Optional<UUID> visitorId,
        Optional<String> visitorName,
        boolean lowBirthWeight,
        boolean weightCorrected,
        boolean protectedPersons,
        int worries,
        int rowVersion) {

    static VisitLine of(VisitRow row) {
        return new VisitLine(
                row.id().value(),
                row.child().value(),
                row.kind(),
                row.state(),
                row.dueOn(),
                row.lastDay(),
                row.overdue(),
                row.childName(),
                row.motherName(),
                row.childBornOn(),
                row.ward(),
                row.plannedAt(),
                row.visitor().map(StaffId::value),
                row.visitorName(),
                row.lowBirthWeight(),
                row.weightCorrected(),
                row.protectedPersons(),
                row.worries(),
                row.version());
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "VisitLine[…]";
    }
}
