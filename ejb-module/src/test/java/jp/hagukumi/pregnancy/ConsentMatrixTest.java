package jp.hagukumi.pregnancy;

import static jp.hagukumi.pregnancy.StayingWoman.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.hagukumi.announcements.PregnancyEnded;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.pregnancy.reacts.StayStopsAfterEnd;
import jp.hagukumi.pregnancy.satogaeri.DecideAddress;
import jp.hagukumi.pregnancy.satogaeri.StayEnding;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State of the consent, direction, item: what goes and what does not, as a table written by hand says. */
class ConsentMatrixTest {

    private static final String LATER = "2026-11-12T09:00";

    private final HubInMemory hub = new HubInMemory();
    private final StayingWoman her = new StayingWoman(hub);
    private String now = LATER;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLANNED",
                "CONSENTED",
                "ACCEPTED",
                "DECLINED",
                "WITHDRAWN",
                "LAPSED",
                "LOST",
                "ONE_OF_TWINS_LOST",
                "DELIVERED",
                "WOMAN_DIED",
                "MOVED_OUT",
                "PROTECTED",
                "PROTECTED_AND_DECIDED"
            })
    void in_this_state_goes_what_the_table_says(String state) throws IOException {
        var stay = her.planned();
        bring(state, stay);
        her.speakAt(now);
        her.speakAt(minutesLater(now, 30));
        var recalled = !her.arrived("RECALL_REQUEST").isEmpty();
        var reason = her.hub.arrived().stream()
                .anyMatch(message -> message.fields().keySet().stream().anyMatch(path -> path.contains("reason")));
        hub.arrived().clear();
        tellAnew();
        her.speakAt(minutesLater(now, 40));
        var told = new TreeMap<String, String>();
        hub.arrived().stream()
                .filter(message ->
                        message.kind().equals("SUBJECT") || message.kind().equals("REQUEST"))
                .forEach(message -> told.putAll(message.fields()));
        var answered = !state.equals("ACCEPTED") && isAnswerKept(stay);
        var reported = isReportKept(stay);

        var found = new LinkedHashMap<String, String>();
        for (var row : expected(state).keySet()) {
            var item = row.substring(row.indexOf(' ') + 1);
            found.put(
                    row,
                    switch (row.substring(0, row.indexOf(' '))) {
                        case "TELL" -> told.containsKey(item) ? "yes" : "no";
                        case "RECALL" -> (item.equals("request") ? recalled : reason) ? "yes" : "no";
                        case "ANSWER" -> answered ? "yes" : "no";
                        case "REPORT" -> reported ? "yes" : "no";
                        default -> throw new IllegalStateException(row);
                    });
        }
        assertThat(found).as(state).isEqualTo(expected(state));
    }

    private void bring(String state, StayId stay) {
        if (state.equals("PLANNED")) {
            return;
        }
        if (state.startsWith("PROTECTED")) {
            protect();
        }
        her.consent(stay);
        her.speakAt(START);
        switch (state) {
            case "CONSENTED" -> {}
            case "ACCEPTED" -> answer("A1", stay, "ACCEPTED");
            case "DECLINED" -> answer("A1", stay, "DECLINED");
            case "WITHDRAWN" -> her.withdraw(stay);
            case "LAPSED" -> now = "2027-04-10T09:00";
            case "LOST" -> lose(2);
            case "ONE_OF_TWINS_LOST" -> lose(1);
            case "DELIVERED" -> delivered();
            case "WOMAN_DIED" -> ends("WOMAN_DIED");
            case "MOVED_OUT" -> ends("MOVED_OUT");
            case "PROTECTED" -> {}
            case "PROTECTED_AND_DECIDED" ->
                her.town
                        .house
                        .get(DecideAddress.class)
                        .decide(her.nurse, stay, new Written("ご本人に電話で確認し、実家の住所を伝えてよいとのこと"));
            default -> throw new IllegalStateException(state);
        }
    }

    private void answer(String event, StayId stay, String answer) {
        her.answer(event, stay, answer);
        her.speakAt("2026-11-11T09:00");
    }

    private void lose(int fetuses) {
        her.town
                .house
                .get(TellLoss.class)
                .tell(
                        PregnancyTown.resident(her.woman),
                        her.pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, fetuses, Optional.empty(), Optional.empty(), Optional.empty()));
        her.town.deliverAll();
    }

    private void delivered() {
        her.town.house.together(() -> {
            her.town.house.get(FollowRegister.class).born(her.nurse, her.woman, LocalDate.parse("2026-11-09"));
            return true;
        });
        her.town.deliverAll();
    }

    private void ends(String outcome) {
        her.town.house.together(() -> {
            her.town
                    .house
                    .get(StayStopsAfterEnd.class)
                    .hear(Somebody.system(), new PregnancyEnded(her.pregnancy.value(), her.woman.value(), outcome));
            return true;
        });
    }

    private void tellAnew() {
        her.town.house.together(() -> {
            her.town.house.get(StayEnding.class).tellAnew(her.woman.value());
            return true;
        });
    }

    private boolean isAnswerKept(StayId stay) {
        var before = her.town.word("select state || version from pregnancy.stay");
        her.answer("X1", stay, "ACCEPTED");
        her.speakAt(minutesLater(now, 50));
        return !her.town.word("select state || version from pregnancy.stay").equals(before);
    }

    private boolean isReportKept(StayId stay) {
        her.report("X2", stay, "2026-11-10");
        her.speakAt(minutesLater(now, 55));
        return her.town.count("select count(*) from pregnancy.stay_report") == 1;
    }

    private void protect() {
        var measure = UUID.randomUUID();
        her.town.sql("""
                insert into identity.support_measure (id, measure_number, valid_from, valid_to, hidden, shuts_out)
                values (:id, 'M1', '2026-01-01', '2027-12-31', array['ADDRESS'], false)
                """, Map.of("id", measure));
        her.town.sql(
                "insert into identity.support_measure_protected (measure, person) values (:measure, :person)",
                Map.of("measure", measure, "person", her.woman.value()));
    }

    private static String minutesLater(String local, int minutes) {
        return java.time.LocalDateTime.parse(local).plusMinutes(minutes).toString();
    }

    private static Map<String, String> expected(String state) throws IOException {
        try (var file = ConsentMatrixTest.class.getResourceAsStream("consent-matrix.csv")) {
            var rows = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(state))
                    .forEach(cells -> rows.put(cells[1] + " " + cells[2], cells[3]));
            return rows;
        }
    }
}
