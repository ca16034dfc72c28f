package jp.hagukumi.web.checkups;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.ExemptReason;
import jp.hagukumi.checkups.RecallContact;
import jp.hagukumi.checkups.RecallEnd;
import jp.hagukumi.checkups.RecallQuery;
import jp.hagukumi.checkups.RecallWay;
import jp.hagukumi.checkups.SeenWhere;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about children who did not come. {@code version}: of the checkup that was seen. */
final class RecallBodies {

    private RecallBodies() {}

    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") String ward, Optional<CheckupKind> kind, RecallQuery.Show show) {

        RecallQuery query() {
            return new RecallQuery(ward, kind, show);
        }
    }

    @Body
    record Contact(
            RecallWay way,
            LocalDate on,
            boolean reached,
            @Text(max = 1_000, lines = true) Optional<String> note,
            Optional<LocalDate> nextOn) {

        RecallContact contact() {
            return new RecallContact(way, on, reached, note, nextOn);
        }

        /** What colleagues write stays out of logs. */
        @Override
        public String toString() {
            return "Contact[" + way + "]";
        }
    }

    /** Nothing to say but that the family is to be told. */
    @Body
    record Send(boolean done) {}

    @Body
    record Well(
            LocalDate on,
            SeenWhere where,
            @Text(max = 100) String seenBy,
            @Text(max = 1_000, lines = true) Optional<String> note,
            @Whole(min = 1, max = 1_000_000) int version) {

        RecallEnd.Well end() {
            return new RecallEnd.Well(on, where, seenBy, note);
        }

        @Override
        public String toString() {
            return "Well[" + where + "]";
        }
    }

    @Body
    record Elsewhere(
            LocalDate on,
            @Text(max = 100) String place,
            @Text(max = 1_000, lines = true) Optional<String> note,
            @Whole(min = 1, max = 1_000_000) int version) {

        RecallEnd.Elsewhere end() {
            return new RecallEnd.Elsewhere(on, place, note);
        }

        @Override
        public String toString() {
            return "Elsewhere[masked]";
        }
    }

    @Body
    record Exempt(
            LocalDate on,
            ExemptReason reason,
            @Text(max = 1_000, lines = true) Optional<String> note,
            @Whole(min = 1, max = 1_000_000) int version) {

        RecallEnd.Exempt end() {
            return new RecallEnd.Exempt(on, reason, note);
        }

        @Override
        public String toString() {
            return "Exempt[" + reason + "]";
        }
    }
}
