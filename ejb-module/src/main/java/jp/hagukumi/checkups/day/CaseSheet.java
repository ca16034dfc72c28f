package jp.hagukumi.checkups.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.Sex;

/**
 * Everything that was recorded of one child's checkup, for health staff.
 *
 * @param organs items of the ordinance for this kind, in its order
 * @param missing names of what is missing before the child counts as examined
 * @param before what was measured at birth's certificate or at earlier checkups, newest first
 */
public record CaseSheet(
        CheckupId checkup,
        SessionId session,
        Child child,
        CheckupKind kind,
        CheckupState state,
        LocalDate day,
        int number,
        Instant arrivedAt,
        List<Stop> stops,
        List<Measured> measurements,
        List<Before> before,
        List<Screened> screenings,
        List<String> organs,
        List<Found> findings,
        Optional<Teeth> teeth,
        Optional<String> interview,
        Optional<String> guidance,
        Optional<Judged> judged,
        Optional<Spoken> spoken,
        Optional<Decided> decided,
        Optional<Instant> releasedAt,
        List<String> missing,
        int version) {

    public CaseSheet {
        stops = List.copyOf(stops);
        measurements = List.copyOf(measurements);
        before = List.copyOf(before);
        screenings = List.copyOf(screenings);
        organs = List.copyOf(organs);
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "CaseSheet[" + checkup + "]";
    }

    /** The child. @param weeks completed weeks of pregnancy at birth, where a certificate says them */
    public record Child(
            String name,
            LocalDate birthDate,
            Sex sex,
            Optional<Integer> weeks,
            Optional<Integer> birthWeight,
            boolean protectedPerson) {

        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** A station. @param edition how often something was recorded there */
    public record Stop(
            String station,
            StationState state,
            Instant since,
            Optional<String> examiner,
            Optional<String> reason,
            int edition) {}

    /** What was measured, grams or millimetres, with its places among the percentiles. */
    public record Measured(Growth.Kind kind, int value, List<Growth.Standing> standings) {

        public Measured {
            standings = List.copyOf(standings);
        }
    }

    /** What was measured earlier, grams or millimetres. */
    public record Before(Growth.Kind kind, int value, LocalDate on) {}

    /** A screening. */
    public record Screened(String item, String answer) {}

    /** What was said of an item of the ordinance. */
    public record Found(String organ, String said, Optional<String> words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Found[" + organ + "]";
        }
    }

    /**
     * The chart.
     *
     * @param chart twenty states, as {@link RecordTeeth} orders them
     * @param decayed how many are decayed, treated or not
     */
    public record Teeth(List<String> chart, boolean risk, String type, int decayed) {

        public Teeth {
            chart = List.copyOf(chart);
        }
    }

    /** What a first person judged. @param mine whether the reader judged: then somebody else decides */
    public record Judged(String medical, String support, String by, boolean mine, Instant at) {}

    /** How it was spoken about. */
    public record Spoken(String how, Optional<String> words, String by, Instant at) {}

    /** What a second person decided. */
    public record Decided(Optional<String> words, String by, Instant at) {}
}
