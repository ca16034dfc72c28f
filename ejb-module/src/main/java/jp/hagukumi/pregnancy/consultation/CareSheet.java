package jp.hagukumi.pregnancy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;

/**
 * A nurse's case with all that was said, agreed and written.
 *
 * @param signs why somebody should look, the gravest first
 * @param questionnaire where what she handed in stands; its answers are read apart
 * @param notes the newest first
 * @param plans every version, the newest first
 * @param nurses who may be given the case
 * @param allowed what may be done from here, as constants of {@link ConsultationAction}
 */
public record CareSheet(
        PregnancyId pregnancy,
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
        Optional<StaffId> nurse,
        Optional<String> nurseName,
        boolean nurseGone,
        List<Point> points,
        Optional<BookedInterview> booked,
        Optional<QuestionnaireState> questionnaire,
        List<Note> notes,
        List<Plan> plans,
        List<CarePage.Nurse> nurses,
        int version,
        Set<ConsultationAction> allowed) {

    public CareSheet {
        signs = List.copyOf(signs);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
        plans = List.copyOf(plans);
        nurses = List.copyOf(nurses);
        allowed = Set.copyOf(allowed);
    }

    /** Who she is. */
    public record Woman(
            String name,
            Optional<String> kana,
            LocalDate birthDate,
            Optional<String> phone,
            boolean signsIn,
            boolean protectedPerson) {

        @Override
        public String toString() {
            return "Woman[…]";
        }
    }

    /** A touch point. */
    public record Point(
            TouchPointKind kind,
            TouchPointState state,
            LocalDate opensOn,
            LocalDate remindOn,
            LocalDate escalateOn,
            Optional<LocalDate> doneOn) {}

    /** What was written down of a talk. */
    public record Note(CareContact contact, String by, Instant writtenAt) {}

    /** A version of the plan of support. */
    public record Plan(int version, SupportPlan plan, String by, Instant writtenAt) {}

    /** A case's sheet stays out of logs. */
    @Override
    public String toString() {
        return "CareSheet[" + pregnancy.value() + "]";
    }
}
