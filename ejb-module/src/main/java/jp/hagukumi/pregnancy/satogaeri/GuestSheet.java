package jp.hagukumi.pregnancy.satogaeri;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A guest as the nurse reads her.
 *
 * @param homeName her own municipality
 * @param undisclosed where she stays must not be told to anybody
 * @param declined why we could not
 * @param visitor who goes
 */
public record GuestSheet(
        GuestId id,
        GuestState state,
        int version,
        Optional<String> ward,
        String homeName,
        Optional<Woman> woman,
        boolean undisclosed,
        Optional<DeclineReason> declined,
        Optional<Instant> plannedAt,
        Optional<String> visitor,
        Instant arrivedAt,
        List<ServiceReport> reports) {

    public GuestSheet {
        reports = List.copyOf(reports);
    }

    /** What her municipality told of her; nothing of it once the request was recalled. */
    public record Woman(
            String name,
            Optional<String> kana,
            LocalDate bornOn,
            Optional<String> phone,
            Optional<String> address,
            Optional<String> facility,
            LocalDate from,
            Optional<LocalDate> to,
            LocalDate dueOn,
            Set<StayCare> services) {

        public Woman {
            services = Set.copyOf(services);
        }

        @Override
        public String toString() {
            return "Woman[…]";
        }
    }

    @Override
    public String toString() {
        return "GuestSheet[" + id + "]";
    }
}
