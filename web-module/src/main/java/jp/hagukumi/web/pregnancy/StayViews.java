package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.GiveConsent;
import jp.hagukumi.pregnancy.satogaeri.ListStays;
import jp.hagukumi.pregnancy.satogaeri.MyStay;
import jp.hagukumi.pregnancy.satogaeri.ReadStay;
import jp.hagukumi.pregnancy.satogaeri.ServiceReport;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.pregnancy.satogaeri.StayPlan;
import jp.hagukumi.pregnancy.satogaeri.StayState;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What goes in and out about a stay elsewhere. */
final class StayViews {

    private StayViews() {}

    /** Where she will stay. */
    @Body
    public record PlanBody(
            @Whole(min = 1, max = 1_000_000) Optional<Integer> version,
            @Text(max = 60) String municipality,
            @Text(max = 200) String address,
            @Text(max = 20) String phone,
            LocalDate from,
            LocalDate to,
            @Text(max = 60) Optional<String> facility,
            @Many(max = 2) List<StayCare> services) {

        StayPlan plan() {
            return new StayPlan(
                    version, municipality, address, phone, from, to, facility, new LinkedHashSet<>(services));
        }

        @Override
        public String toString() {
            return "PlanBody[…]";
        }
    }

    /** What she agrees to, as she saw it. */
    @Body
    public record AgreedBody(
            @Whole(min = 1, max = 1_000_000) int version,
            @Text(max = 6, pattern = "[0-9]{6}") String municipality) {

        GiveConsent.Agreed agreed() {
            return new GiveConsent.Agreed(version, municipality);
        }
    }

    /** Why an address may go out. */
    @Body
    public record ReasonBody(@Text(max = 500, lines = true) String reason) {

        @Override
        public String toString() {
            return "ReasonBody[…]";
        }
    }

    record Kept(UUID id) {}

    record Plan(
            int version,
            String municipality,
            String municipalityName,
            String address,
            String phone,
            LocalDate from,
            LocalDate to,
            Optional<String> facility,
            List<StayCare> services) {

        static Plan of(StayPlan plan, String municipalityName) {
            return new Plan(
                    plan.version().orElse(1),
                    plan.municipality(),
                    municipalityName,
                    plan.address(),
                    plan.phone(),
                    plan.from(),
                    plan.to(),
                    plan.facility(),
                    plan.services().stream().sorted().toList());
        }

        @Override
        public String toString() {
            return "Plan[…]";
        }
    }

    record Consent(String basis, Instant givenAt, LocalDate until) {

        static Consent of(MyStay.Consent consent) {
            return new Consent(consent.basis(), consent.givenAt(), consent.until());
        }
    }

    record Report(
            StayCare service,
            LocalDate on,
            ServiceReport.Outcome outcome,
            Optional<Integer> childGrams,
            ServiceReport.FollowUp followUp) {

        static Report of(ServiceReport report) {
            return new Report(report.service(), report.on(), report.outcome(), report.childGrams(), report.followUp());
        }
    }

    record Mine(
            boolean open,
            boolean connected,
            Optional<LocalDate> dueOn,
            List<String> items,
            Optional<LocalDate> recallsOn,
            Optional<Stay> stay) {

        static Mine of(MyStay mine) {
            return new Mine(
                    mine.open(),
                    mine.connected(),
                    mine.dueOn(),
                    mine.items(),
                    mine.recallsOn(),
                    mine.stay().map(Stay::of));
        }
    }

    record Stay(
            UUID id,
            StayState state,
            Plan plan,
            Optional<Consent> consent,
            Optional<DeclineReason> declined,
            boolean addressHeldBack,
            boolean readThere,
            List<Report> reports) {

        static Stay of(MyStay.Shown shown) {
            return new Stay(
                    shown.id().value(),
                    shown.state(),
                    Plan.of(shown.plan(), shown.municipalityName()),
                    shown.consent().map(Consent::of),
                    shown.declined(),
                    shown.addressHeldBack(),
                    shown.readThere(),
                    shown.reports().stream().map(Report::of).toList());
        }

        @Override
        public String toString() {
            return "Stay[" + id + "]";
        }
    }

    record Lines(List<Line> items) {}

    record Line(
            UUID id,
            String name,
            StayState state,
            String ward,
            String municipalityName,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            int reports,
            int waiting,
            boolean stuck,
            boolean protectedPerson) {

        static Line of(ListStays.Line line) {
            return new Line(
                    line.id().value(),
                    line.name(),
                    line.state(),
                    line.ward(),
                    line.municipalityName(),
                    line.from(),
                    line.to(),
                    line.dueOn(),
                    line.reports(),
                    line.waiting(),
                    line.stuck(),
                    line.isProtected());
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    record AddressDecision(String by, Instant at, String reason) {

        @Override
        public String toString() {
            return "AddressDecision[…]";
        }
    }

    record Sheet(
            UUID id,
            String name,
            StayState state,
            LocalDate dueOn,
            Plan plan,
            Optional<Consent> consent,
            Optional<DeclineReason> declined,
            boolean protectedPerson,
            Optional<AddressDecision> addressDecision,
            List<Report> reports) {

        static Sheet of(ReadStay.Sheet sheet) {
            return new Sheet(
                    sheet.id().value(),
                    sheet.name(),
                    sheet.state(),
                    sheet.dueOn(),
                    Plan.of(sheet.plan(), sheet.municipalityName()),
                    sheet.consent().map(Consent::of),
                    sheet.declined(),
                    sheet.isProtected(),
                    sheet.addressDecision().map(taken -> new AddressDecision(taken.by(), taken.at(), taken.reason())),
                    sheet.reports().stream().map(Report::of).toList());
        }

        @Override
        public String toString() {
            return "Sheet[" + id + "]";
        }
    }

    static List<StayCare> sorted(Set<StayCare> services) {
        return services.stream().sorted().toList();
    }
}
