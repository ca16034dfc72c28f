package jp.hagukumi.births;

import static jp.hagukumi.births.rules.CertificateFlaw.BORN_LONG_AGO;
import static jp.hagukumi.births.rules.CertificateFlaw.CERTIFIED_BEFORE_BIRTH;
import static jp.hagukumi.births.rules.CertificateFlaw.FACILITY_NAME_MISSING;
import static jp.hagukumi.births.rules.CertificateFlaw.FEWER_BIRTHS_THAN_ORDER;
import static jp.hagukumi.births.rules.CertificateFlaw.GIVEN_NAME_CHARACTER;
import static jp.hagukumi.births.rules.CertificateFlaw.IN_FUTURE;
import static jp.hagukumi.births.rules.CertificateFlaw.MEASURE_MISSING;
import static jp.hagukumi.births.rules.CertificateFlaw.NOT_MEASURED;
import static jp.hagukumi.births.rules.CertificateFlaw.NOT_TO_THE_MINUTE;
import static jp.hagukumi.births.rules.CertificateFlaw.NUMBER_OUT_OF_BOUNDS;
import static jp.hagukumi.births.rules.CertificateFlaw.ORDER_ABOVE_COUNT;
import static jp.hagukumi.births.rules.CertificateFlaw.PLURALITY_INCOMPLETE;
import static jp.hagukumi.births.rules.CertificateFlaw.SEX_UNDETERMINED;
import static jp.hagukumi.births.rules.CertificateFlaw.TEXT_MISSING;
import static jp.hagukumi.births.rules.CertificateFlaw.TEXT_TOO_LONG;
import static jp.hagukumi.births.rules.CertificateFlaw.TEXT_UNFIT;
import static jp.hagukumi.births.rules.CertificateFlaw.TOO_MANY_DECIMALS;
import static jp.hagukumi.births.rules.CertificateFlaw.UNNAMED;
import static jp.hagukumi.births.rules.CertificateFlaw.UNUSUAL_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.hagukumi.births.rules.BirthTimeWords;
import jp.hagukumi.births.rules.CertificateRules;
import jp.hagukumi.births.rules.CertificateVerdict;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRulesTest {

    private static final CertificateRules RULES = CertificateRules.published();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

    @Test
    void an_ordinary_certificate_has_no_findings() {
        assertThat(refused(c -> {})).isEmpty();
        assertThat(remarked(c -> {})).isEmpty();
    }

    @Property(tries = 300)
    void weight_is_refused_outside_100_to_7000_and_remarked_outside_300_to_6000(
            @ForAll @IntRange(min = 0, max = 8000) int grams) {
        Consumer<Certificates> change = c -> c.weight = Optional.of(grams);
        assertThat(refused(change).contains(NUMBER_OUT_OF_BOUNDS)).isEqualTo(grams < 100 || grams > 7000);
        assertThat(remarked(change).contains(UNUSUAL_NUMBER))
                .isEqualTo(grams >= 100 && grams < 300 || grams > 6000 && grams <= 7000);
    }

    @Property(tries = 100)
    void weeks_are_refused_outside_19_to_45_and_remarked_under_20(@ForAll @IntRange(min = 0, max = 60) int weeks) {
        Consumer<Certificates> change = c -> c.weeks = weeks;
        assertThat(refused(change).contains(NUMBER_OUT_OF_BOUNDS)).isEqualTo(weeks < 19 || weeks > 45);
        assertThat(remarked(change).contains(UNUSUAL_NUMBER)).isEqualTo(weeks == 19);
    }

    @Property(tries = 300)
    void order_and_count_are_taken_exactly_when_the_order_is_within_the_count(
            @ForAll @IntRange(min = 0, max = 11) int count, @ForAll @IntRange(min = 0, max = 11) int order) {
        var refused = refused(c -> {
            c.count = Optional.of(count);
            c.order = Optional.of(order);
            c.liveBirths = 12;
        });
        assertThat(refused.isEmpty()).isEqualTo(count >= 2 && count <= 9 && order >= 1 && order <= count);
    }

    @ParameterizedTest
    @CsvSource({"9.9,false", "10.0,true", "49.5,true", "70.0,true", "70.1,false"})
    void length_is_refused_outside_10_to_70_centimetres(BigDecimal length, boolean taken) {
        assertThat(refused(c -> c.length = Optional.of(length)).isEmpty()).isEqualTo(taken);
    }

    @Test
    void length_has_one_decimal_at_most() {
        assertThat(refused(c -> c.length = Optional.of(new BigDecimal("49.55"))))
                .containsExactly(TOO_MANY_DECIMALS);
        assertThat(refused(c -> c.length = Optional.of(new BigDecimal("49.50"))))
                .isEmpty();
    }

    @Test
    void weight_and_length_may_be_blank_only_where_nobody_professional_attended() {
        assertThat(refused(c -> c.weight = Optional.empty())).containsExactly(MEASURE_MISSING);
        assertThat(refused(c -> {
                    c.length = Optional.empty();
                    c.attendant = AttendantType.MIDWIFE;
                }))
                .containsExactly(MEASURE_MISSING);
        Consumer<Certificates> home = c -> {
            c.weight = Optional.empty();
            c.length = Optional.empty();
            c.attendant = AttendantType.OTHER;
            c.placeType = PlaceType.HOME;
            c.facility = Optional.empty();
        };
        assertThat(refused(home)).isEmpty();
        assertThat(remarked(home)).containsExactly(NOT_MEASURED, NOT_MEASURED);
    }

    @Test
    void a_facility_has_a_name() {
        for (var type : List.of(PlaceType.HOSPITAL, PlaceType.CLINIC, PlaceType.MIDWIFERY_HOME)) {
            assertThat(refused(c -> {
                        c.placeType = type;
                        c.facility = Optional.empty();
                    }))
                    .containsExactly(FACILITY_NAME_MISSING);
        }
    }

    @Test
    void a_multiple_birth_needs_number_and_order() {
        assertThat(refused(c -> c.count = Optional.of(2))).containsExactly(PLURALITY_INCOMPLETE);
        assertThat(refused(c -> {
                    c.count = Optional.of(2);
                    c.order = Optional.of(3);
                }))
                .contains(ORDER_ABOVE_COUNT);
        assertThat(remarked(c -> {
                    c.count = Optional.of(2);
                    c.order = Optional.of(2);
                }))
                .containsExactly(FEWER_BIRTHS_THAN_ORDER);
    }

    @Test
    void dates_lie_in_their_order_and_not_in_the_future_beyond_clock_skew() {
        assertThat(refused(c -> c.certifiedOn = LocalDate.of(2026, 11, 19))).containsExactly(CERTIFIED_BEFORE_BIRTH);
        assertThat(refused(c -> {
                    c.bornAt = NOW.plusMinutes(5);
                    c.certifiedOn = NOW.toLocalDate();
                }))
                .isEmpty();
        assertThat(refused(c -> {
                    c.bornAt = NOW.plusMinutes(6);
                    c.certifiedOn = NOW.toLocalDate();
                }))
                .containsExactly(IN_FUTURE);
        assertThat(refused(c -> c.certifiedOn = LocalDate.of(2026, 11, 23))).containsExactly(IN_FUTURE);
        assertThat(refused(c -> c.bornAt = c.bornAt.plusSeconds(1))).containsExactly(NOT_TO_THE_MINUTE);
        assertThat(remarked(c -> c.bornAt = LocalDateTime.of(2026, 8, 1, 3, 5))).containsExactly(BORN_LONG_AGO);
    }

    @Test
    void texts_are_judged_in_code_points_and_never_changed() {
        assertThat(refused(c -> c.mother = new Written(""))).containsExactly(TEXT_MISSING);
        assertThat(refused(c -> c.mother = new Written("𠮷".repeat(50)))).isEmpty();
        assertThat(refused(c -> c.mother = new Written("𠮷".repeat(51)))).containsExactly(TEXT_TOO_LONG);
        assertThat(refused(c -> c.mother = new Written("渡邉\u0000花子"))).containsExactly(TEXT_UNFIT);
    }

    @Test
    void an_unnamed_child_and_an_undetermined_sex_are_taken_with_a_remark() {
        assertThat(remarked(c -> {
                    c.familyName = Optional.empty();
                    c.givenName = Optional.empty();
                    c.sex = ChildSex.UNDETERMINED;
                }))
                .containsExactly(UNNAMED, SEX_UNDETERMINED);
        assertThat(remarked(c -> c.givenName = Optional.of(new Written("叱子")))).containsExactly(GIVEN_NAME_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00,令和8年11月22日 午前0時00分",
        "2026-11-22T11:59,令和8年11月22日 午前11時59分",
        "2026-11-22T12:00,令和8年11月22日 午後0時00分",
        "2026-11-22T23:05,令和8年11月22日 午後11時05分",
        "2028-02-29T00:01,令和10年2月29日 午前0時01分"
    })
    void midnight_is_zero_in_the_morning_and_noon_zero_in_the_afternoon(LocalDateTime bornAt, String words) {
        assertThat(BirthTimeWords.inWords(bornAt)).isEqualTo(words);
        assertThat(BirthTimeWords.fromForm(
                        bornAt.toLocalDate(), bornAt.getHour() >= 12, bornAt.getHour() % 12, bornAt.getMinute()))
                .isEqualTo(bornAt);
    }

    private static List<RefusalCode> refused(Consumer<Certificates> change) {
        return judge(change).refusals().stream().map(Finding::code).toList();
    }

    private static List<RefusalCode> remarked(Consumer<Certificates> change) {
        return judge(change).remarks().stream().map(Finding::code).toList();
    }

    private static CertificateVerdict judge(Consumer<Certificates> change) {
        return RULES.judge(Certificates.with(change).content(), NOW);
    }
}
