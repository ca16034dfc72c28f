package jp.hagukumi.pregnancy.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.InstitutionFacts;

/**
 * What is booked of care after the birth and what may be.
 *
 * @param afterLoss the words name no child
 * @param application the newest that waits or was decided
 * @param mayApply today, through this door
 * @param applyFrom the first day on which she may apply; empty where the ward arranges it
 * @param usesLeft of all kinds together
 * @param reductionsLeft how many more are cheaper
 * @param reductionYen by how much
 * @param bookings by the day, those called off left out
 * @param offers those with a free place of the kind asked for, by the hour
 */
public record PostnatalChoice(
        boolean afterLoss,
        Optional<Applied> application,
        boolean mayApply,
        Optional<LocalDate> applyFrom,
        int usesLeft,
        int reductionsLeft,
        long reductionYen,
        List<Opening> kinds,
        List<Booked> bookings,
        List<Offered> offers) {

    public PostnatalChoice {
        kinds = List.copyOf(kinds);
        bookings = List.copyOf(bookings);
        offers = List.copyOf(offers);
    }

    /**
     * What she applied for.
     *
     * @param on the day on which she applied
     * @param words hers
     * @param reason why it was declined
     */
    public record Applied(
            PostnatalApplicationId id,
            PostnatalApplicationState state,
            LocalDate on,
            Optional<String> words,
            Optional<String> reason,
            int version) {

        @Override
        public String toString() {
            return "Applied[" + id.value() + "]";
        }
    }

    /**
     * A kind and when it is open to her.
     *
     * @param reductionYen by how much the next one is cheaper; 0 where no reduction is left. The fee itself is the institution's to tell
     * @param open she may book it today
     * @param opensOn the first day on which it may be booked; empty where the ward arranges it
     * @param last the last day of care; empty where the ward arranges it
     */
    public record Opening(
            PostnatalKind kind,
            int minutes,
            long reductionYen,
            boolean open,
            Optional<LocalDate> opensOn,
            Optional<LocalDate> last) {}

    /** Where it is. */
    public record Place(String name, String address, String phone) {

        static Place of(Optional<InstitutionFacts> institution) {
            return institution
                    .map(found -> new Place(found.name(), found.address(), found.phone()))
                    .orElseGet(() -> new Place("", "", ""));
        }

        /** Some midwives work where they live. */
        @Override
        public String toString() {
            return "Place[…]";
        }
    }

    /**
     * A booking.
     *
     * @param from local time in Japan
     * @param changeUntil the last day on which she changes it or calls it off herself
     * @param mayChange whether that is still so
     */
    public record Booked(
            PostnatalBookingId id,
            PostnatalKind kind,
            LocalDateTime from,
            LocalDateTime to,
            PostnatalState state,
            Optional<AskReason> askBecause,
            Place place,
            long reductionYen,
            LocalDate changeUntil,
            boolean mayChange,
            int version) {}

    /**
     * What may be booked.
     *
     * @param free places, at least 1
     */
    public record Offered(
            PostnatalOfferId id, PostnatalKind kind, LocalDateTime from, LocalDateTime to, Place place, int free) {}
}
