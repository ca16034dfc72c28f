package jp.hagukumi.web.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.questions.AnswerSource;
import jp.hagukumi.checkups.questions.HandedInAnswers;
import jp.hagukumi.checkups.questions.KeptAnswers;
import jp.hagukumi.checkups.questions.QuestionsSheet;
import jp.hagukumi.checkups.questions.QuestionsState;

/** Questionnaires of checkups as JSON carries them from us, in the reader's language. */
final class QuestionViews {

    private QuestionViews() {}

    record Sheet(
            String form,
            QuestionsState state,
            boolean closed,
            int handedIn,
            Optional<Instant> handedInAt,
            List<Asked> questions,
            List<Given> answers,
            List<Suggestion> suggestions) {

        static Sheet of(QuestionsSheet sheet, String language) {
            return new Sheet(
                    sheet.form(),
                    sheet.state(),
                    sheet.closed(),
                    sheet.handedIn(),
                    sheet.handedInAt(),
                    sheet.questions().stream()
                            .map(one -> Asked.of(one, language))
                            .toList(),
                    sheet.answers().stream().map(Given::of).toList(),
                    sheet.suggestions().stream()
                            .map(one -> new Suggestion(
                                    one.question(),
                                    one.value().chosen(),
                                    one.value().words(),
                                    one.source()))
                            .toList());
        }

        @Override
        public String toString() {
            return "Sheet[" + form + "]";
        }
    }

    record Asked(
            String code,
            String section,
            QuestionsSheet.Kind kind,
            boolean required,
            int least,
            int most,
            QuestionsSheet.SeenBy seenBy,
            Optional<When> when,
            String words,
            List<Choice> options) {

        static Asked of(QuestionsSheet.Asked asked, String language) {
            return new Asked(
                    asked.code(),
                    asked.section(),
                    asked.kind(),
                    asked.required(),
                    asked.least(),
                    asked.most(),
                    asked.seenBy(),
                    asked.when().map(when -> new When(when.question(), when.options())),
                    said(asked.words(), language),
                    asked.options().stream()
                            .map(one -> new Choice(one.code(), one.alone(), said(one.words(), language)))
                            .toList());
        }
    }

    record When(String question, List<String> options) {}

    record Choice(String code, boolean alone, String words) {}

    record Value(List<String> chosen, Optional<String> words) {

        static Value of(QuestionsSheet.Value value) {
            return new Value(value.chosen(), value.words());
        }

        @Override
        public String toString() {
            return "Value[…]";
        }
    }

    record Given(
            String question,
            List<String> chosen,
            Optional<String> words,
            int version,
            AnswerSource source,
            boolean handedIn,
            List<Value> others) {

        static Given of(QuestionsSheet.Given given) {
            return new Given(
                    given.question(),
                    given.value().chosen(),
                    given.value().words(),
                    given.version(),
                    given.source(),
                    given.handedIn(),
                    given.others().stream().map(Value::of).toList());
        }

        @Override
        public String toString() {
            return "Given[" + question + "]";
        }
    }

    record Suggestion(String question, List<String> chosen, Optional<String> words, AnswerSource source) {

        @Override
        public String toString() {
            return "Suggestion[" + question + "]";
        }
    }

    record Kept(QuestionsState state, List<Given> answers) {

        static Kept of(KeptAnswers kept) {
            return new Kept(kept.state(), kept.answers().stream().map(Given::of).toList());
        }
    }

    /** @param number how often something was handed in for this checkup */
    record HandedIn(int number) {}

    record Handed(
            String childName,
            LocalDate birthDate,
            String form,
            List<Instant> handedIn,
            List<Asked> questions,
            List<Answer> answers) {

        static Handed of(HandedInAnswers handed, String language) {
            return new Handed(
                    handed.child().name(),
                    handed.child().birthDate(),
                    handed.form(),
                    handed.handedIn(),
                    handed.questions().stream()
                            .map(one -> Asked.of(one, language))
                            .toList(),
                    handed.answers().stream()
                            .map(one -> new Answer(
                                    one.question(),
                                    one.by(),
                                    one.asked(),
                                    one.concern(),
                                    one.editions().stream()
                                            .map(edition -> new Edition(
                                                    edition.number(),
                                                    edition.value().chosen(),
                                                    edition.value().words(),
                                                    edition.source()))
                                            .toList()))
                            .toList());
        }

        @Override
        public String toString() {
            return "Handed[" + form + "]";
        }
    }

    record Answer(String question, Optional<String> by, boolean asked, boolean concern, List<Edition> editions) {

        @Override
        public String toString() {
            return "Answer[" + question + "]";
        }
    }

    record Edition(int number, List<String> chosen, Optional<String> words, AnswerSource source) {

        @Override
        public String toString() {
            return "Edition[" + number + "]";
        }
    }

    private static String said(QuestionsSheet.Words words, String language) {
        return switch (language) {
            case "en" -> words.en();
            case "ja_easy" -> words.easy();
            default -> words.ja();
        };
    }
}
