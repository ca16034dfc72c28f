package jp.hagukumi.pregnancy.care;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * A ward's care after the birth of one day.
 *
 * @param toAsk bookings from today on about which a clerk asks the woman first, the soonest first
 * @param toDecide applications that nobody has decided, the oldest first
 */
public record PostnatalDay(LocalDate day, List<Line> items, List<Line> toAsk, List<Waiting> toDecide) {

    public PostnatalDay {
        items = List.copyOf(items);
        toAsk = List.copyOf(toAsk);
        toDecide = List.copyOf(toDecide);
    }

    /**
     * One application.
     *
     * @param on the day on which she applied
     */
    public record Waiting(
            PostnatalApplicationId id,
            PregnancyId pregnancy,
            LocalDate on,
            String name,
            String phone,
            boolean afterLoss,
            boolean protectedPerson) {

        @Override
        public String toString() {
            return "Waiting[" + id.value() + "]";
        }
    }

    /**
     * One booking.
     *
     * @param place name of the institution
     * @param reductionYen by how much it is cheaper; 0 where it takes no reduction
     * @param afterLoss nobody speaks of a child
     * @param protectedPerson a support measure protects her
     */
    public record Line(
            PostnatalBookingId id,
            PregnancyId pregnancy,
            PostnatalKind kind,
            LocalDate on,
            LocalTime from,
            String place,
            PostnatalState state,
            Optional<AskReason> askBecause,
            String name,
            String phone,
            long reductionYen,
            boolean afterLoss,
            boolean protectedPerson,
            int version) {

        @Override
        public String toString() {
            return "Line[" + id.value() + "]";
        }
    }
}
