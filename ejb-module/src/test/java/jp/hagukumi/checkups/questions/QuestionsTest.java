package jp.hagukumi.checkups.questions;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.BirthValues;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AtOnce;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The questionnaire of a checkup: written on two phones, handed in once, corrected until the day, read by whom it concerns. */
class QuestionsTest {

    private final PregnancyTown town = new PregnancyTown("2026-11-23T20:30");
    private final PersonId mother = town.woman(NAKAHARA);
    private final PersonId father = town.woman(NAKAHARA);
    private final PersonId child = town.child(mother, "2025-05-10", 1);
    private final CheckupId checkup = checkup(child, "Y1M6", "INVITED");
    private final Actor nurse = town.nurse(NAKAHARA);

    @Test
    void what_is_written_is_kept_and_no_staff_sees_it_before_it_is_handed_in() {
        var kept = keep(mother, chosen("MEANINGFUL_WORDS", 0, "YES"));
        assertThat(kept.state()).isEqualTo(QuestionsState.BEGUN);
        assertThat(given(mother, "MEANINGFUL_WORDS").value().chosen()).containsExactly("YES");
        assertThat(read().handedIn()).isEmpty();
        assertThat(read().answers()).isEmpty();
    }

    @Test
    void what_the_city_knows_is_filled_in_with_its_source_and_of_the_pregnancy_for_the_mother_only() {
        guardian(father);
        town.house.use(BirthValues.class, new BirthValues() {
            @Override
            public Optional<AtBirth> of(PersonId asked) {
                return Optional.of(new AtBirth(Optional.of(3_120), 39));
            }
        });
        var pregnancy = town.pregnancy(mother, "2027-01-20", 2);
        town.sql(
                "update pregnancy.pregnancy set state = 'DELIVERED', ended_on = date '2025-05-10' where id = :id",
                Map.of("id", pregnancy.value()));

        assertThat(suggested(mother))
                .containsExactlyInAnyOrder(
                        "BIRTH_WEIGHT 3120 CERTIFICATE", "BIRTH_WEEKS 39 CERTIFICATE", "BORN_TOGETHER YES PREGNANCY");
        assertThat(suggested(father))
                .containsExactlyInAnyOrder("BIRTH_WEIGHT 3120 CERTIFICATE", "BIRTH_WEEKS 39 CERTIFICATE");

        keep(
                mother,
                new AnswerChange("BIRTH_WEIGHT", new QuestionsSheet.Value(List.of(), Optional.of("3120")), 0, false));
        assertThat(given(mother, "BIRTH_WEIGHT").source()).isEqualTo(AnswerSource.CERTIFICATE);
        assertThat(suggested(mother)).doesNotContain("BIRTH_WEIGHT 3120 CERTIFICATE");
    }

    @Test
    void two_devices_that_answer_differently_are_both_kept_and_asked_about_before_it_is_handed_in() {
        whole(mother);
        keep(mother, chosen("WANT_TO_RAISE_HERE", 0, "YES"));
        keep(mother, chosen("WANT_TO_RAISE_HERE", 0, "NO"));
        assertThat(given(mother, "WANT_TO_RAISE_HERE").others())
                .containsExactly(new QuestionsSheet.Value(List.of("NO"), Optional.empty()));
        refused(() -> handIn(mother), QuestionsRefusal.TWO_ANSWERS_WAIT);
        var stands = given(mother, "WANT_TO_RAISE_HERE");
        keep(mother, new AnswerChange("WANT_TO_RAISE_HERE", value("NO"), stands.version(), true));
        assertThat(given(mother, "WANT_TO_RAISE_HERE").value().chosen()).containsExactly("NO");
        assertThat(given(mother, "WANT_TO_RAISE_HERE").others()).isEmpty();
        assertThat(handIn(mother)).isEqualTo(1);
    }

    @Test
    void what_a_phone_without_a_signal_sends_twice_is_written_once() {
        keep(mother, chosen("MR1_DONE", 0, "YES"));
        var version = given(mother, "MR1_DONE").version();
        keep(mother, chosen("MR1_DONE", 0, "YES"));
        assertThat(given(mother, "MR1_DONE").version()).isEqualTo(version);
        assertThat(given(mother, "MR1_DONE").others()).isEmpty();
    }

    @Test
    void pressed_again_it_is_the_same_handing_in() {
        whole(mother);
        assertThat(handIn(mother)).isEqualTo(1);
        assertThat(handIn(mother)).isEqualTo(1);
        assertThat(read().handedIn()).hasSize(1);
    }

