package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.births.rules.OnlineConditions.Condition;
import jp.hagukumi.births.rules.ReceiptDate.Deposit;
import jp.hagukumi.births.rules.ReceiptDate.Flaw;
import jp.hagukumi.births.rules.WhoMayFile.Capacity;
import jp.hagukumi.births.rules.WhoMayFile.Parents;
import jp.hagukumi.births.rules.WhoMayFile.Reason;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may file, when it counts as received, and whether the app's registration is the notice itself. */
class FilingRulesTest {

    private static final LocalDate BIRTH = LocalDate.parse("2026-11-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-10");

    private final OnlineConditions conditions =
            OnlineConditions.published(ReferenceTable.read("/jp/hagukumi/births/online-filing-on.csv"));

    @ParameterizedTest(name = "{0} {1} unable {2} cohabitant {3} inside {4}: {5}")
    @CsvFileSource(resources = "/jp/hagukumi/births/who-may-file.csv", useHeadersInDisplayName = true)
    void who_may_file_is_as_the_law_says(
            Parents parents, Capacity capacity, boolean unable, boolean cohabitant, boolean inside, Reason reason) {
        assertThat(WhoMayFile.judge(new WhoMayFile.Facts(parents, capacity, unable, cohabitant, inside)))
                .isEqualTo(reason);
    }

    @Test
    void the_mother_may_always_file() {
        for (var parents : Parents.values()) {
            assertThat(WhoMayFile.judge(new WhoMayFile.Facts(parents, Capacity.MOTHER, false, false, false))
                            .may())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}: {13}")
    @CsvFileSource(resources = "/jp/hagukumi/births/online-conditions.csv", useHeadersInDisplayName = true)
    void an_app_registration_is_the_notice_where_every_condition_is_met(
            String name,
            boolean jointly,
            boolean father,
            boolean mother,
            boolean marital,
            boolean fatherJapanese,
            boolean motherJapanese,
            boolean bornInJapan,
            boolean nameCanBeSent,
            boolean honsekiKnown,
            boolean filedAtHonseki,
            boolean certificate,
            LocalDate day,
            String unmet) {
        var decision = conditions.decide(
                new OnlineConditions.Facts(
                        jointly,
                        father,
                        mother,
                        marital,
                        fatherJapanese,
                        motherJapanese,
                        bornInJapan,
                        nameCanBeSent,
                        honsekiKnown,
                        filedAtHonseki,
                        certificate),
                day);
        List<Condition> expected = "-".equals(unmet)
                ? List.of()
                : Stream.of(unmet.split("\\+")).map(Condition::valueOf).toList();
        assertThat(decision.unmet()).as(name).isEqualTo(expected);
        assertThat(decision.isNotice()).isEqualTo(expected.isEmpty());
    }

    @Test
    void what_is_to_be_confirmed_is_marked_so() {
        var decision = conditions.decide(
                new OnlineConditions.Facts(true, false, true, true, true, true, true, true, true, false, true),
                LocalDate.parse("2026-11-22"));
        assertThat(decision.unmet()).containsExactly(Condition.ONE_FILER, Condition.FILED_AT_HONSEKI);
        assertThat(decision.uncertain()).containsExactly(Condition.FILED_AT_HONSEKI);
        assertThat(decision.ruleVersion()).isEqualTo("online-conditions/1");
    }

    @ParameterizedTest
    @CsvSource({
        "NOW, 2026-11-10, , 2026-11-10, false",
        "NIGHT_BOX, 2026-11-08, 夜間受領, 2026-11-08, true",
        "NIGHT_BOX, 2026-11-10, , 2026-11-10, false",
        "OUTAGE, 2026-11-09, 障害のため紙で預かり, 2026-11-09, true",
        "OUTAGE, 2026-11-01, 障害, 2026-11-01, true"
    })
    void the_date_of_receipt_is_the_day_of_deposit(
            Deposit how, LocalDate deposited, String reason, LocalDate received, boolean backDated) {
        var decision =
                ReceiptDate.decide(new ReceiptDate.Facts(how, deposited, TODAY, BIRTH, Optional.ofNullable(reason)));
        assertThat(decision.receivedOn()).contains(received);
        assertThat(decision.backDated()).isEqualTo(backDated);
    }

    @ParameterizedTest
    @CsvSource({
        "NOW, 2026-11-09, , NOT_TODAY",
        "NOW, 2026-11-11, , AFTER_TODAY",
        "NIGHT_BOX, 2026-11-08, , REASON_MISSING",
        "OUTAGE, 2026-11-08, ' ', REASON_MISSING",
        "OUTAGE, 2026-10-31, 障害, BEFORE_BIRTH",
        "NIGHT_BOX, 2026-11-11, 夜間受領, AFTER_TODAY"
    })
    void no_day_of_receipt_lies_in_the_future_before_the_birth_or_back_without_a_reason(
            Deposit how, LocalDate deposited, String reason, Flaw flaw) {
        var decision =
                ReceiptDate.decide(new ReceiptDate.Facts(how, deposited, TODAY, BIRTH, Optional.ofNullable(reason)));
        assertThat(decision.flaws()).containsExactly(flaw);
        assertThat(decision.receivedOn()).isEmpty();
    }
}
