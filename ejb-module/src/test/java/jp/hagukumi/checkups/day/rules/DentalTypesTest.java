package jp.hagukumi.checkups.day.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types by hand. UA: upper front, LA: lower front, UD and LE: molars. */
class DentalTypesTest {

    @ParameterizedTest
    @CsvSource({
        "Y1M6, '', false, O1 O2, O1",
        "Y1M6, '', true, O1 O2, O2",
        "Y1M6, UA=CO, false, O1 O2, O1",
        "Y1M6, UA=C, false, A, A",
        "Y1M6, UC=TREATED, false, A, A",
        "Y1M6, LE=C, false, A, A",
        "Y1M6, UA=C UD=C, false, B, B",
        "Y1M6, UA=C LE=TREATED, true, B, B",
        "Y1M6, LA=C, false, B C, ",
        "Y1M6, LA=C UA=C LE=C, false, C, C",
        "Y1M6, UA=LOST, false, A O1 O2, ",
        "Y3, '', false, O, O",
        "Y3, '', true, O, O",
        "Y3, UB=CO, false, O, O",
        "Y3, UB=C, false, A, A",
        "Y3, UD=C LE=C, false, A, A",
        "Y3, UB=C UD=C, false, B, B",
        "Y3, LC=C, false, C1, C1",
        "Y3, LC=C UB=C, false, C2, C2",
        "Y3, LC=C LD=C, false, C2, C2",
        "Y3, LA=LOST, false, C1 O, ",
        "Y3, UB=C UD=C UA=LOST, false, B, B",
        "Y3, UE=NOT_ERUPTED, false, O, O",
    })
    void the_chart_decides_where_the_rule_is_known(
            GroupKind kind, String teeth, boolean risk, String allowed, DentalType proposed) {
        var typing = DentalTypes.of(kind, chart(teeth), risk);
        assertThat(typing.allowed().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(allowed);
        assertThat(typing.proposed()).isEqualTo(Optional.ofNullable(proposed));
    }

    @Test
    void a_chart_with_a_tooth_left_out_is_none() {
        var chart = chart("");
        chart.remove(new Tooth(true, true, 'A'));
        assertThatThrownBy(() -> DentalTypes.of(GroupKind.Y3, chart, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatever_the_chart_there_is_a_type_of_its_age_and_right_and_left_are_one(
            @ForAll GroupKind kind, @ForAll @Size(20) ToothState[] states, @ForAll boolean risk) {
        Map<Tooth, ToothState> chart = new HashMap<>();
        Map<Tooth, ToothState> mirrored = new HashMap<>();
        int at = 0;
        for (var tooth : chart("").keySet()) {
            chart.put(tooth, states[at]);
            mirrored.put(new Tooth(tooth.upper(), !tooth.right(), tooth.letter()), states[at]);
            at++;
        }
        var typing = DentalTypes.of(kind, chart, risk);
        var ofAge = kind == GroupKind.Y3 ? "O A B C1 C2" : "O1 O2 A B C";
        assertThat(typing.allowed())
                .isNotEmpty()
                .allMatch(type -> Arrays.asList(ofAge.split(" ")).contains(type.name()));
        assertThat(DentalTypes.of(kind, mirrored, risk)).isEqualTo(typing);
    }

    private static Map<Tooth, ToothState> chart(String said) {
        Map<Tooth, ToothState> chart = new HashMap<>();
        for (var upper : new boolean[] {true, false}) {
            for (char letter = 'A'; letter <= 'E'; letter++) {
                chart.put(new Tooth(upper, true, letter), ToothState.SOUND);
                chart.put(new Tooth(upper, false, letter), ToothState.SOUND);
            }
        }
        if (!said.isEmpty()) {
            for (var each : said.split(" ")) {
                chart.put(
                        new Tooth(each.charAt(0) == 'U', true, each.charAt(1)), ToothState.valueOf(each.substring(3)));
            }
        }
        return chart;
    }
}
