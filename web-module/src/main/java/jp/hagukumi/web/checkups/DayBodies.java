package jp.hagukumi.web.checkups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.day.MoveThrough;
import jp.hagukumi.checkups.day.NoteSpoken;
import jp.hagukumi.checkups.day.RecordFindings;
import jp.hagukumi.checkups.day.RecordMeasurements;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about the day of a checkup. {@code seen}: the edition or version that was on the page. */
final class DayBodies {

    private static final String NAME = "[A-Z][A-Z0-9_]{0,29}";

    private DayBodies() {}

    /** By the code, or by the child that was chosen from the list. */
    @Body
    record Receive(@Text(max = 32) Optional<String> code, Optional<UUID> checkup) {}

    @Body
    record Reason(@Text(max = 200) String reason) {}

    @Body
    record Step(
            @Text(max = 30, pattern = NAME) String station,
            @Text(max = 30, pattern = NAME) String event,
            @Text(max = 60) Optional<String> examiner,
            @Text(max = 200) Optional<String> reason) {

        MoveThrough.Step step() {
            return new MoveThrough.Step(station, event, examiner, reason);
        }
    }

    @Body
    record Measurements(
            @Whole(min = 0, max = 999) int seen,
            @Many(min = 1, max = 4) List<Measured> values) {

        List<RecordMeasurements.Value> read() {
            return values.stream()
                    .map(one -> new RecordMeasurements.Value(one.kind, one.value, Set.copyOf(one.confirmed)))
                    .toList();
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Measurements[" + values.size() + "]";
        }
    }

    /** Grams or millimetres; without a value what was recorded is taken back. */
    record Measured(
            Growth.Kind kind,
            @Whole(min = 1, max = 200_000) Optional<Integer> value,
            @Many(max = 6) @Text(max = 30, pattern = NAME) List<String> confirmed) {}

    @Body
    record Screening(
            @Text(max = 30, pattern = NAME) String station,
            @Whole(min = 0, max = 999) int seen,
            @Many(min = 1, max = 4) List<Screened> answers) {

        /** The last of an item counts. */
        Map<String, String> read() {
            return answers.stream().collect(Collectors.toMap(Screened::item, Screened::answer, (one, other) -> other));
        }
    }

    record Screened(
            @Text(max = 30, pattern = NAME) String item,
            @Text(max = 30, pattern = NAME) String answer) {}

    @Body
    record Findings(
            @Text(max = 30, pattern = NAME) String station,
            @Whole(min = 0, max = 999) int seen,
            @Many(min = 1, max = 20) List<Found> findings) {

        List<RecordFindings.Said> read() {
            return findings.stream()
                    .map(one -> new RecordFindings.Said(one.organ, one.said, one.words))
                    .toList();
        }

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Findings[" + findings.size() + "]";
        }
    }

    record Found(
            @Text(max = 30, pattern = NAME) String organ,
            @Text(max = 30, pattern = NAME) String said,
            @Text(max = 1_000, lines = true) Optional<String> words) {}

    @Body
    record Teeth(
            @Whole(min = 0, max = 999) int seen,

            @Many(min = 20, max = 20) @Text(max = 30, pattern = NAME)
            List<String> chart,

            boolean risk,
            @Text(max = 30, pattern = NAME) String type) {}

    @Body
    record Words(
            @Text(max = 30, pattern = NAME) String station,
            @Whole(min = 0, max = 999) int seen,
            @Text(max = 2_000, lines = true) String words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Words[" + station + "]";
        }
    }

    @Body
    record Judge(
            @Text(max = 30, pattern = NAME) String medical,
            @Text(max = 30, pattern = NAME) String support,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record Spoken(
            NoteSpoken.How how,
            @Text(max = 1_000, lines = true) Optional<String> words,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record Decide(
            @Text(max = 1_000, lines = true) Optional<String> words,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record Reopen(
            @Text(max = 200) String reason,
            @Whole(min = 1, max = 1_000_000) int version) {}
}
