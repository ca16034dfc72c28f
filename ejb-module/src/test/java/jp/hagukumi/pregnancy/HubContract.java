package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.StayingWoman.NIIGATA;
import static jp.hagukumi.pregnancy.StayingWoman.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.HubAtTheOtherEnd.Mood;
import jp.hagukumi.pregnancy.satogaeri.GuestState;
import jp.hagukumi.pregnancy.satogaeri.ListGuests;
import jp.hagukumi.pregnancy.satogaeri.StayState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the hub behaves, nothing is told twice, lost or told without consent. Said of every hub that stands at the other end. */
public abstract class HubContract {

    private HubAtTheOtherEnd hub;
    private StayingWoman her;

    /** A hub that knows nothing yet and is well. */
    protected abstract HubAtTheOtherEnd hub();

    @BeforeEach
    void standUp() {
        hub = hub();
        her = new StayingWoman(hub);
    }

    @Test
    void what_she_agreed_to_arrives_once_subject_first_and_only_what_the_list_names() {
        var stay = her.consented();
        her.speakAt(START);
        her.speakAt("2026-11-10T09:01");

        assertThat(her.kinds()).isEqualTo("SUBJECT REQUEST");
        var request = her.arrived("REQUEST").get(0).fields();
        assertThat(request)
                .containsEntry("requestId", stay.toString())
                .containsEntry("modificationSeg", "1")
                .containsEntry("municipality", "141305")
                .containsEntry("toMunicipality", NIIGATA)
                .containsEntry("dueDate", "2027-01-15")
                .containsEntry("stay.address", "中央区試験町9-9")
                .containsEntry("services", "POSTNATAL_CARE VISIT")
                .containsEntry("isNotDisclosed", "false")
                .containsEntry("consent.basis", "CONSENT")
                .containsEntry("consent.until", "2027-04-09");
        assertOnlyListedFields();
    }

    @Test
    void a_slow_hub_gets_the_message_again_under_its_id() {
        her.consented();
        hub.is(Mood.SLOW);
        her.speakAt(START);
        hub.is(Mood.WELL);
        her.speakAt("2026-11-10T09:10");

        assertThat(her.arrived("SUBJECT")).hasSize(2);
        assertThat(her.arrived("SUBJECT"))
                .extracting(HubAtTheOtherEnd.Arrived::id)
                .containsOnly(her.arrived("SUBJECT").get(0).id());
        assertThat(her.arrived("REQUEST")).as("none overtakes another").hasSize(1);
    }

    @Test
    void while_the_hub_is_away_it_is_tried_again_and_never_given_up() {
        her.consented();
        hub.is(Mood.AWAY);
        for (var day = 11; day < 18; day++) {
            her.speakAt("2026-11-%02dT09:00".formatted(day));
        }
        assertThat(her.kinds()).isEmpty();
        hub.is(Mood.WELL);
        her.speakAt("2026-11-18T09:00");

        assertThat(her.kinds()).isEqualTo("SUBJECT REQUEST");
    }

    @Test
    void what_the_hub_refuses_waits_for_a_person() {
        her.consented();
        hub.is(Mood.REFUSING);
        her.speakAt(START);
        hub.is(Mood.WELL);
        her.speakAt("2026-11-11T09:00");

        assertThat(her.kinds()).isEmpty();
        assertThat(her.town.word(
                        "select string_agg(kind || ' ' || state, ',' order by place) from pregnancy.hub_letter"))
                .isEqualTo("SUBJECT STUCK,REQUEST WAITING");
    }

    @Test
    void the_other_municipality_accepts_and_its_report_is_seen_by_her_and_the_ward() {
        var stay = her.consented();
        her.speakAt(START);
        her.answer("E1", stay, "ACCEPTED");
        her.speakAt("2026-11-11T09:00");
        assertThat(her.shown().state()).isEqualTo(StayState.ACCEPTED);

        her.report("E2", stay, "2027-02-01");
        her.speakAt("2027-02-03T09:00");

        assertThat(her.shown().reports()).singleElement().satisfies(report -> {
            assertThat(report.on()).isEqualTo("2027-02-01");
            assertThat(report.childGrams()).contains(3480);
        });
    }

    @Test
    void what_is_shown_twice_and_out_of_order_counts_once() {
        var stay = her.consented();
        her.speakAt(START);
        her.answer("E1", stay, "ACCEPTED");
        her.report("E2", stay, "2026-11-10");
        her.report("E3", stay, "2026-11-10");
        her.speakAt("2026-11-11T09:00");
        hub.startsOver();
        her.speakAt("2026-11-11T09:01");
        her.speakAt("2026-11-11T09:02");

        assertThat(her.shown().reports()).hasSize(2);
        assertThat(her.town.count("select count(*) from pregnancy.hub_event")).isEqualTo(3);
    }

    @Test
    void another_content_under_a_used_number_is_set_aside_and_changes_nothing() {
        var stay = her.consented();
        her.speakAt(START);
        her.answer("E1", stay, "ACCEPTED");
        her.speakAt("2026-11-11T09:00");
        her.answer("E1", stay, "DECLINED");
        her.speakAt("2026-11-11T09:01");

        assertThat(her.shown().state()).isEqualTo(StayState.ACCEPTED);
        assertThat(finding("finding = 'HB-P631'")).isEqualTo(1);
    }

