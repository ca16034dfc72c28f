package jp.hagukumi.births.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;

/**
 * A page of the desk's queue.
 *
 * @param rows soonest deadline first
 * @param next cursor of the next page; empty on the last
 */
public record RegistrationQueue(List<Row> rows, Optional<String> next) {

    public RegistrationQueue {
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param childName family and given name as filed; empty while undecided
     * @param receivedOn the date of deposit
     * @param late received after the deadline
     * @param assignedTo who works on it
     * @param secondPersonWaited for: an act was proposed and is not decided
     */
    public record Row(
            RegistrationId registration,
            PersonId child,
            String ward,
            String channel,
            RegistrationState state,
            Optional<String> childName,
            Optional<String> motherName,
            LocalDate bornOn,
            LocalDate dueOn,
            LocalDate receivedOn,
            boolean late,
            Optional<StaffId> assignedTo,
            Optional<String> assignedName,
            boolean secondPersonWaited) {

        Row of(Optional<String> name) {
            return new Row(
                    registration,
                    child,
                    ward,
                    channel,
                    state,
                    childName,
                    motherName,
                    bornOn,
                    dueOn,
                    receivedOn,
                    late,
                    assignedTo,
                    name,
                    secondPersonWaited);
        }

        @Override
        public String toString() {
            return "Row[" + registration + "]";
        }
    }
}
