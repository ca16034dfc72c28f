package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.consultation.BookedInterview;
import jp.hagukumi.pregnancy.consultation.CareContact;
import jp.hagukumi.pregnancy.consultation.CarePage;
import jp.hagukumi.pregnancy.consultation.CareSheet;
import jp.hagukumi.pregnancy.consultation.CareState;
import jp.hagukumi.pregnancy.consultation.ConsultationAction;
import jp.hagukumi.pregnancy.consultation.InterviewDay;
import jp.hagukumi.pregnancy.consultation.InterviewList;
import jp.hagukumi.pregnancy.consultation.InterviewState;
import jp.hagukumi.pregnancy.consultation.MyInterview;
import jp.hagukumi.pregnancy.consultation.MyTouchPoint;
import jp.hagukumi.pregnancy.consultation.QuestionnaireSheet;
import jp.hagukumi.pregnancy.consultation.QuestionnaireState;
import jp.hagukumi.pregnancy.consultation.SupportPlan;
import jp.hagukumi.pregnancy.consultation.TouchPointKind;
import jp.hagukumi.pregnancy.consultation.TouchPointState;

/** What goes out about the accompanying consultation. */
final class ConsultationViews {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private ConsultationViews() {}

    record Interview(boolean held, String ward, Optional<Booked> booked, List<Day> days) {

        static Interview of(MyInterview mine) {
            return new Interview(mine.held(), mine.ward(), mine.booked().map(Booked::of), Day.all(mine.days()));
        }
    }

    record Booked(LocalDateTime from, LocalDateTime to, Optional<Place> office, boolean dayClosed, int version) {

        static Booked of(BookedInterview booked) {
            return new Booked(
                    booked.from(), booked.to(), booked.office().map(Place::of), booked.dayClosed(), booked.version());
        }
    }

    record Place(String name, String nameEn, String address, String phone) {

        static Place of(CityFacts.Office office) {
            return new Place(office.name(), office.nameEn(), office.address(), office.phone());
        }
    }

    record Day(LocalDate day, int minutes, List<Hour> hours) {

        static List<Day> all(List<InterviewDay> days) {
            return days.stream()
                    .map(day -> new Day(
                            day.day(),
                            day.minutes(),
                            day.hours().stream()
                                    .map(hour -> new Hour(hour(hour.at()), hour.free()))
                                    .toList()))
                    .toList();
        }

        private static String hour(LocalTime at) {
            return HOUR.format(at);
        }
    }

    record Hour(String at, int free) {}

    record TouchPoints(List<Point> items) {

        static TouchPoints of(List<MyTouchPoint> points) {
            return new TouchPoints(points.stream()
                    .map(point -> new Point(
                            point.kind(),
                            point.done(),
                            point.open(),
                            point.from(),
                            point.doneOn(),
                            point.at(),
                            point.link()))
                    .toList());
        }
    }

    record Point(
            TouchPointKind kind,
            boolean done,
            boolean open,
            LocalDate from,
            Optional<LocalDate> doneOn,
            Optional<LocalDateTime> at,
            Optional<String> link) {}

    record Questionnaire(
            String form, List<Question> questions, List<Answer> answers, boolean handedIn, boolean read, int version) {

        static Questionnaire of(QuestionnaireSheet sheet) {
            return new Questionnaire(
                    sheet.form(),
                    sheet.questions().stream()
                            .map(question -> new Question(
                                    question.code(),
                                    question.kind(),
                                    question.options(),
                                    question.alone(),
                                    question.required(),
                                    question.most()))
                            .toList(),
                    sheet.answers().stream()
                            .map(answer -> new Answer(answer.question(), answer.chosen(), answer.words()))
                            .toList(),
                    sheet.handedIn(),
                    sheet.read(),
                    sheet.version());
        }

        /** What is answered stays out of logs. */
        @Override
        public String toString() {
            return "Questionnaire[" + form + "]";
        }
    }

    record Question(
            String code,
            QuestionnaireSheet.Kind kind,
            List<String> options,
            Optional<String> alone,
            boolean required,
            int most) {}

    record Answer(String question, List<String> chosen, Optional<String> words) {

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    record Kept(int version) {}

    record DayList(
            LocalDate day, boolean closed, List<InterviewLine> items, List<InterviewLine> elsewhere, List<Day> free) {

        static DayList of(InterviewList list) {
            return new DayList(
                    list.day(),
                    list.closed(),
                    list.items().stream().map(InterviewLine::of).toList(),
                    list.elsewhere().stream().map(InterviewLine::of).toList(),
                    Day.all(list.free()));
        }
    }