    @Test
    void withdrawn_before_it_left_nothing_ever_leaves() {
        her.withdraw(her.consented());
        her.speakAt(START);

        assertThat(her.kinds()).isEmpty();
    }

    @Test
    void withdrawn_after_it_arrived_it_is_recalled_with_segment_2_and_a_late_answer_is_not_kept() {
        var stay = her.consented();
        her.speakAt(START);
        her.withdraw(stay);
        her.speakAt("2026-11-10T09:10");

        assertThat(her.kinds()).isEqualTo("SUBJECT REQUEST RECALL_REQUEST RECALL_SUBJECT");
        assertThat(her.arrived("RECALL_REQUEST").get(0).fields())
                .containsOnlyKeys("requestId", "modificationSeg", "municipality", "toMunicipality")
                .containsEntry("modificationSeg", "2");
        her.report("E9", stay, "2026-11-10");
        her.speakAt("2026-11-10T09:20");
        assertThat(her.town.count("select count(*) from pregnancy.stay_report")).isZero();
        assertThat(finding("finding = 'HB-P633'")).isEqualTo(1);
        assertOnlyListedFields();
    }

    @Test
    void withdrawn_while_nobody_knows_whether_it_arrived_it_is_recalled_later_than_it_can_be_under_way() {
        var stay = her.consented();
        hub.is(Mood.SLOW);
        her.speakAt(START);
        her.withdraw(stay);
        hub.is(Mood.WELL);
        her.speakAt("2026-11-10T09:10");

        assertThat(her.kinds()).as("the request was never claimed").isEqualTo("SUBJECT RECALL_SUBJECT");
    }

    @Test
    void an_answer_of_a_municipality_that_was_not_asked_moves_nothing() {
        var stay = her.consented();
        her.speakAt(START);
        hub.tells("E1", "ANSWER", Map.of("requestId", stay.toString(), "municipality", "131130", "answer", "ACCEPTED"));
        hub.tells("E2", "ANSWER", Map.of("requestId", "x", "municipality", NIIGATA, "answer", "ACCEPTED"));
        hub.tells("E3", "SURPRISE", Map.of("requestId", "x"));
        hub.tells("E4", "ANSWER", Map.of("requestId", stay.toString(), "municipality", NIIGATA, "answer", "PERHAPS"));
        her.speakAt("2026-11-11T09:00");

        assertThat(her.shown().state()).isEqualTo(StayState.CONSENTED);
        assertThat(her.town.word("select string_agg(finding, ' ' order by event_id) from pregnancy.hub_event"))
                .isEqualTo("HB-P632 HB-P632 HB-P630 HB-P634");
    }

    @Test
    void a_guest_arrives_and_nothing_of_her_is_kept_but_what_the_list_names_and_nothing_after_a_recall() {
        var asked = new HashMap<>(guest());
        asked.put("smoking", "YES");
        asked.put("myNumber", "123456789018");
        hub.tells("G1", "REQUEST", asked);
        her.speakAt(START);

        assertThat(her.town.house.get(ListGuests.class).list(her.nurse, java.util.Optional.empty()))
                .singleElement()
                .satisfies(found -> assertThat(found.state()).isEqualTo(GuestState.ARRIVED));
        assertThat(her.town.count("select count(*) from identity.person"))
                .as("no person of ours")
                .isEqualTo(1);

        hub.tells("G2", "RECALL", Map.of("requestId", "r-1", "municipality", NIIGATA));
        her.speakAt("2026-11-10T09:01");
        assertThat(her.town.word("select state || coalesce(name, '') || coalesce(address, '') from pregnancy.guest"))
                .isEqualTo("RECALLED");
    }

    /** A request of Niigata for a woman of theirs. */
    static Map<String, String> guest() {
        return Map.ofEntries(
                Map.entry("requestId", "r-1"),
                Map.entry("municipality", NIIGATA),
                Map.entry("toMunicipality", "141330"),
                Map.entry("basicFiveInfo.name", "新潟\u3000花子"),
                Map.entry("basicFiveInfo.nameKana", "ニイガタハナコ"),
                Map.entry("basicFiveInfo.dateOfBirth", "1996-03-03"),
                Map.entry("isNotDisclosed", "false"),
                Map.entry("dueDate", "2026-12-24"),
                Map.entry("phone", "090-0000-0000"),
                Map.entry("stay.address", "小杉町9-9"),
                Map.entry("stay.from", "2026-12-01"),
                Map.entry("stay.to", "2027-02-01"),
                Map.entry("services", "VISIT"));
    }

    private int finding(String where) {
        return her.town.count("select count(*) from pregnancy.hub_event where " + where);
    }

    /** Of everything that arrived: no path but those of its kind in the list. */
    private void assertOnlyListedFields() {
        var listed = new HashMap<String, Set<String>>();
        ReferenceTable.read("/jp/hagukumi/reference/pregnancy/pmh-fields.csv")
                .rows()
                .forEach(row -> listed.computeIfAbsent(row.text("kind"), kind -> new TreeSet<>())
                        .add(row.text("path")));
        assertThat(hub.arrived())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(listed.get(message.kind()))
                        .containsAll(message.fields().keySet()));
    }
}
