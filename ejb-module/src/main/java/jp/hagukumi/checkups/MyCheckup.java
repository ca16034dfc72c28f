package jp.hagukumi.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;

/**
 * A child's checkup as its guardian sees it.
 *
 * @param from first day of the window
 * @param until last day of the window
 * @param place empty where there is none, or where it is kept from this guardian
 * @param code by which the child is received, as it is read out; only with a place
 * @param changeUntil the last day on which the family may change or call off the date itself; empty without a place
 * @param mayChange a date may be chosen, changed or called off here now
 * @param twins how many other children of the family have the same place and would come along
 */
public record MyCheckup(
        CheckupId id,
        PersonId child,
        String childName,
        CheckupKind kind,
        CheckupState state,
        LocalDate from,
        LocalDate until,
        Optional<CheckupPlace> place,
        Optional<String> code,
        Optional<LocalDate> changeUntil,
        boolean mayChange,
        int twins,
        Optional<Waiting> waiting,
        int version) {

    /**
     * Waiting for a place.
     *
     * @param offered the place that is held; empty while others are before
     * @param until until when it is held
     */
    public record Waiting(
            SessionId session, LocalDate day, int before, Optional<CheckupPlace> offered, Optional<Instant> until) {}

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "MyCheckup[" + id + "]";
    }
}
