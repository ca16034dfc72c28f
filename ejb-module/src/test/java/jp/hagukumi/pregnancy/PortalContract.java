package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.pregnancy.PortalAtTheOtherEnd.Mood;
import jp.hagukumi.pregnancy.intake.ApplicationView;
import jp.hagukumi.pregnancy.intake.IntakeRefusal;
import jp.hagukumi.pregnancy.intake.IntakeTimer;
import jp.hagukumi.pregnancy.intake.ListApplications;
import jp.hagukumi.pregnancy.intake.OpenApplication;
import jp.hagukumi.pregnancy.intake.ReadApplication;
import jp.hagukumi.pregnancy.intake.RejectApplication;
import jp.hagukumi.pregnancy.intake.RetryStatuses;
import jp.hagukumi.pregnancy.intake.ReturnApplication;
import jp.hagukumi.pregnancy.intake.SettleApplication;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the portal behaves, a notice is one case, or waits for a clerk. Said of every portal that stands at the other end. */
public abstract class PortalContract {

    private static final String NOW = "2026-11-10T09:00";
    private static final String FILED = "2026-11-09T22:10:00+09:00";

    private final PregnancyTown town = new PregnancyTown(NOW);
    private final PersonId woman = town.woman(NAKAHARA);
    private final Actor clerk = town.clerk(NAKAHARA);
    private PortalAtTheOtherEnd portal;

    /** A portal that knows nothing yet and is well. */
    protected abstract PortalAtTheOtherEnd portal();

    @BeforeEach
    void standUp() {
        portal = portal();
        town.house.use(ApplicationIntake.class, portal.port());
    }

    @Test
    void a_notice_filed_there_is_a_case_of_the_day_of_filing_and_its_statuses_are_told_in_order() {
        portal.files("A-1", FILED, items(Map.of()), false);
        fetchAt(NOW);

        assertThat(town.word("select state || channel || notified_on || ward from pregnancy.pregnancy"))
                .isEqualTo("NOTIFIEDPORTAL2026-11-09141330");
        assertThat(town.word("select smoking from pregnancy.answers")).isEqualTo("YES");
        assertThat(town.house.get(ReadMyPregnancy.class).read(resident(woman))).isPresent();
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
        assertThat(town.count("select count(*) from pregnancy.intake_application where octet_length(package) > 0"))
                .as("kept as it came")
                .isEqualTo(1);
    }

    @Test
    void listed_twice_it_is_one_case_and_told_once() {
        portal.files("A-1", FILED, items(Map.of()), false);
        fetchAt(NOW);
        portal.lists("A-1");
        fetchAt("2026-11-10T09:10");
        fetchAt("2026-11-10T09:20");

        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isEqualTo(1);
        assertThat(town.count("select count(*) from pregnancy.intake_application"))
                .isEqualTo(1);
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
    }

    @Test
    void other_content_under_the_same_number_is_refused_shown_and_tells_nothing_back() {
        portal.files("A-1", FILED, items(Map.of()), false);
        fetchAt(NOW);
        portal.files("A-1", FILED, items(Map.of("dueDate", "2027-07-01")), false);
        fetchAt("2026-11-10T09:10");

        assertThat(town.word("select due_on from pregnancy.pregnancy")).isEqualTo("2027-06-01");
        var shown = setAside().get(0);
        assertThat(shown.finding()).isEqualTo("HB-P702");
        assertThat(shown.onlyToSettle()).isTrue();
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
        refused(
                () -> town.house.get(RejectApplication.class).reject(clerk, shown.id(), new Written("二重です")),
                IntakeRefusal.ONLY_TO_SETTLE);
        town.house.get(SettleApplication.class).settle(clerk, shown.id(), new Written("ご本人に電話で確認"));
        assertThat(setAside()).isEmpty();
        fetchAt("2026-11-10T09:20");
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
    }

    @Test
    void without_the_registers_number_name_birth_and_address_together_decide() {
        portal.files("A-1", FILED, items(Map.of("residentNumber", "", "address", "神奈川県川崎市試験町 1-2-3")), false);
        fetchAt(NOW);
        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isEqualTo(1);
    }