    @Test
    void what_is_missing_is_named_at_each_question() {
        keep(mother, chosen("MR1_DONE", 0, "YES"));
        assertThatThrownBy(() -> handIn(mother))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::field)
                                .contains("answers.DPT_IPV_DONE")
                                .doesNotContain("answers.MR1_DONE", "answers.HOME_EVENTS"));
    }

    @Test
    void staff_see_what_changed_and_the_first_answer_stays() {
        whole(mother);
        handIn(mother);
        keep(mother, chosen("MR1_DONE", given(mother, "MR1_DONE").version(), "NO"));
        assertThat(editions("MR1_DONE")).containsExactly("1 YES");
        assertThat(sheet(mother).state()).isEqualTo(QuestionsState.CHANGING);
        assertThat(handIn(mother)).isEqualTo(2);
        assertThat(editions("MR1_DONE")).containsExactly("1 YES", "2 NO");
        assertThat(editions("DPT_IPV_DONE")).containsExactly("1 YES");
    }

    @Test
    void it_is_corrected_until_reception_and_then_no_more() {
        whole(mother);
        state("ARRIVED");
        refused(() -> keep(mother, chosen("MR1_DONE", 1, "NO")), QuestionsRefusal.DAY_HAS_COME);
        refused(() -> handIn(mother), QuestionsRefusal.DAY_HAS_COME);
        assertThat(sheet(mother).closed()).isTrue();
        state("LEFT");
        refused(() -> handIn(mother), QuestionsRefusal.NOT_ASKED);
    }

    @Test
    void a_checkup_made_by_clinics_asks_nothing_here() {
        var other = checkup(child, "M9_10", "TARGETED");
        refused(() -> town.house.get(ReadMyQuestions.class).read(resident(mother), other), QuestionsRefusal.NOT_ASKED);
    }

    @Test
    void another_guardian_sees_the_childs_answers_but_not_what_she_wrote_for_herself() {
        guardian(father);
        whole(mother);
        keep(mother, chosen("HOME_EVENTS", 0, "HIT"), chosen("FATHER_CHILDCARE", 0, "HARDLY"));
        assertThat(sheet(father).answers())
                .extracting(QuestionsSheet.Given::question)
                .contains("MR1_DONE")
                .doesNotContain("HOME_EVENTS", "FATHER_CHILDCARE");
        assertThat(keep(father, chosen("HOME_EVENTS", 0, "NONE"))
                        .answers()
                        .get(0)
                        .others())
                .isEmpty();
        handIn(father);
        assertThat(given(mother, "HOME_EVENTS").handedIn()).isFalse();
        assertThat(given(mother, "HOME_EVENTS").value().chosen()).containsExactly("HIT");
        handIn(mother);
        assertThat(sensitive().answers()).hasSize(2);
    }

    @Test
    void no_read_model_but_the_nurses_own_holds_a_sensitive_answer() {
        whole(mother);
        keep(mother, chosen("HOME_EVENTS", 0, "LEFT_ALONE"), chosen("ECONOMY", 0, "VERY_HARD"));
        handIn(mother);
        assertThat(sensitive().answers())
                .extracting(HandedInAnswers.Answer::question)
                .containsExactly("ECONOMY", "HOME_EVENTS");
        assertThat(read().answers())
                .extracting(HandedInAnswers.Answer::question)
                .doesNotContain("ECONOMY", "HOME_EVENTS");
        assertThat(read().questions())
                .extracting(QuestionsSheet.Asked::seenBy)
                .doesNotContain(QuestionsSheet.SeenBy.SENSITIVE);
        assertThat(town.count("select count(*) from checkups.answer where question in ('ECONOMY', 'HOME_EVENTS')"))
                .isZero();
        refused(
                () -> town.house.get(ReadSensitiveAnswers.class).read(actor(Role.HEALTH_CLERK), checkup),
                KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void another_guardian_does_not_learn_that_she_handed_in_or_is_changing_what_is_hers_alone() {
        guardian(father);
        whole(mother);
        handIn(mother);
        var before = sheet(father);
        keep(mother, chosen("HOME_EVENTS", 0, "HIT"));
        assertThat(sheet(mother).state()).isEqualTo(QuestionsState.CHANGING);
        assertThat(sheet(father)).isEqualTo(before);
        town.setNow("2026-11-23T20:40");
        assertThat(handIn(mother)).isEqualTo(2);
        assertThat(sheet(father)).isEqualTo(before);
        assertThat(handIn(father)).isEqualTo(1);
        assertThat(read().handedIn()).hasSize(2);
    }

    @Test
    void what_is_not_asked_any_more_is_shown_as_such_and_is_no_concern() {
        whole(mother);
        keep(mother, chosen("MOTHER_SMOKES", 0, "YES"), words("MOTHER_SMOKES_A_DAY", "10"));
        handIn(mother);
        assertThat(answer("MOTHER_SMOKES").concern()).isTrue();
        assertThat(answer("MOTHER_SMOKES_A_DAY").asked()).isTrue();
        keep(mother, chosen("MOTHER_SMOKES", given(mother, "MOTHER_SMOKES").version(), "NO"));
        handIn(mother);
        assertThat(answer("MOTHER_SMOKES").concern()).isFalse();
        assertThat(answer("MOTHER_SMOKES_A_DAY").asked()).isFalse();
        assertThat(sheet(mother).state()).isEqualTo(QuestionsState.HANDED_IN);
    }

    @Test
    void however_many_press_at_once_it_is_handed_in_once() {
        whole(mother);
        sheet(mother);
        assertThat(AtOnce.refused(12, n -> handIn(mother))).isEmpty();
        assertThat(town.count("select count(*) from checkups.handing_in")).isEqualTo(1);
        assertThat(town.count("select count(*) from checkups.answer where handed_in is null"))
                .isZero();
    }

    @Test
    void devices_that_answer_in_the_same_moment_leave_one_answer_and_the_others_beside_it() {
        var options = List.of("YES", "RATHER_YES", "RATHER_NO", "NO");
        sheet(mother);
        var refused = AtOnce.refused(12, n -> keep(mother, chosen("WANT_TO_RAISE_HERE", 0, options.get(n % 4))));
        assertThat(refused).isEmpty();
        var given = given(mother, "WANT_TO_RAISE_HERE");
        assertThat(given.others()).hasSize(3).doesNotContain(given.value());
    }

    @Test
    void what_is_written_while_it_is_handed_in_is_in_it_or_waits_as_a_correction() {
        whole(mother);
        sheet(mother);
        assertThat(AtOnce.refused(8, n -> {
                    if (n % 2 == 0) {
                        handIn(mother);
                    } else {
                        keep(mother, words("FREE_MEMO", "よく食べます。"));
                    }
                }))
                .isEmpty();
        handIn(mother);
        assertThat(given(mother, "FREE_MEMO").handedIn()).isTrue();
        assertThat(given(mother, "FREE_MEMO").others()).isEmpty();
        assertThat(editions("MR1_DONE")).containsExactly("1 YES");
    }

    @Test
    void what_was_handed_in_earlier_is_there_already_with_its_source_but_never_another_guardians_or_a_sensitive_one() {
        guardian(father);
        whole(mother);
        keep(
                mother,
                new AnswerChange("BIRTH_WEIGHT", new QuestionsSheet.Value(List.of(), Optional.of("2980")), 0, false),
                chosen("MOTHER_SMOKES", 0, "NO"),
                chosen("ECONOMY", 0, "ORDINARY"));
        handIn(mother);
        var three = checkup(child, "Y3", "TARGETED");
        assertThat(suggested(mother, three))
                .containsOnly(
                        Map.entry("BIRTH_WEIGHT", AnswerSource.EARLIER),
                        Map.entry("MOTHER_SMOKES", AnswerSource.EARLIER));
        assertThat(suggested(father, three)).containsOnly(Map.entry("BIRTH_WEIGHT", AnswerSource.EARLIER));
    }

    @Test
    void each_role_may_do_what_the_table_says_in_its_own_ward_or_family_and_nothing_elsewhere() {
        var access = town.house.get(Access.class);
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/question-access.csv").rows();
        assertThat(rows).hasSize(QuestionsAction.values().length);
        for (var row : rows) {
            for (var role : Role.values()) {
                var actor = actor(role);
                var action = QuestionsAction.valueOf(row.text("action"));
                assertThat(allowed(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(NAKAHARA), Set.of(actor.id()), Optional.empty())))
                        .as(role + " " + action + " at home")
                        .isEqualTo(row.given(role.name()).isPresent());
                assertThat(allowed(
                                access,
                                actor,
                                action,
                                new Scope(Set.of(ASAO), Set.of(UUID.randomUUID()), Optional.empty())))
                        .as(role + " " + action + " elsewhere")
                        .isFalse();
            }
        }
    }

    @Test
    void a_stranger_cannot_even_learn_that_there_is_a_questionnaire() {
        refused(() -> sheet(town.woman(NAKAHARA)), KernelRefusal.NOT_FOUND);
    }

    private void whole(PersonId guardian) {
        var changes = new ArrayList<AnswerChange>();
        for (var question : sheet(guardian).questions()) {
            if (question.required()) {
                changes.add(chosen(question.code(), 0, question.options().get(0).code()));
            }
        }
        keep(guardian, changes.toArray(AnswerChange[]::new));
    }

    private QuestionsSheet sheet(PersonId guardian) {
        return town.house.get(ReadMyQuestions.class).read(resident(guardian), checkup);
    }

    private QuestionsSheet.Given given(PersonId guardian, String question) {
        return sheet(guardian).answers().stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, AnswerSource> suggested(PersonId guardian, CheckupId of) {
        return town.house.get(ReadMyQuestions.class).read(resident(guardian), of).suggestions().stream()
                .collect(Collectors.toMap(QuestionsSheet.Suggestion::question, QuestionsSheet.Suggestion::source));
    }

    private KeptAnswers keep(PersonId guardian, AnswerChange... changes) {
        return town.house.get(KeepMyAnswers.class).keep(resident(guardian), checkup, List.of(changes));
    }

    private int handIn(PersonId guardian) {
        return town.house.get(HandInMyAnswers.class).handIn(resident(guardian), checkup);
    }

    private HandedInAnswers read() {
        return town.house.get(ReadAnswers.class).read(nurse, checkup);
    }

    private HandedInAnswers sensitive() {
        return town.house.get(ReadSensitiveAnswers.class).read(nurse, checkup);
    }

    private List<String> editions(String question) {
        return read().answers().stream()
                .filter(answer -> answer.question().equals(question))
                .flatMap(answer -> answer.editions().stream())
                .map(edition -> edition.number() + " "
                        + String.join(" ", edition.value().chosen()))
                .toList();
    }

    private static AnswerChange chosen(String question, int seen, String... options) {
        return new AnswerChange(question, value(options), seen, false);
    }

    private static AnswerChange words(String question, String words) {
        return new AnswerChange(question, new QuestionsSheet.Value(List.of(), Optional.of(words)), 0, false);
    }

    private HandedInAnswers.Answer answer(String question) {
        return read().answers().stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static QuestionsSheet.Value value(String... options) {
        return new QuestionsSheet.Value(List.of(options), Optional.empty());
    }

    private CheckupId checkup(PersonId of, String kind, String state) {
        var id = CheckupId.next();
        town.sql("insert into checkups.checkup (id, child, kind, state, ward, window_from, window_until, version) "
                + "values ('" + id.value() + "', '" + of.value() + "', '" + kind + "', '" + state + "', '" + NAKAHARA
                + "', '2026-11-10', '2027-05-08', 1)");
        return id;
    }

    private void state(String state) {
        town.sql("update checkups.checkup set state = '" + state + "'");
    }

    private void guardian(PersonId person) {
        town.sql("insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on) values ('"
                + UUID.randomUUID() + "', '" + child.value() + "', '" + person.value()
                + "', 'BIRTH', 'FATHER', 'IN_FORCE', '2025-05-10')");
    }

    private static Actor actor(Role role) {
        var kind = switch (role) {
            case RESIDENT -> Actor.Kind.RESIDENT;
            case INSTITUTION, REGISTER_FEED, FAMILY_REGISTER -> Actor.Kind.INSTITUTION;
            case SYSTEM -> Actor.Kind.SYSTEM;
            case PUBLIC -> Actor.Kind.PUBLIC;
            default -> Actor.Kind.STAFF;
        };
        return new Actor(kind, UUID.randomUUID(), Set.of(Actor.Grant.inWard(role, NAKAHARA)), Optional.empty(), "test");
    }

    private static boolean allowed(Access access, Actor actor, QuestionsAction action, Scope scope) {
        try {
            access.require(actor, action, scope);
            return true;
        } catch (Refusal denied) {
            return false;
        }
    }

    private List<String> suggested(PersonId guardian) {
        return sheet(guardian).suggestions().stream()
                .map(one -> one.question() + " "
                        + one.value()
                                .words()
                                .orElseGet(() -> String.join(" ", one.value().chosen())) + " " + one.source())
                .toList();
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
