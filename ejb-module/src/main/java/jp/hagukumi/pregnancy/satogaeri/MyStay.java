package jp.hagukumi.pregnancy.satogaeri;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a woman sees of her stay elsewhere: her plan, what would be or is told to whom and until when, and what came back.
 *
 * @param open whether a plan may be written now: she is pregnant or has just given birth here
 * @param dueOn day of birth expected, the earliest day that a stay is reckoned from
 * @param items names of what is told, as {@code pmh-fields.csv} lists them; the page has words for each
 * @param recallsOn the day on which what was told is recalled by itself, if she agrees today
 */
public record MyStay(
        boolean open,
        Optional<LocalDate> dueOn,
        Optional<Shown> stay,
        List<String> items,
        Optional<LocalDate> recallsOn,
        boolean connected) {

    public MyStay {
        items = List.copyOf(items);
    }

    /**
     * The stay itself.
     *
     * @param consent the one in force
     * @param readThere the other municipality has had the request: what it has read it cannot forget
     */
    public record Shown(
            StayId id,
            StayState state,
            StayPlan plan,
            String municipalityName,
            Optional<Consent> consent,
            Optional<DeclineReason> declined,
            boolean addressHeldBack,
            boolean readThere,
            List<ServiceReport> reports) {

        public Shown {
            reports = List.copyOf(reports);
        }

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    /** A consent in force. */
    public record Consent(String basis, Instant givenAt, LocalDate until) {}
}