    @Test
    void who_it_is_decides_a_clerk_where_it_is_not_clear_and_sees_in_what_each_agrees() {
        var twin = town.woman(ASAO);
        portal.files("A-1", FILED, items(Map.of("residentNumber", "")), false);
        fetchAt(NOW);

        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isZero();
        var waiting = setAside().get(0);
        assertThat(waiting.finding()).isEqualTo("HB-P706");
        assertThat(waiting.items()).containsKey("dueDate").doesNotContainKeys("smoking", "freeText");
        var read = town.house.get(ReadApplication.class).read(clerk, waiting.id());
        assertThat(read.candidates())
                .extracting(ApplicationView.Candidate::person)
                .containsExactlyInAnyOrder(woman, twin);
        assertThat(read.candidates())
                .allSatisfy(candidate -> assertThat(candidate.agreements()).contains("NAME", "BIRTH_DATE"));
        assertThat(told()).isEqualTo("RECEIVED EXAMINING");

        town.house.get(OpenApplication.class).open(clerk, waiting.id(), woman);
        fetchAt("2026-11-10T10:00");
        assertThat(town.word("select notified_on from pregnancy.pregnancy")).isEqualTo("2026-11-09");
        assertThat(town.word("select smoking from pregnancy.answers")).isEqualTo("YES");
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
        refused(
                () -> town.house.get(OpenApplication.class).open(clerk, waiting.id(), woman),
                PregnancyRefusal.ALREADY_NOTIFIED);
    }

    @Test
    void what_does_not_fit_is_set_aside_with_its_item_and_given_back_naming_it() {
        var cases = Map.of(
                "B-1", items(Map.of("dueDate", "")),
                "B-2", items(Map.of("fetuses", "0")),
                "B-3", items(Map.of("name", "試験\u3000花子")),
                "B-4", items(Map.of("residentNumber", "999999999")));
        cases.forEach((number, items) -> portal.files(number, FILED, items, false));
        portal.files("B-5", "2026-11-12T09:00:00+09:00", items(Map.of()), false);
        portal.files("B-6", FILED, items(Map.of()), true);
        fetchAt(NOW);
        fetchAt("2026-11-10T09:01");

        var found = setAside().stream()
                .collect(Collectors.toMap(
                        ApplicationView::number,
                        application ->
                                application.finding() + " " + application.item().orElse("")));
        assertThat(found)
                .containsEntry("B-1", "HB-P701 dueDate")
                .containsEntry("B-2", "HB-P703 fetuses")
                .containsEntry("B-3", "HB-P707 ")
                .containsEntry("B-4", "HB-P706 ")
                .containsEntry("B-5", "HB-P709 ")
                .containsEntry("B-6", "HB-P704 ");
        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isZero();
        var first = number("B-1");
        town.house.get(ReturnApplication.class).giveBack(clerk, first.id(), "dueDate", new Written("出産予定日をご記入ください。"));
        fetchAt("2026-11-10T09:30");
        assertThat(portal.told())
                .filteredOn(status -> status.number().equals("B-1"))
                .last()
                .isEqualTo(new PortalAtTheOtherEnd.Told("B-1", "NEEDS_FIX", Optional.of("dueDate")));
        refused(
                () -> town.house
                        .get(ReturnApplication.class)
                        .giveBack(clerk, number("B-2").id(), "noSuch", new Written("x")),
                IntakeRefusal.ITEM_UNKNOWN);
        refused(
                () -> town.house
                        .get(OpenApplication.class)
                        .open(clerk, number("B-6").id(), woman),
                IntakeRefusal.CANNOT_BE_OPENED);
        town.house.get(RejectApplication.class).reject(clerk, number("B-6").id(), new Written("もう一度お出しください。"));
        fetchAt("2026-11-10T09:40");
        assertThat(portal.told())
                .filteredOn(status -> status.number().equals("B-6"))
                .extracting(PortalAtTheOtherEnd.Told::status)
                .containsExactly("RECEIVED", "EXAMINING", "REJECTED");
    }

    @Test
    void a_second_notice_of_the_same_woman_waits_for_a_clerk() {
        town.pregnancy(woman, "2027-06-01", 1);
        portal.files("A-1", FILED, items(Map.of()), false);
        fetchAt(NOW);
        assertThat(setAside().get(0).finding()).isEqualTo(PregnancyRefusal.ALREADY_NOTIFIED.code());
    }

