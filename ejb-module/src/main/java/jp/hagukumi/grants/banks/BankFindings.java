package jp.hagukumi.grants.banks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.BankTerms.Reach;
import jp.hagukumi.grants.rules.PostalAccount;
import jp.hagukumi.grants.rules.TransferCheck;
import jp.hagukumi.grants.rules.TransferName.Spelling;
import jp.hagukumi.grants.rules.TransferName.Use;
import jp.hagukumi.kernel.refusal.Finding;

/** What the rules of banks find, in the words of refusals; the fields are those of whoever asks. */
public final class BankFindings {

    private BankFindings() {}

    /** What keeps a name from being spelt: each character by itself. */
    public static List<Finding> ofName(String field, Spelling spelling, Use use) {
        return spelling.findings().stream()
                .map(one -> switch (one.flaw()) {
                    case EMPTY -> Finding.at(field, BankRefusal.NAME_EMPTY);
                    case CHARACTER ->
                        new Finding(field, BankRefusal.NAME_CHARACTER, Map.of("character", one.character()));
                    case MARK -> new Finding(field, BankRefusal.NAME_MARK, Map.of("character", one.character()));
                    case TOO_LONG ->
                        new Finding(field, BankRefusal.NAME_TOO_LONG, Map.of("max", String.valueOf(use.most())));
                })
                .toList();
    }

    /** What is wrong with a symbol and number. */
    public static List<Finding> ofPostal(String symbolField, String numberField, PostalAccount.Conversion conversion) {
        return conversion.flaws().stream()
                .map(flaw -> switch (flaw) {
                    case SYMBOL_DIGITS -> Finding.at(symbolField, BankRefusal.POSTAL_SYMBOL);
                    case SYMBOL_BEGINNING, SYMBOL_END -> Finding.at(symbolField, BankRefusal.POSTAL_SYMBOL_FORM);
                    case NUMBER_DIGITS -> Finding.at(numberField, BankRefusal.POSTAL_NUMBER);
                    case NUMBER_END -> Finding.at(numberField, BankRefusal.POSTAL_NUMBER_END);
                    case BRANCH -> Finding.at(symbolField, BankRefusal.POSTAL_BRANCH);
                })
                .toList();
    }

    /**
     * What is wrong with an account at a bank. The fields are {@code prefix} with {@code bank}, {@code branch} and
     * {@code number} behind it.
     *
     * @param number one to seven digits; zeros in front may be left out
     */
    public static List<Finding> ofAccount(
            String prefix, String bank, String branch, String number, BankDirectory directory) {
        var findings = new ArrayList<Finding>();
        if (directory.bank(bank).isEmpty()) {
            findings.add(Finding.at(prefix + "bank", BankRefusal.BANK_OF_ACCOUNT));
        } else if (directory.branch(bank, branch).isEmpty()) {
            findings.add(Finding.at(prefix + "branch", BankRefusal.UNKNOWN_BRANCH));
        }
        if (!number.matches("[0-9]{1,7}")) {
            findings.add(Finding.at(prefix + "number", BankRefusal.ACCOUNT_NUMBER));
        }
        return findings;
    }

    /** Why a value date cannot be had, with the nearest one that can. */
    public static Optional<Finding> ofValueDate(String field, Reach reach) {
        return switch (reach.standing()) {
            case REACHABLE -> Optional.empty();
            case NO_BANK_DAY -> Optional.of(dated(field, BankRefusal.NO_BANK_DAY, reach.next()));
            case CUT_OFF_MISSED -> Optional.of(dated(field, BankRefusal.CUT_OFF_MISSED, reach.next()));
            case TOO_FAR -> Optional.of(dated(field, BankRefusal.VALUE_DATE_TOO_FAR, reach.next()));
        };
    }

    /** Why a written file does not leave: the first error by its rule, or nothing. */
    public static Optional<Finding> ofFile(TransferCheck.Verdict verdict) {
        if (verdict.sound()) {
            return Optional.empty();
        }
        var rule = verdict.findings().stream()
                .map(TransferCheck.Finding::rule)
                .filter(one -> one.severity() == TransferCheck.Severity.ERROR)
                .findFirst()
                .map(TransferCheck.Rule::code)
                .orElse("-");
        return Optional.of(new Finding("", BankRefusal.FILE_NOT_SOUND, Map.of("rule", rule)));
    }

    private static Finding dated(String field, BankRefusal refusal, LocalDate next) {
        return new Finding(field, refusal, Map.of("next", next.toString()));
    }
}
