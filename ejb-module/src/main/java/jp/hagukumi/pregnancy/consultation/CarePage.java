package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;

/**
 * A page of a ward's cases.
 *
 * @param nurses who works in the ward today and how many cases each has
 * @param pool how many have nobody of them
 */
public record CarePage(List<Line> items, Optional<String> next, List<Nurse> nurses, int pool) {

    public CarePage {
        items = List.copyOf(items);
        nurses = List.copyOf(nurses);
    }

    /** @param holding whether the nurse works in the ward today; one who does not any more has cases to be handed over */
    public record Nurse(StaffId id, String name, int cases, boolean holding) {}

    /**
     * One case.
     *
     * @param grade how soon a nurse should look, 0 to 3
     * @param signs why, the gravest first
     * @param waiting the touch points for which a nurse is to turn to her
     * @param nurseGone its nurse does not work in the ward any more
     */
    public record Line(
            PregnancyId pregnancy,
            String name,
            PregnancyState state,
            LocalDate dueOn,
            int weeks,
            int grade,
            List<String> signs,
            List<TouchPointKind> waiting,
            Optional<QuestionnaireState> questionnaire,
            Optional<LocalDateTime> interviewAt,
            Optional<StaffId> nurse,
            Optional<String> nurseName,
            boolean nurseGone,
            boolean protectedPerson,
            int version) {

        public Line {
            signs = List.copyOf(signs);
            waiting = List.copyOf(waiting);
        }

        @Override
        public String toString() {
            return "Line[" + pregnancy.value() + "]";
        }
    }
}
