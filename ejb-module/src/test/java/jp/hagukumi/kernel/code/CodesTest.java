package jp.hagukumi.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "141305", "141313", "141330", "140007", "011002", "130001", "131016", "043249", "406058", "221384"
            })
    void codes_of_municipalities_as_published_are_accepted(String code) {
        assertThat(MunicipalityCode.parse(code)).map(MunicipalityCode::digits).hasValue(code);
        assertThat(MunicipalityCode.ofFiveDigits(code.substring(0, 5)).digits()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "141306", "14130", "1413055", "000000", "480002", "１４１３０５", "14130 ", "14130a"})
    void what_is_no_code_of_a_municipality_is_refused(String text) {
        assertThat(MunicipalityCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MunicipalityCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void one_wrong_check_digit_of_ten_passes_and_it_is_the_right_one(
            @ForAll @IntRange(min = 1000, max = 47999) int number) {
        String five = "%05d".formatted(number);
        long passing = IntStream.rangeClosed(0, 9)
                .filter(digit -> MunicipalityCode.parse(five + digit).isPresent())
                .count();
        assertThat(passing).isEqualTo(1);
    }

    @Test
    void a_prefecture_is_told_from_its_municipalities() {
        assertThat(new MunicipalityCode("140007").isPrefecture()).isTrue();
        assertThat(new MunicipalityCode("141305").isPrefecture()).isFalse();
        assertThat(new MunicipalityCode("141305").prefectureDigits()).isEqualTo("14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0110113719", "1419900012", "1419900020", "1419900038", "1319900013"})
    void codes_of_medical_institutions_are_accepted(String code) {
        assertThat(MedicalInstitutionCode.parse(code))
                .map(MedicalInstitutionCode::digits)
                .hasValue(code);
        assertThat(new MedicalInstitutionCode(code).feeSchedule()).isEqualTo('1');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0110113718", "9900012", "14199000120", "0019900012", "４８１９９０００１２"})
    void what_is_no_code_of_a_medical_institution_is_refused(String text) {
        assertThat(MedicalInstitutionCode.parse(text)).isEmpty();
    }

    @Property
    void a_single_mistyped_digit_of_a_medical_institution_is_found(
            @ForAll @IntRange(max = 9_999_999) int tail,
            @ForAll @IntRange(min = 2, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String payload = "14%07d".formatted(tail);
        StringBuilder code = new StringBuilder(payload).append(CheckDigits.modulus10(payload));
        assertThat(MedicalInstitutionCode.parse(code.toString())).isPresent();
        code.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + shift) % 10));
        assertThat(MedicalInstitutionCode.parse(code.toString())).isEmpty();
    }
}
