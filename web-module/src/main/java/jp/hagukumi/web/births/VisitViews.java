package jp.hagukumi.web.births;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.births.CallOffReason;
import jp.hagukumi.births.CallingOff;
import jp.hagukumi.births.FollowUp;
import jp.hagukumi.births.FollowUpKind;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.births.ValueSource;
import jp.hagukumi.births.VisitPlan;
import jp.hagukumi.births.VisitRecord;
import jp.hagukumi.births.VisitSheet;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What goes in and out about one visit. */
final class VisitViews {

    private VisitViews() {}

    /** Where else than the slip wishes. */
    enum PlannedPlace {
        HOME,
        STAY
    }

    /** What was agreed with the family. */
    @Body
    public record PlanBody(
            LocalDateTime at,
            UUID visitorId,
            Optional<PlannedPlace> place,
            @Text(max = 500, lines = true) Optional<String> note,
            @Whole(min = 0, max = 1_000_000) Optional<Integer> rowVersion) {

        VisitPlan plan() {
            return new VisitPlan(
                    at,
                    new StaffId(visitorId),
                    place.map(wished -> SlipContent.VisitPlace.valueOf(wished.name())),
                    note,
                    rowVersion);
        }
    }

    /** Why an agreed visit does not take place. */
    @Body
    public record CallOffBody(
            CallOffReason reason,
            @Text(max = 500, lines = true) Optional<String> note,
            @Whole(min = 0, max = 1_000_000) Optional<Integer> rowVersion) {

        CallingOff callingOff() {
            return new CallingOff(reason, note, rowVersion);
        }

        @Override
        public String toString() {
            return "CallOffBody[" + reason + "]";
        }
    }

    /** What the visit found. */
    @Body
    public record RecordBody(
            LocalDateTime visitedAt,
            @Whole(min = 300, max = 15_000) Optional<Integer> childWeightGrams,
            Optional<SlipContent.Feeding> feeding,
            @Whole(min = 0, max = 30) Optional<Integer> epdsScore,
            @Many(max = 12) List<SlipContent.Concern> concerns,
            @Text(max = 2000, lines = true) Optional<String> findings,
            @Text(max = 2000, lines = true) Optional<String> advice,
            FollowUpKind followUp) {

        VisitRecord found() {
            return new VisitRecord(
                    visitedAt,
                    childWeightGrams,
                    feeding,
                    epdsScore,
                    new LinkedHashSet<>(concerns),
                    findings,
                    advice,
                    followUp);
        }

        static RecordBody of(VisitRecord found) {
            return new RecordBody(
                    found.visitedAt(),
                    found.childWeightGrams(),
                    found.feeding(),
                    found.epdsScore(),
                    List.copyOf(new TreeSet<>(found.concerns())),
                    found.findings(),
                    found.advice(),
                    found.followUp());
        }

        /** What a nurse finds is about people. */
        @Override
        public String toString() {
            return "RecordBody[…]";
        }
    }

    /** What followed. */
    @Body
    public record FollowUpBody(
            FollowUpKind kind,
            @Text(max = 2000, lines = true) String text,
            boolean close) {

        FollowUp followUp() {
            return new FollowUp(kind, text, close);
        }

        @Override
        public String toString() {
            return "FollowUpBody[" + kind + "]";
        }
    }

    record Sheet(
            VisitLine visit,
            UUID slipId,
            List<Answer> answers,
            Optional<String> place,
            Optional<String> phone,
            Optional<String> planNote,
            Optional<RecordBody> record,
            List<Followed> followUps,
            List<CalledOff> calledOff,
            List<Visitor> visitors,
            Set<VisitSheet.Next> allowed) {

        static Sheet of(VisitSheet sheet) {
            return new Sheet(
                    VisitLine.of(sheet.visit()),
                    sheet.slip().value(),
                    sheet.answers().stream()
                            .map(answer ->
                                    new Answer(answer.field(), answer.value(), answer.worrying(), answer.source()))
                            .toList(),
                    sheet.place(),
                    sheet.phone(),
                    sheet.planNote(),
                    sheet.record().map(RecordBody::of),
                    sheet.followUps().stream()
                            .map(one -> new Followed(one.at(), one.byName(), one.kind(), one.text(), one.closed()))
                            .toList(),
                    sheet.calledOff().stream()
                            .map(one -> new CalledOff(one.plannedAt(), one.reason(), one.note()))
                            .toList(),
                    sheet.visitors().stream()
                            .map(nurse -> new Visitor(nurse.id().value(), nurse.name()))
                            .toList(),
                    new TreeSet<>(sheet.allowed()));
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[…]";
        }
    }

    record Answer(String field, String value, boolean worrying, ValueSource source) {}

    record Followed(Instant at, String byName, FollowUpKind kind, String text, boolean close) {}

    record CalledOff(LocalDateTime plannedAt, CallOffReason reason, Optional<String> note) {}

    record Visitor(UUID id, String name) {}
}
