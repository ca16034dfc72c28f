package jp.hagukumi.identity;

import static jp.hagukumi.identity.RegisterAnswer.Outcome.APPLIED;
import static jp.hagukumi.identity.RegisterAnswer.Outcome.HELD;
import static jp.hagukumi.identity.RegisterAnswer.Outcome.REFUSED;
import static jp.hagukumi.identity.RegisterAnswer.Outcome.REPEATED;
import static jp.hagukumi.identity.Town.KAWASAKI;
import static jp.hagukumi.identity.Town.NAKAHARA;
import static jp.hagukumi.identity.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.hagukumi.identity.RegisterFact.Died;
import jp.hagukumi.identity.RegisterFact.InHousehold;
import jp.hagukumi.identity.RegisterFact.Moved;
import jp.hagukumi.identity.RegisterFact.MovedOut;
import jp.hagukumi.identity.model.RegisterLine;
import org.junit.jupiter.api.Test;

class RegisterEventsTest {

    private final Town town = new Town();

    @Test
    void a_move_follows_into_the_new_ward_and_is_announced() {
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("11", 2, move(KAWASAKI)));
        assertThat(town.facts(person).ward()).contains(KAWASAKI);
        assertThat(announced()).containsExactly("PersonMoved", "PersonMoved");
    }

    @Test
    void who_leaves_the_city_stays_known_and_may_come_back() {
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("11", 2, new MovedOut(Optional.of("131016"))));
        assertThat(town.facts(person).standing()).isEqualTo(Standing.LEFT);
        town.take(town.event("11", 3, Town.movedIn("佐藤", "花子", KAWASAKI)));
        assertThat(town.person("11")).isEqualTo(person);
        assertThat(town.facts(person).standing()).isEqualTo(Standing.RESIDENT);
        assertThat(announced()).containsExactly("PersonMoved", "PersonLeftCity", "PersonMoved");
    }

    @Test
    void who_moved_in_lives_here_from_that_day_and_not_before() {
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        var people = town.get(People.class);
        assertThat(people.livedHereOn(person, TODAY)).isTrue();
        assertThat(people.livedHereOn(person, TODAY.minusDays(1))).isFalse();
        town.take(town.event("11", 2, new MovedOut(Optional.of("131016"))));
        assertThat(people.livedHereOn(person, TODAY)).isFalse();
        town.take(town.event("11", 3, Town.movedIn("佐藤", "花子", KAWASAKI)));
        assertThat(people.livedHereOn(person, TODAY)).isTrue();
    }

    @Test
    void a_name_is_kept_exactly_as_the_register_writes_it() {
        var names = new PersonNames(
                "\u845B\uDB40\uDD00\uFA19",
                "\uD842\uDF9F\u6E9E",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("11", 2, new RegisterFact.NameChanged(names)));
        assertThat(town.facts(person).names()).isEqualTo(names);
        assertThat(announced()).endsWith("NameChanged");
    }

    @Test
    void a_foreign_national_is_found_by_the_latin_name_and_by_the_alias() {
        var names = new PersonNames(
                "LI", "MEI", Optional.empty(), Optional.empty(), Optional.of("木村 芽衣"), Optional.of("キムラ メイ"));
        var movedIn = Town.movedIn("x", "y", NAKAHARA);
        town.take(town.event(
                "11",
                1,
                new RegisterFact.MovedIn(
                        new RegisterFact.Registered(names, TODAY.minusYears(30), Sex.UNDETERMINED, "CHN"),
                        movedIn.household(),
                        movedIn.residence())));
        var people = town.get(People.class);
        assertThat(people.named("LI MEI")).hasSize(1);
        assertThat(people.named("木村芽衣")).isEqualTo(people.named("ＬＩ　ＭＥＩ"));
        assertThat(people.named("LI MEI").get(0).sex()).isEqualTo(Sex.UNDETERMINED);
    }

    @Test
    void the_household_follows() {
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        var before = town.facts(person).household();
        town.take(town.event("11", 2, new RegisterFact.HouseholdChanged(new InHousehold("77", "妻"))));
        assertThat(town.facts(person).household()).isNotEqualTo(before);
        assertThat(town.facts(person).relation()).contains("妻");
        assertThat(announced()).endsWith("HouseholdChanged");
    }

    @Test
    void a_death_ends_what_the_person_could_do() {
        var mother = town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("20", 1, Town.born("11", TODAY, 1, "11")));
        town.take(town.event("11", 2, new Died()));
        assertThat(town.facts(mother).diedOn()).contains(TODAY);
        assertThat(town.get(People.class).childrenOf(mother, TODAY)).isEmpty();
        assertThat(announced()).endsWith("PersonDied");
        assertThat(outcome(town.event("11", 3, move(KAWASAKI)))).isEqualTo("REFUSED PERSON_DIED");
    }

    @Test
    void the_same_event_again_is_answered_and_does_nothing() {
        var event = town.event("11", 1, Town.movedIn("佐藤", "花子", NAKAHARA));
        assertThat(town.take(event, event)).extracting(RegisterAnswer::outcome).containsExactly(APPLIED, REPEATED);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void the_same_event_twice_at_once_counts_once() throws Exception {
        var event = town.event("11", 1, Town.movedIn("佐藤", "花子", NAKAHARA));
        var take = town.get(TakeRegisterEvents.class);
        var together = new CyclicBarrier(4);
        Callable<RegisterAnswer> send = () -> {
            together.await();
            return take.take(Town.system(), List.of(event)).get(0);
        };
        var outcomes = new ArrayList<RegisterAnswer.Outcome>();
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var answer : threads.invokeAll(List.of(send, send, send, send))) {
                outcomes.add(answer.get().outcome());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes).containsExactlyInAnyOrder(APPLIED, REPEATED, REPEATED, REPEATED);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void an_event_id_with_other_content_is_refused() {
        var event = town.event("11", 1, Town.movedIn("佐藤", "花子", NAKAHARA));
        town.take(event);
        var other = new RegisterEvent(event.eventId(), "11", 1, TODAY, Town.movedIn("佐藤", "華子", NAKAHARA));
        assertThat(outcome(other)).isEqualTo("REFUSED EVENT_ID_REUSED");
    }

    @Test
    void later_events_of_a_person_wait_until_the_missing_one_comes() {
        var person = town.resident("11", "佐藤", "花子", NAKAHARA);
        var second = town.event("11", 2, move(KAWASAKI));
        var third = town.event("11", 3, move("141321"));
        var fourth = town.event("11", 4, move("141348"));
        assertThat(town.take(fourth, third)).extracting(RegisterAnswer::outcome).containsExactly(HELD, HELD);
        assertThat(town.facts(person).ward()).contains(NAKAHARA);
        assertThat(gaps()).containsExactly("11: 2-2, 2 held");
        assertThat(outcome(second)).isEqualTo("APPLIED");
        assertThat(town.facts(person).ward()).contains("141348");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void behind_a_closed_gap_the_next_one_is_noticed() {
        town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("11", 5, move("141348")), town.event("11", 3, move("141321")));
        assertThat(gaps()).containsExactly("11: 2-2, 2 held");
        town.take(town.event("11", 2, move(KAWASAKI)));
        assertThat(gaps()).containsExactly("11: 4-4, 1 held");
    }

    @Test
    void other_persons_do_not_wait() {
        town.resident("11", "佐藤", "花子", NAKAHARA);
        town.take(town.event("11", 3, move(KAWASAKI)));
        assertThat(outcome(town.event("12", 1, Town.movedIn("鈴木", "一", NAKAHARA))))
                .isEqualTo("APPLIED");
    }

    @Test
    void a_number_that_has_passed_is_refused() {
        town.resident("11", "佐藤", "花子", NAKAHARA);
        assertThat(outcome(town.event("11", 1, move(KAWASAKI)))).isEqualTo("REFUSED SEQUENCE_PASSED");
    }

    @Test
    void one_wrong_event_holds_up_no_other() {
        var answers = town.take(
                town.event("11", 1, Town.movedIn("佐藤", "花子", "999999")),
                town.event("12", 1, Town.movedIn("鈴木", "一", NAKAHARA)));
        assertThat(answers).extracting(RegisterAnswer::outcome).containsExactly(REFUSED, APPLIED);
        assertThat(answers.get(0).field()).contains("ward");
    }

    @Test
    void a_refused_event_may_be_corrected_under_the_same_id() {
        var wrong = town.event("11", 1, Town.movedIn("佐藤", "花子", "999999"));
        town.take(wrong);
        assertThat(outcome(new RegisterEvent(wrong.eventId(), "11", 1, TODAY, Town.movedIn("佐藤", "花子", NAKAHARA))))
                .isEqualTo("APPLIED");
    }

    @Test
    void a_file_and_a_message_are_the_same_event() {
        var event = town.event("11", 1, Town.movedIn("佐藤, 別名\"x\"", "花子", NAKAHARA));
        var file = String.join(",", RegisterLine.COLUMNS) + "\r\n" + RegisterLine.write(event) + "\r\n";
        town.take(event);
        assertThat(town.get(TakeRegisterFile.class).take(Town.administrator(), file))
                .extracting(RegisterAnswer::outcome)
                .containsExactly(REPEATED);
    }

    @Test
    void a_line_that_cannot_be_read_refuses_the_file_before_anything_is_taken() {
        var file =
                "eventId,kind,residentNumber,sequence,occurredOn\ne1,DEATH,11,1,2026-11-24\ne2,DEATH,12,one,2026-11-24";
        assertThat(Town.refusalOf(() -> town.get(TakeRegisterFile.class).take(Town.administrator(), file)))
                .isEqualTo("REGISTER_FILE_UNREADABLE");
        assertThat(announced()).isEmpty();
    }

    @Test
    void nobody_but_the_register_and_the_administrator_tells_of_residence() {
        var mother = town.resident("11", "佐藤", "花子", NAKAHARA);
        assertThat(Town.refusalOf(() -> town.get(TakeRegisterEvents.class).take(Town.as(mother), List.of())))
                .isEqualTo("NOT_ALLOWED");
    }

    private static Moved move(String ward) {
        return new Moved(Town.residence(ward, "新しい住所1番地"), Optional.empty());
    }

    private String outcome(RegisterEvent event) {
        var answer = town.take(event).get(0);
        return answer.outcome() + answer.refusal().map(refusal -> " " + refusal).orElse("");
    }

    private List<String> gaps() {
        return town.get(ReadRegisterGaps.class).read(Town.administrator()).stream()
                .map(gap -> gap.residentNumber() + ": " + gap.missingFrom() + "-" + gap.missingTo() + ", " + gap.held()
                        + " held")
                .toList();
    }

    private List<String> announced() {
        return town.house
                .jdbi()
                .withHandle(handle -> handle.createQuery("select kind from outbox.message order by recorded_at, id")
                        .mapTo(String.class)
                        .list());
    }
}
