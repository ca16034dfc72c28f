package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm.Answer;
import org.junit.jupiter.api.Test;

/** What an answer to the questionnaire must keep to. */
class QuestionnaireFormTest {

    private final QuestionnaireForm form =
            QuestionnaireForm.on(QuestionnaireForm.published(), LocalDate.parse("2026-12-07"));

    @Test
    void it_asks_what_the_three_touch_points_of_the_city_ask() {
        assertThat(form.name()).isEqualTo("eighth-month/1");
        assertThat(form.questions())
                .extracting(QuestionnaireForm.Question::code)
                .containsExactly(
                        "DELIVERY_PLACE",
                        "DELIVERY_FACILITY",
                        "SATOGAERI",
                        "SATOGAERI_PLACE",
                        "FEELINGS",
                        "SLEEP",
                        "SUPPORT",
                        "WORRIES",
                        "MONEY",
                        "WISH_INTERVIEW",
                        "WORDS");
    }

    @Test
    void answers_to_all_that_is_required_are_handed_in() {
        assertThat(form.flawsOf(whole())).isEmpty();
    }

    @Test
    void a_draft_may_lack_everything_but_what_stands_in_it_is_an_answer() {
        assertThat(form.flawsOfDraft(List.of())).isEmpty();
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("SLEEP", "SOMETIMES")))))
                .containsExactly("SLEEP NO_SUCH_ANSWER");
    }

    @Test
    void what_is_missing_is_named_in_the_order_of_the_questions() {
        var some = without(without(whole(), "SLEEP"), "DELIVERY_PLACE");
        assertThat(flaws(form.flawsOf(some))).containsExactly("DELIVERY_PLACE MISSING", "SLEEP MISSING");
        var empty = new ArrayList<>(without(whole(), "SUPPORT"));
        empty.add(chosen("SUPPORT"));
        assertThat(flaws(form.flawsOf(empty))).containsExactly("SUPPORT MISSING");
    }

    @Test
    void two_answers_where_one_is_asked_and_nobody_beside_somebody_exclude_each_other() {
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("SLEEP", "ENOUGH", "LITTLE")))))
                .containsExactly("SLEEP EXCLUDE_EACH_OTHER");
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("SUPPORT", "NOBODY", "PARTNER")))))
                .containsExactly("SUPPORT EXCLUDE_EACH_OTHER");
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("SUPPORT", "PARTNER", "PARTNER")))))
                .containsExactly("SUPPORT EXCLUDE_EACH_OTHER");
    }

    @Test
    void words_are_written_where_words_are_asked_and_options_chosen_where_options_are() {
        assertThat(flaws(form.flawsOfDraft(List.of(words("SLEEP", "よく眠れます"))))).containsExactly("SLEEP NO_SUCH_ANSWER");
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("WORDS", "NO"))))).containsExactly("WORDS NO_SUCH_ANSWER");
    }

    @Test
    void words_are_counted_in_code_points() {
        assertThat(form.flawsOfDraft(List.of(words("DELIVERY_FACILITY", "𠮷".repeat(60)))))
                .isEmpty();
        assertThat(flaws(form.flawsOfDraft(List.of(words("DELIVERY_FACILITY", "𠮷".repeat(61))))))
                .containsExactly("DELIVERY_FACILITY LENGTH");
        assertThat(flaws(form.flawsOfDraft(List.of(words("WORDS", "a\u0000b")))))
                .containsExactly("WORDS CHARACTERS");
    }

    @Test
    void a_question_that_is_not_asked_and_one_answered_twice_are_refused() {
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("WEIGHT", "YES")))))
                .containsExactly("WEIGHT NO_SUCH_QUESTION");
        assertThat(flaws(form.flawsOfDraft(List.of(chosen("SLEEP", "LITTLE"), chosen("SLEEP", "HARDLY")))))
                .containsExactly("SLEEP NO_SUCH_QUESTION");
    }

    private static List<Answer> whole() {
        return List.of(
                chosen("DELIVERY_PLACE", "DECIDED"),
                words("DELIVERY_FACILITY", "試験病院"),
                chosen("SATOGAERI", "NO"),
                chosen("FEELINGS", "CALM"),
                chosen("SLEEP", "ENOUGH"),
                chosen("SUPPORT", "PARTNER", "OWN_PARENTS"),
                chosen("WORRIES", "NONE"),
                chosen("WISH_INTERVIEW", "NO"));
    }

    private static List<Answer> without(List<Answer> answers, String question) {
        return answers.stream()
                .filter(answer -> !answer.question().equals(question))
                .toList();
    }

    private static Answer chosen(String question, String... options) {
        return new Answer(question, List.of(options), Optional.empty());
    }

    private static Answer words(String question, String words) {
        return new Answer(question, List.of(), Optional.of(words));
    }

    private static List<String> flaws(List<QuestionnaireForm.Finding> findings) {
        return findings.stream()
                .map(finding -> finding.question() + " " + finding.flaw())
                .toList();
    }
}
