package jp.hagukumi.web.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.pregnancy.PregnancyRefusal;
import jp.hagukumi.pregnancy.intake.ApplicationState;
import jp.hagukumi.pregnancy.intake.ApplicationView;
import jp.hagukumi.pregnancy.intake.IntakeRefusal;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** What goes in and out about applications of マイナポータル. */
final class ApplicationViews {

    private ApplicationViews() {}

    /** Who filed. */
    @Body
    public record OpeningBody(UUID personId) {}

    /** Which item, in what words. */
    @Body
    public record ReturnBody(
            @Text(max = 60, pattern = "[A-Za-z]{1,60}") String item,
            @Text(max = 500, lines = true) String words) {

        @Override
        public String toString() {
            return "ReturnBody[" + item + "]";
        }
    }

    /** Words to the applicant, or to colleagues. */
    @Body
    public record WordsBody(@Text(max = 500, lines = true) String words) {

        @Override
        public String toString() {
            return "WordsBody[…]";
        }
    }

    record Opened(UUID pregnancyId) {}

    record Lines(List<Application> items) {}

    record Value(String item, String value) {

        @Override
        public String toString() {
            return "Value[" + item + "]";
        }
    }

    record Candidate(
            UUID personId,
            String name,
            LocalDate bornOn,
            Optional<String> ward,
            boolean protectedPerson,
            List<String> agreements) {

        static Candidate of(ApplicationView.Candidate candidate) {
            return new Candidate(
                    candidate.person().value(),
                    candidate.name(),
                    candidate.bornOn(),
                    candidate.ward(),
                    candidate.isProtected(),
                    candidate.agreements().stream().sorted().toList());
        }

        @Override
        public String toString() {
            return "Candidate[" + personId + "]";
        }
    }

    record Application(
            UUID id,
            String number,
            ApplicationState state,
            Instant filedAt,
            Instant receivedAt,
            Optional<String> ward,
            List<Value> values,
            int attachments,
            String finding,
            String findingWords,
            Optional<String> item,
            boolean onlyToSettle,
            List<Candidate> candidates) {

        static Application of(ApplicationView view, String language) {
            return new Application(
                    view.id().value(),
                    view.number(),
                    view.state(),
                    view.filedAt(),
                    view.receivedAt(),
                    view.ward(),
                    view.items().entrySet().stream()
                            .map(value -> new Value(value.getKey(), value.getValue()))
                            .toList(),
                    view.attachments(),
                    view.finding(),
                    words(view.finding(), language),
                    view.item(),
                    view.onlyToSettle(),
                    view.candidates().stream().map(Candidate::of).toList());
        }

        @Override
        public String toString() {
            return "Application[" + id + "]";
        }
    }

    private static String words(String finding, String language) {
        return Stream.<RefusalCode[]>of(IntakeRefusal.values(), PregnancyRefusal.values(), KernelRefusal.values())
                .flatMap(Stream::of)
                .filter(code -> code.code().equals(finding))
                .map(code -> RefusalTexts.text(code, Map.of(), language))
                .findFirst()
                .orElse(finding);
    }
}