    @Test
    void while_the_portal_is_away_or_slow_nothing_is_lost_and_nothing_is_told_out_of_order() {
        portal.files("A-1", FILED, items(Map.of()), false);
        portal.is(Mood.AWAY);
        fetchAt(NOW);
        portal.is(Mood.WELL);
        fetchAt("2026-11-10T09:10");
        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isEqualTo(1);
        portal.files("A-2", FILED, items(Map.of("name", "別人")), false);
        fetchAt("2026-11-10T09:20");
        portal.is(Mood.SLOW);
        town.house.get(RejectApplication.class).reject(clerk, number("A-2").id(), new Written("別の方です。"));
        fetchAt("2026-11-10T09:30");
        portal.is(Mood.WELL);
        fetchAt("2026-11-10T10:30");

        var told = portal.told().stream()
                .filter(status -> status.number().equals("A-2"))
                .map(PortalAtTheOtherEnd.Told::status)
                .toList();
        // What timed out may have arrived or not: the last status is told once or twice.
        assertThat(told).startsWith("RECEIVED", "EXAMINING", "REJECTED").hasSizeBetween(3, 4);
        assertThat(told.subList(2, told.size())).containsOnly("REJECTED");
    }

    @Test
    void a_number_that_is_listed_and_not_there_is_let_go_and_comes_when_it_is_listed_again() {
        portal.lists("A-9");
        fetchAt(NOW);
        assertThat(town.word("select state from pregnancy.intake_listing")).isEqualTo("UNKNOWN");
        portal.files("A-9", FILED, items(Map.of()), false);
        fetchAt("2026-11-10T09:10");
        assertThat(town.count("select count(*) from pregnancy.pregnancy")).isEqualTo(1);
    }

    @Test
    void what_the_portal_refuses_waits_for_the_administrator() {
        portal.files("A-1", FILED, items(Map.of()), false);
        portal.is(Mood.REFUSING);
        fetchAt(NOW);
        portal.is(Mood.WELL);
        fetchAt("2026-11-10T12:00");
        assertThat(told()).isEmpty();
        assertThat(town.count("select count(*) from pregnancy.intake_status where state = 'STUCK'"))
                .as("the first; the others wait behind it")
                .isEqualTo(1);
        var again = town.house.get(RetryStatuses.class).retry(Somebody.staff(Role.ADMINISTRATOR));
        assertThat(again).isEqualTo(1);
        fetchAt("2026-11-10T12:02");
        assertThat(told()).isEqualTo("RECEIVED EXAMINING DONE");
    }

    @Test
    void only_the_wards_health_desk_sees_what_waits() {
        portal.files("A-1", FILED, items(Map.of("ward", "141372", "name", "別人")), false);
        fetchAt(NOW);
        assertThat(setAside()).isEmpty();
        var asao = town.clerk(ASAO);
        var waiting = town.house.get(ListApplications.class).list(asao).get(0);
        refused(() -> town.house.get(ReadApplication.class).read(clerk, waiting.id()), KernelRefusal.NOT_ALLOWED);
        refused(
                () -> town.house.get(ListApplications.class).list(Somebody.staff(Role.REGISTER_CLERK)),
                KernelRefusal.NOT_ALLOWED);
    }

    private void fetchAt(String local) {
        town.setNow(local);
        town.house.get(IntakeTimer.class).fetch();
    }

    private List<ApplicationView> setAside() {
        return town.house.get(ListApplications.class).list(clerk);
    }

    private ApplicationView number(String number) {
        return setAside().stream()
                .filter(application -> application.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String told() {
        return portal.told().stream().map(PortalAtTheOtherEnd.Told::status).collect(Collectors.joining(" "));
    }

    private Map<String, String> items(Map<String, String> other) {
        var items = new HashMap<>(Map.ofEntries(
                Map.entry(
                        "residentNumber",
                        town.word("select resident_number from identity.person order by resident_number limit 1")),
                Map.entry("name", "試験\u3000花"),
                Map.entry("birthDate", "1995-05-05"),
                Map.entry("address", "試験町9-9-9"),
                Map.entry("phone", "044-000-1234"),
                Map.entry("occupation", "会社員"),
                Map.entry("weeks", "11"),
                Map.entry("dueDate", "2027-06-01"),
                Map.entry("fetuses", "1"),
                Map.entry("parity", "1"),
                Map.entry("facility", "試験産婦人科"),
                Map.entry("infectionsChecked", "true"),
                Map.entry("tuberculosisChecked", "false"),
                Map.entry("smoking", "YES"),
                Map.entry("cigarettes", "5"),
                Map.entry("concerns", "MONEY WORK"),
                Map.entry("unknownItem", "x"),
                Map.entry("freeText", "相談したいことがあります。")));
        items.putAll(other);
        items.values().removeIf(String::isEmpty);
        return items;
    }

    private static void refused(Runnable work, RefusalCode code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
