package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.consultation.CareContact;
import jp.hagukumi.pregnancy.consultation.QuestionnaireSheet;
import jp.hagukumi.pregnancy.consultation.SupportPlan;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about the accompanying consultation. */
final class ConsultationBodies {

    private ConsultationBodies() {}

    /** An hour; with the version of the booking that is moved. */
    @Body
    public record HourBody(
            LocalDateTime at,
            @Whole(min = 1, max = 1_000_000) Optional<Integer> version) {}

    @Body
    public record SeenBody(@Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    public record AnswersBody(
            @Many(max = 40) List<AnswerBody> answers,
            @Whole(min = 0, max = 1_000_000) int version) {

        List<QuestionnaireSheet.Answer> all() {
            return answers.stream().map(AnswerBody::answer).toList();
        }

        /** What is answered stays out of logs. */
        @Override
        public String toString() {
            return "AnswersBody[" + answers.size() + "]";
        }
    }

    @Body
    public record AnswerBody(
            @Text(max = 40, pattern = "[A-Z_]{3,40}") String question,

            @Many(max = 20) @Text(max = 40, pattern = "[A-Z_]{1,40}")
            List<String> chosen,

            @Text(max = 1000, lines = true) Optional<String> words) {

        QuestionnaireSheet.Answer answer() {
            return new QuestionnaireSheet.Answer(question, chosen, words);
        }

        @Override
        public String toString() {
            return "AnswerBody[" + question + "]";
        }
    }

    @Body
    public record ContactBody(
            CareContact.Kind kind,
            LocalDate on,
            Optional<CareContact.Place> place,
            @Text(max = 4000, lines = true) String words,
            CareContact.Outcome outcome,
            Optional<LocalDate> nextOn) {

        CareContact contact() {
            return new CareContact(kind, on, place, words, outcome, nextOn);
        }

        @Override
        public String toString() {
            return "ContactBody[" + kind + "]";
        }
    }

    @Body
    public record PlanBody(
            @Text(max = 1000, lines = true) String aims,
            @Many(min = 1, max = 20) List<StepBody> steps,
            Optional<LocalDate> agreedOn,
            LocalDate reviewOn,
            @Whole(min = 0, max = 999) int version) {

        SupportPlan plan() {
            return new SupportPlan(aims, steps.stream().map(StepBody::step).toList(), agreedOn, reviewOn);
        }

        @Override
        public String toString() {
            return "PlanBody[" + version + "]";
        }
    }

    @Body
    public record StepBody(
            @Text(max = 300, lines = true) String what,
            @Text(max = 100) String who,
            Optional<LocalDate> until) {

        SupportPlan.Step step() {
            return new SupportPlan.Step(what, who, until);
        }

        @Override
        public String toString() {
            return "StepBody[…]";
        }
    }

    @Body
    public record NurseBody(
            Optional<UUID> nurseId,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    public record HandOverBody(
            @Text(max = 6, pattern = "[0-9]{6}") String ward, UUID from, Optional<UUID> to) {}
}
