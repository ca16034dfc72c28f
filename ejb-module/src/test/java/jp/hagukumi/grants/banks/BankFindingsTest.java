package jp.hagukumi.grants.banks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.BankTerms.Reach;
import jp.hagukumi.grants.rules.BankTerms.Standing;
import jp.hagukumi.grants.rules.PostalAccount;
import jp.hagukumi.grants.rules.PostalAccount.Conversion;
import jp.hagukumi.grants.rules.TransferCheck;
import jp.hagukumi.grants.rules.TransferCheck.Rule;
import jp.hagukumi.grants.rules.TransferCheck.Verdict;
import jp.hagukumi.grants.rules.TransferFile.Totals;
import jp.hagukumi.grants.rules.TransferName;
import jp.hagukumi.grants.rules.TransferName.Use;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import org.junit.jupiter.api.Test;

/** Whatever the rules find is told at its field, with its remedy. */
class BankFindingsTest {

    private static final BankDirectory BANKS = BankDirectory.published();

    @Test
    void each_character_of_a_name_that_cannot_be_taken_is_named() {
        assertThat(BankFindings.ofName("holder", TransferName.spell("山ナ゛", Use.HOLDER), Use.HOLDER))
                .containsExactly(
                        new Finding("holder", BankRefusal.NAME_CHARACTER, Map.of("character", "山")),
                        new Finding("holder", BankRefusal.NAME_MARK, Map.of("character", "゛")));
        assertThat(BankFindings.ofName("holder", TransferName.spell(" ", Use.HOLDER), Use.HOLDER))
                .containsExactly(Finding.at("holder", BankRefusal.NAME_EMPTY));
        assertThat(BankFindings.ofName("holder", TransferName.spell("ア".repeat(31), Use.HOLDER), Use.HOLDER))
                .containsExactly(new Finding("holder", BankRefusal.NAME_TOO_LONG, Map.of("max", "30")));
        assertThat(BankFindings.ofName("holder", TransferName.spell("ハナコ", Use.HOLDER), Use.HOLDER))
                .isEmpty();
    }

    @Test
    void every_flaw_of_a_postal_account_is_told_at_the_symbol_or_at_the_number() {
        var told = new HashSet<Finding>();
        for (var flaw : PostalAccount.Flaw.values()) {
            var findings = BankFindings.ofPostal("symbol", "number", new Conversion(Optional.empty(), List.of(flaw)));
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).field()).isEqualTo(flaw.name().startsWith("NUMBER") ? "number" : "symbol");
            told.addAll(findings);
        }
        assertThat(told).hasSize(5);
        assertThat(BankFindings.ofPostal("symbol", "number", PostalAccount.convert("10530", "12345671", BANKS)))
                .isEmpty();
    }

    @Test
    void an_account_is_of_a_bank_and_a_branch_that_there_are() {
        assertThat(BankFindings.ofAccount("account.", "0138", "810", "1", BANKS))
                .isEmpty();
        assertThat(BankFindings.ofAccount("account.", "0138", "000", "12345678", BANKS))
                .containsExactly(
                        Finding.at("account.branch", BankRefusal.UNKNOWN_BRANCH),
                        Finding.at("account.number", BankRefusal.ACCOUNT_NUMBER));
        assertThat(BankFindings.ofAccount("account.", "0002", "810", "", BANKS))
                .containsExactly(
                        Finding.at("account.bank", BankRefusal.BANK_OF_ACCOUNT),
                        Finding.at("account.number", BankRefusal.ACCOUNT_NUMBER));
        assertThat(BankFindings.ofAccount("account.", "0138", "810", "１２３", BANKS))
                .containsExactly(Finding.at("account.number", BankRefusal.ACCOUNT_NUMBER));
    }

    @Test
    void a_value_date_that_cannot_be_had_is_told_with_one_that_can() {
        var next = LocalDate.parse("2026-11-30");
        assertThat(BankFindings.ofValueDate("valueDate", new Reach(Standing.REACHABLE, next)))
                .isEmpty();
        assertThat(BankFindings.ofValueDate("valueDate", new Reach(Standing.CUT_OFF_MISSED, next)))
                .contains(new Finding("valueDate", BankRefusal.CUT_OFF_MISSED, Map.of("next", "2026-11-30")));
        assertThat(BankFindings.ofValueDate("valueDate", new Reach(Standing.NO_BANK_DAY, next)))
                .map(Finding::code)
                .contains(BankRefusal.NO_BANK_DAY);
        assertThat(BankFindings.ofValueDate("valueDate", new Reach(Standing.TOO_FAR, next)))
                .map(Finding::code)
                .contains(BankRefusal.VALUE_DATE_TOO_FAR);
    }

    @Test
    void a_file_that_is_not_sound_is_refused_by_its_first_error() {
        var warning = new TransferCheck.Finding(Rule.V306, 2, "");
        var error = new TransferCheck.Finding(Rule.V301, 4, "TOTAL");
        assertThat(BankFindings.ofFile(new Verdict(new Totals(2, 3), List.of(warning), 0, true)))
                .isEmpty();
        assertThat(BankFindings.ofFile(new Verdict(new Totals(2, 3), List.of(warning, error), 0, false)))
                .contains(new Finding("", BankRefusal.FILE_NOT_SOUND, Map.of("rule", "V-301")));
    }

    @Test
    void every_argument_that_a_refusal_promises_stands_in_its_words() {
        Map.of(
                        BankRefusal.NAME_CHARACTER, "{character}",
                        BankRefusal.NAME_MARK, "{character}",
                        BankRefusal.NAME_TOO_LONG, "{max}",
                        BankRefusal.NO_BANK_DAY, "{next}",
                        BankRefusal.CUT_OFF_MISSED, "{next}",
                        BankRefusal.VALUE_DATE_TOO_FAR, "{next}",
                        BankRefusal.FILE_NOT_SOUND, "{rule}")
                .forEach((refusal, argument) -> List.of("ja", "ja_easy", "en")
                        .forEach(language -> assertThat(Arrays.asList("text", "remedy"))
                                .as(refusal + " in " + language)
                                .anySatisfy(part -> assertThat(RefusalTexts.entry(refusal, part, language)
                                                .orElseThrow())
                                        .contains(argument))));
    }
}
