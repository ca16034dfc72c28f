package jp.hagukumi.web.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.RecallList;
import jp.hagukumi.checkups.RecallSheet;
import jp.hagukumi.checkups.RecallWay;

/** What goes out about children who did not come. */
final class RecallViews {

    private RecallViews() {}

    record Told(RecallWay way) {}

    record Listed(String ward, List<Line> items, boolean more) {

        static Listed of(RecallList list) {
            return new Listed(list.ward(), list.lines().stream().map(Line::of).toList(), list.more());
        }
    }

    record Line(
            UUID checkupId,
            String name,
            LocalDate birthDate,
            CheckupKind kind,
            CheckupState state,
            int misses,
            LocalDate until,
            Optional<LocalDate> newDay,
            int contacts,
            Optional<Last> last,
            int points,
            List<String> signs,
            boolean protectedPerson,
            int version) {

        static Line of(RecallList.Line line) {
            return new Line(
                    line.checkup().value(),
                    line.name(),
                    line.birthDate(),
                    line.kind(),
                    line.state(),
                    line.misses(),
                    line.until(),
                    line.newDay(),
                    line.contacts(),
                    line.last().map(last -> new Last(last.way(), last.on(), last.reached(), last.nextOn())),
                    line.points(),
                    line.signs(),
                    line.protectedPerson(),
                    line.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Line[" + checkupId + "]";
        }
    }

    record Last(RecallWay way, LocalDate on, boolean reached, Optional<LocalDate> nextOn) {}

    record Sheet(
            Line line,
            String ward,
            Optional<String> address,
            List<Guardian> guardians,
            RecallSheet.Reach reach,
            List<Contact> contacts) {

        static Sheet of(RecallSheet sheet) {
            return new Sheet(
                    Line.of(sheet.line()),
                    sheet.ward(),
                    sheet.address(),
                    sheet.guardians().stream()
                            .map(one -> new Guardian(one.name(), one.phone(), one.keptFrom()))
                            .toList(),
                    sheet.reach(),
                    sheet.contacts().stream()
                            .map(one ->
                                    new Contact(one.way(), one.on(), one.reached(), one.note(), one.nextOn(), one.by()))
                            .toList());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[" + line + "]";
        }
    }

    record Guardian(String name, Optional<String> phone, boolean keptFrom) {

        /** Logs carry no names. */
        @Override
        public String toString() {
            return "Guardian[masked]";
        }
    }

    record Contact(
            RecallWay way,
            LocalDate on,
            boolean reached,
            Optional<String> note,
            Optional<LocalDate> nextOn,
            Optional<String> by) {

        /** What colleagues write stays out of logs. */
        @Override
        public String toString() {
            return "Contact[" + way + "]";
        }
    }
}
