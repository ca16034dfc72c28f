package jp.hagukumi.checkups.questions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.checkups.questions.rules.CheckupForm.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms ask, what an answer must keep to, and that a form with a fault is not asked. */
class CheckupFormsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final CheckupForm.Days DAYS = new CheckupForm.Days(LocalDate.parse("2025-05-20"), TODAY);

    private static final String INDEX = """
            # test
            form,kind,version,valid_from,valid_to,source,uncertain
            """;
    private static final String OPTIONS = """
            # test
            set,place,option,alone,ja,ja_easy,en,uncertain
            YES_NO,1,YES,,はい,はい,Yes,true
            YES_NO,2,NO,,いいえ,いいえ,No,true
            """;
    private static final String QUESTIONS = """
            # test
            place,question,section,kind,options,required,least,most,audience,when,prefill,ja,ja_easy,en,source,uncertain,concern
            1,WALKS,GROWTH,ONE,YES_NO,true,0,0,FAMILY,,,歩く,あるく,Walks,test,true,NO
            2,WHEN_WALKED,GROWTH,DATE,,false,0,0,FAMILY,WALKS=YES,,いつ,いつ,When,test,true,
            """;

    private final CheckupForms forms = CheckupForms.published();
    private final CheckupForm form = forms.on("Y1M6", TODAY).orElseThrow();

    @Test
    void the_two_checkups_that_are_the_citys_duty_have_a_questionnaire_and_others_have_none() {
        assertThat(form.name()).isEqualTo("y1m6-1");
        assertThat(form.questions()).hasSize(31);
        assertThat(forms.on("Y3", TODAY).orElseThrow().questions()).hasSize(40);
        assertThat(forms.on("M3_4", TODAY)).isEmpty();
        assertThat(forms.on("Y1M6", LocalDate.parse("2025-03-31"))).isEmpty();
    }

    @Test
    void violence_at_home_the_parents_mind_and_money_are_of_the_sensitive_class_in_both() {
        for (var one : forms.all()) {
            assertThat(one.questions().stream()
                            .filter(question -> question.audience() == Audience.SENSITIVE)
                            .map(Question::code))
                    .as(one.name())
                    .containsExactly(
                            "FEELS_ANXIETY",
                            "RELAXED_TIME",
                            "FEELS_HARD",
                            "KNOWS_HOW_TO_SOLVE",
                            "ECONOMY",
                            "HOME_EVENTS");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "1,WALKS,GROWTH,ONE,YES_NO; 1,WALKS,GROWTH,ONE,NO_SUCH; t-1.csv, line 3: unknown options NO_SUCH",
                "歩く,あるく,Walks; 歩く,,Walks; t-1.csv, line 3: missing language ja_easy",
                "歩く,あるく,Walks; 歩く,あるく,; t-1.csv, line 3: missing language en",
                "2,WHEN_WALKED; 2,WALKS; t-1.csv, line 4: doubled question WALKS",
                "2,WHEN_WALKED; 3,WHEN_WALKED; t-1.csv, line 4: place 3 where 2 follows",
                "WALKS=YES; RUNS=YES; t-1.csv, line 4: condition on a later or unknown question RUNS",
                "WALKS=YES; WHEN_WALKED=YES; t-1.csv, line 4: condition on a later or unknown question WHEN_WALKED",
                "WALKS=YES; WALKS=OFTEN; t-1.csv, line 4: condition on an unknown option OFTEN",
                "DATE,,false; DATE,YES_NO,false; t-1.csv, line 4: options of a question that has none",
                "true,0,0,FAMILY; true,0,0,SENSITIVE; t-1.csv, line 3: required though not every guardian may see it",
                "true,0,0,FAMILY; false,0,0,SENSITIVE; t-1.csv, line 4: condition on a question that fewer may see",
                "DATE,,false; TEXT,,false; t-1.csv, line 4: bounds",
                "Walks,test,true; Walks,test,perhaps; t-1.csv, line 3: uncertain perhaps",
                "Walks,test,true; Walks,,true; t-1.csv, line 3: no source",
                "Walks,test,true,NO; Walks,test,true,SELDOM; t-1.csv, line 3: concern at an unknown option SELDOM",
                "FAMILY,,,歩く; NOBODY,,,歩く; t-1.csv, line 3: audience NOBODY",
                "FAMILY,,,歩く; FAMILY,,DOSES,歩く; t-1.csv, line 3: prefill DOSES"
            })
    void a_form_with_a_fault_is_not_asked_and_file_line_and_fault_are_named(String was, String now, String fault) {
        var broken = QUESTIONS.replace(was, now);
        assertThat(broken).isNotEqualTo(QUESTIONS);
        assertThatThrownBy(() -> read("t-1,T,1,2025-04-01,,test,true\n", broken, OPTIONS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(fault);
    }

    @Test
    void an_option_twice_is_a_fault_too() {
        assertThatThrownBy(() ->
                        read("t-1,T,1,2025-04-01,,test,true\n", QUESTIONS, OPTIONS + "YES_NO,3,YES,,はい,はい,Yes,true\n"))
                .hasMessage("t-1-options.csv, line 5: doubled option YES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "t-1,T,1,2025-04-01,2026-04-01,s,true; t-2,T,2,2026-05-01,,s,true; forms.csv, line 4: gap of validity",
                "t-1,T,1,2025-04-01,2026-04-01,s,true; t-2,T,2,2026-03-01,,s,true; forms.csv, line 4: overlap of validity",
                "t-1,T,1,2025-04-01,,s,true; t-2,T,2,2026-04-01,,s,true; forms.csv, line 4: overlap of validity",
                "t-1,T,1,2025-04-01,2026-04-01,s,true; t-2,T,1,2026-04-01,,s,true; forms.csv, line 4: version does not rise",
                "t-1,T,1,2025-04-01,2026-04-01,s,true; t-1,T,2,2026-04-01,,s,true; forms.csv, line 4: doubled form t-1"
            })
    void versions_of_one_kind_follow_without_gap_or_overlap(String first, String second, String fault) {
        assertThatThrownBy(() -> read(first + "\n" + second + "\n", QUESTIONS, OPTIONS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(fault);
    }

    @Test
    void the_next_version_is_asked_from_its_day_and_the_old_one_is_still_known() {
        var two = read("t-1,T,1,2025-04-01,2026-04-01,s,true\nt-2,T,2,2026-04-01,,s,true\n", QUESTIONS, OPTIONS);
        assertThat(two.on("T", LocalDate.parse("2026-03-31")).orElseThrow().name())
                .isEqualTo("t-1");
        assertThat(two.on("T", LocalDate.parse("2026-04-01")).orElseThrow().name())
                .isEqualTo("t-2");
        assertThat(two.named("t-1")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BIRTH_WEIGHT; 200; -",
                "BIRTH_WEIGHT; 7000; -",
                "BIRTH_WEIGHT; 199; NUMBER",
                "BIRTH_WEIGHT; 7001; NUMBER",
                "BIRTH_WEIGHT; 3.1; NUMBER",
                "BIRTH_WEIGHT; -300; NUMBER",
                "WALK_ALONE_DATE; 2026-06-30; -",
                "WALK_ALONE_DATE; 2025-05-20; -",
                "WALK_ALONE_DATE; 2025-05-19; DAY",
                "WALK_ALONE_DATE; 2026-11-24; DAY",
                "WALK_ALONE_DATE; 2026-02-29; DAY",
                "WALK_ALONE_DATE; 歩いた; DAY",
                "MEANINGFUL_WORDS; はい; NO_SUCH_ANSWER",
                "NOT_A_QUESTION; はい; NO_SUCH_QUESTION"
            })
    void numbers_and_days_keep_to_their_bounds(String question, String words, String flaw) {
        assertThat(form.flawOf(question, AnswerValue.words(words), DAYS)
                        .map(found -> found.flaw().name())
                        .orElse("-"))
                .isEqualTo(flaw);
    }

    @Test
    void none_of_these_goes_with_nothing_else_and_one_means_one() {
        assertThat(flaw("HOME_EVENTS", "HIT", "SHOUTED")).isEmpty();
        assertThat(flaw("HOME_EVENTS", "HIT", "NONE")).contains(Flaw.EXCLUDE_EACH_OTHER);
        assertThat(flaw("MR1_DONE", "YES", "NO")).contains(Flaw.EXCLUDE_EACH_OTHER);
        assertThat(flaw("MR1_DONE", "MAYBE")).contains(Flaw.NO_SUCH_ANSWER);
    }

    @Test
    void words_are_counted_in_code_points() {
        assertThat(form.flawOf("FAVOURITE_PLAY", AnswerValue.words("𠮷".repeat(200)), DAYS))
                .isEmpty();
        assertThat(form.flawOf("FAVOURITE_PLAY", AnswerValue.words("𠮷".repeat(201)), DAYS)
                        .map(CheckupForm.Finding::flaw))
                .contains(Flaw.LENGTH);
    }

    @Test
    void what_follows_an_answer_is_asked_only_after_it_and_not_judged_otherwise() {
        var answers = new HashMap<String, AnswerValue>(Map.of("MOTHER_SMOKES", AnswerValue.chosen("NO")));
        answers.put("MOTHER_SMOKES_A_DAY", AnswerValue.words("5000"));
        assertThat(form.flawsOf(answers, DAYS))
                .extracting(CheckupForm.Finding::question)
                .doesNotContain("MOTHER_SMOKES_A_DAY");
        answers.put("MOTHER_SMOKES", AnswerValue.chosen("YES"));
        assertThat(form.flawsOf(answers, DAYS))
                .extracting(CheckupForm.Finding::question)
                .contains("MOTHER_SMOKES_A_DAY");
    }

    @Test
    void what_is_missing_is_named_in_the_order_asked_and_nobody_has_to_speak_of_her_home() {
        assertThat(form.flawsOf(Map.of(), DAYS))
                .allSatisfy(found -> assertThat(found.flaw()).isEqualTo(Flaw.MISSING))
                .extracting(CheckupForm.Finding::question)
                .containsExactly(
                        "MEANINGFUL_WORDS",
                        "DRINKS_FROM_CUP",
                        "EYE_CONCERN",
                        "TURNS_TO_NAME",
                        "USES_BABY_BOTTLE",
                        "MEAL_SNACK_TIME_FIXED",
                        "BATHROOM_LOCK",
                        "FINISHING_BRUSH_DETAIL",
                        "FLUORIDE",
                        "DPT_IPV_DONE",
                        "MR1_DONE");
    }

    private Optional<Flaw> flaw(String question, String... options) {
        return form.flawOf(question, new AnswerValue(List.of(options), Optional.empty()), DAYS)
                .map(CheckupForm.Finding::flaw);
    }

    private static CheckupForms read(String rows, String questions, String options) {
        return CheckupForms.read(
                file -> file.equals("forms.csv") ? INDEX + rows : file.endsWith("-options.csv") ? options : questions);
    }
}
