package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.satogaeri.AnswerGuest;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.GuestSheet;
import jp.hagukumi.pregnancy.satogaeri.GuestState;
import jp.hagukumi.pregnancy.satogaeri.PlanGuestVisit;
import jp.hagukumi.pregnancy.satogaeri.ReadGuest;
import jp.hagukumi.pregnancy.satogaeri.ServiceReport;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What goes in and out about a guest. */
final class GuestViews {

    private GuestViews() {}

    /** Taken on by a ward, or declined with a reason. */
    @Body
    public record AnswerBody(
            @Whole(min = 1, max = 1_000_000) int version,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<DeclineReason> reason) {

        AnswerGuest.Answer answer() {
            return new AnswerGuest.Answer(version, ward, reason);
        }
    }

    /** What was agreed on the phone. */
    @Body
    public record VisitBody(@Whole(min = 1, max = 1_000_000) int version, LocalDateTime at, UUID visitorId) {

        PlanGuestVisit.Plan plan() {
            return new PlanGuestVisit.Plan(version, at, new StaffId(visitorId));
        }
    }

    /** What was done. */
    @Body
    public record ReportBody(
            @Whole(min = 1, max = 1_000_000) int version,
            StayCare service,
            LocalDate on,
            ServiceReport.Outcome outcome,
            @Whole(min = 300, max = 20_000) Optional<Integer> childGrams,
            ServiceReport.FollowUp followUp) {

        ServiceReport report() {
            return new ServiceReport(service, on, outcome, childGrams, followUp);
        }
    }

    record Lines(List<Guest> items) {}

    record Woman(
            String name,
            Optional<String> kana,
            LocalDate bornOn,
            Optional<String> phone,
            Optional<String> address,
            Optional<String> facility,
            LocalDate from,
            Optional<LocalDate> to,
            LocalDate dueOn,
            List<StayCare> services) {

        static Woman of(GuestSheet.Woman woman) {
            return new Woman(
                    woman.name(),
                    woman.kana(),
                    woman.bornOn(),
                    woman.phone(),
                    woman.address(),
                    woman.facility(),
                    woman.from(),
                    woman.to(),
                    woman.dueOn(),
                    StayViews.sorted(woman.services()));
        }

        @Override
        public String toString() {
            return "Woman[…]";
        }
    }

    record Guest(
            UUID id,
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
            List<StayViews.Report> reports) {

        static Guest of(GuestSheet guest) {
            return new Guest(
                    guest.id().value(),
                    guest.state(),
                    guest.version(),
                    guest.ward(),
                    guest.homeName(),
                    guest.woman().map(Woman::of),
                    guest.undisclosed(),
                    guest.declined(),
                    guest.plannedAt(),
                    guest.visitor(),
                    guest.arrivedAt(),
                    guest.reports().stream().map(StayViews.Report::of).toList());
        }

        @Override
        public String toString() {
            return "Guest[" + id + "]";
        }
    }

    record Visitor(UUID id, String name) {

        @Override
        public String toString() {
            return "Visitor[" + id + "]";
        }
    }

    record Sheet(Guest guest, List<Visitor> visitors) {

        static Sheet of(ReadGuest.Read read) {
            return new Sheet(
                    Guest.of(read.guest()),
                    read.visitors().stream()
                            .map(visitor -> new Visitor(visitor.id().value(), visitor.name()))
                            .toList());
        }
    }
}