    record InterviewLine(
            UUID pregnancyId,
            LocalDateTime from,
            LocalDateTime to,
            InterviewState state,
            String name,
            String phone,
            int weeks,
            boolean protectedPerson,
            int version) {

        static InterviewLine of(InterviewList.Line line) {
            return new InterviewLine(
                    line.pregnancy().value(),
                    line.from(),
                    line.to(),
                    line.state(),
                    line.name(),
                    line.phone(),
                    line.weeks(),
                    line.protectedPerson(),
                    line.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "InterviewLine[" + pregnancyId + "]";
        }
    }

    record Cases(List<Case> items, Optional<String> next, List<Nurse> nurses, int pool) {

        static Cases of(CarePage page) {
            return new Cases(
                    page.items().stream().map(Case::of).toList(),
                    page.next(),
                    page.nurses().stream().map(Nurse::of).toList(),
                    page.pool());
        }
    }

    record Nurse(UUID id, String name, int cases, boolean holding) {

        static Nurse of(CarePage.Nurse nurse) {
            return new Nurse(nurse.id().value(), nurse.name(), nurse.cases(), nurse.holding());
        }
    }

    record Case(
            UUID id,
            String name,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int grade,
            List<String> signs,
            List<TouchPointKind> waiting,
            Optional<QuestionnaireState> questionnaire,
            Optional<LocalDateTime> interviewAt,
            Optional<UUID> nurseId,
            Optional<String> nurseName,
            boolean nurseGone,
            boolean protectedPerson,
            int version) {

        static Case of(CarePage.Line line) {
            return new Case(
                    line.pregnancy().value(),
                    line.name(),
                    line.state(),
                    line.dueOn(),
                    line.weeks(),
                    line.grade(),
                    line.signs(),
                    line.waiting(),
                    line.questionnaire(),
                    line.interviewAt(),
                    line.nurse().map(StaffId::value),
                    line.nurseName(),
                    line.nurseGone(),
                    line.protectedPerson(),
                    line.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Case[" + id + "]";
        }
    }

    record Sheet(
            UUID id,
            Woman woman,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int days,
            int fetuses,
            LocalDate notifiedOn,
            String ward,
            CareState caseState,
            int grade,
            List<String> signs,
            Optional<UUID> nurseId,
            Optional<String> nurseName,
            boolean nurseGone,
            List<SheetPoint> points,
            Optional<Booked> booked,
            Optional<QuestionnaireState> questionnaire,
            List<Note> notes,
            List<Plan> plans,
            List<Nurse> nurses,
            int version,
            Set<ConsultationAction> allowed) {

        static Sheet of(CareSheet sheet) {
            return new Sheet(
                    sheet.pregnancy().value(),
                    Woman.of(sheet.woman()),
                    sheet.state(),
                    sheet.dueOn(),
                    sheet.weeks(),
                    sheet.days(),
                    sheet.fetuses(),
                    sheet.notifiedOn(),
                    sheet.ward(),
                    sheet.caseState(),
                    sheet.grade(),
                    sheet.signs(),
                    sheet.nurse().map(StaffId::value),
                    sheet.nurseName(),
                    sheet.nurseGone(),
                    sheet.points().stream().map(SheetPoint::of).toList(),
                    sheet.booked().map(Booked::of),
                    sheet.questionnaire(),
                    sheet.notes().stream().map(Note::of).toList(),
                    sheet.plans().stream().map(Plan::of).toList(),
                    sheet.nurses().stream().map(Nurse::of).toList(),
                    sheet.version(),
                    new TreeSet<>(sheet.allowed()));
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[" + id + "]";
        }
    }

    record Woman(
            String name,
            Optional<String> kana,
            LocalDate birthDate,
            Optional<String> phone,
            boolean signsIn,
            boolean protectedPerson) {

        static Woman of(CareSheet.Woman woman) {
            return new Woman(
                    woman.name(),
                    woman.kana(),
                    woman.birthDate(),
                    woman.phone(),
                    woman.signsIn(),
                    woman.protectedPerson());
        }

        @Override
        public String toString() {
            return "Woman[…]";
        }
    }

    record SheetPoint(
            TouchPointKind kind,
            TouchPointState state,
            LocalDate opensOn,
            LocalDate remindOn,
            LocalDate escalateOn,
            Optional<LocalDate> doneOn) {

        static SheetPoint of(CareSheet.Point point) {
            return new SheetPoint(
                    point.kind(), point.state(), point.opensOn(), point.remindOn(), point.escalateOn(), point.doneOn());
        }
    }

    record Note(
            CareContact.Kind kind,
            LocalDate on,
            Optional<CareContact.Place> place,
            String words,
            CareContact.Outcome outcome,
            Optional<LocalDate> nextOn,
            String byName,
            Instant writtenAt) {

        static Note of(CareSheet.Note note) {
            var contact = note.contact();
            return new Note(
                    contact.kind(),
                    contact.on(),
                    contact.place(),
                    contact.words(),
                    contact.outcome(),
                    contact.nextOn(),
                    note.by(),
                    note.writtenAt());
        }

        @Override
        public String toString() {
            return "Note[" + kind + "]";
        }
    }

    record Plan(
            int version,
            String aims,
            List<Step> steps,
            Optional<LocalDate> agreedOn,
            LocalDate reviewOn,
            String byName,
            Instant writtenAt) {

        static Plan of(CareSheet.Plan kept) {
            var plan = kept.plan();
            return new Plan(
                    kept.version(),
                    plan.aims(),
                    plan.steps().stream().map(Step::of).toList(),
                    plan.agreedOn(),
                    plan.reviewOn(),
                    kept.by(),
                    kept.writtenAt());
        }

        @Override
        public String toString() {
            return "Plan[" + version + "]";
        }
    }

    record Step(String what, String who, Optional<LocalDate> until) {

        static Step of(SupportPlan.Step step) {
            return new Step(step.what(), step.who(), step.until());
        }

        @Override
        public String toString() {
            return "Step[…]";
        }
    }

    record PlanVersion(int version) {}

    record HandedOver(int cases) {}
}
