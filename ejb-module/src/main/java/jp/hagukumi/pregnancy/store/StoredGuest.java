package jp.hagukumi.pregnancy.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.GuestId;
import jp.hagukumi.pregnancy.satogaeri.GuestState;
import jp.hagukumi.pregnancy.satogaeri.StayCare;

/**
 * A guest as kept.
 *
 * @param woman what her municipality told; empty once it was recalled
 * @param ward that works for her; empty until one takes her on
 */
public record StoredGuest(
        GuestId id,
        String home,
        String requestId,
        GuestState state,
        Optional<String> ward,
        Optional<Woman> woman,
        Optional<DeclineReason> declined,
        Optional<Instant> plannedAt,
        Optional<StaffId> visitor,
        Instant arrivedAt,
        int version) {

    /**
     * What her municipality told of her.
     *
     * @param undisclosed where she stays must not be told to anybody (不開示)
     */
    public record Woman(
            boolean undisclosed,
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
        return "StoredGuest[" + id + "]";
    }
}
