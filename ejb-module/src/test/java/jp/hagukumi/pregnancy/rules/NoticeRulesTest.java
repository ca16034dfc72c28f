package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.pregnancy.rules.NoticeRules.Facts;
import jp.hagukumi.pregnancy.rules.NoticeRules.Flaw;
import jp.hagukumi.pregnancy.rules.NoticeRules.Number;
import jp.hagukumi.pregnancy.rules.NoticeRules.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice must keep to, by hand; filed on 10 November 2026. */
class NoticeRulesTest {

    private static final LocalDate FILED = LocalDate.parse("2026-11-10");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // due, heartbeat, phone, away, told, from, to, unknown town, cigarettes, supporters, number, words,
                // flaws
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, false, false, 1, a, ''",
                // four weeks and no days: the first day on which a notice is taken; a day less is refused
                "2027-07-20, -, 044-000-1234, false, false, -, -, false, false, false, 1, a, ''",
                "2027-07-21, -, 044-000-1234, false, false, -, -, false, false, false, 1, a, DUE_DAY_TOO_FAR",
                // four weeks after the due day a late notice is still taken
                "2026-10-13, -, 044-000-1234, false, false, -, -, false, false, false, 1, a, ''",
                "2026-10-12, -, 044-000-1234, false, false, -, -, false, false, false, 1, a, DUE_DAY_PASSED",
                // the heart from five weeks on, not tomorrow
                "2027-06-01, 2026-09-29, 044-000-1234, false, false, -, -, false, false, false, 1, a, ''",
                "2027-06-01, 2026-09-28, 044-000-1234, false, false, -, -, false, false, false, 1, a, HEARTBEAT_TOO_EARLY",
                "2027-06-01, 2026-11-10, 044-000-1234, false, false, -, -, false, false, false, 1, a, ''",
                "2027-06-01, 2026-11-11, 044-000-1234, false, false, -, -, false, false, false, 1, a, HEARTBEAT_IN_THE_FUTURE",
                "2027-06-01, -, 12345678, false, false, -, -, false, false, false, 1, a, NOT_A_PHONE",
                "2027-06-01, -, 044000123, false, false, -, -, false, false, false, 1, a, ''",
                "2027-06-01, -, 044-000-12-, false, false, -, -, false, false, false, 1, a, NOT_A_PHONE",
                // a stay is told only with a stay, and ends after it begins
                "2027-06-01, -, 044-000-1234, false, true, -, -, false, false, false, 1, a, STAY_DOES_NOT_FIT",
                "2027-06-01, -, 044-000-1234, true, true, 2027-05-01, 2027-05-01, false, false, false, 1, a, ''",
                "2027-06-01, -, 044-000-1234, true, true, 2027-05-02, 2027-05-01, false, false, false, 1, a, STAY_DOES_NOT_FIT",
                "2027-06-01, -, 044-000-1234, true, true, -, -, true, false, false, 1, a, UNKNOWN_MUNICIPALITY",
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, true, false, 1, a, CIGARETTES_WITHOUT_SMOKING",
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, false, true, 1, a, SUPPORTERS_CONTRADICT",
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, false, false, 0, a, NUMBER",
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, false, false, 9, aaaaa, LENGTH",
                "2027-06-01, -, 044-000-1234, false, false, -, -, false, false, false, 9, ' a', CHARACTERS",
                "2027-07-21, -, 1, false, false, -, -, false, true, false, 10, a, DUE_DAY_TOO_FAR NUMBER NOT_A_PHONE CIGARETTES_WITHOUT_SMOKING",
            })
    void each_flaw_is_found_and_nothing_else(
            LocalDate due,
            LocalDate heartbeat,
            String phone,
            boolean away,
            boolean told,
            LocalDate from,
            LocalDate to,
            boolean unknownTown,
            boolean cigarettes,
            boolean supporters,
            int number,
            String words,
            String flaws) {
        var facts = new Facts(
                FILED,
                due,
                Optional.ofNullable(heartbeat),
                phone,
                away,
                told,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                unknownTown,
                cigarettes,
                supporters,
                List.of(new Number("fetuses", Optional.of(number), 1, 9)),
                List.of(new Words("occupation", Optional.of(words), TextBounds.line(1, 4))));
        assertThat(NoticeRules.on(FILED).judge(facts))
                .extracting(NoticeRules.Finding::flaw)
                .containsExactlyElementsOf(Arrays.stream(flaws.split(" "))
                        .filter(flaw -> !flaw.isEmpty())
                        .map(Flaw::valueOf)
                        .toList());
    }
}
