package jp.hagukumi.grants.rules;

import java.util.Optional;

/**
 * An account as the transfer file names it.
 *
 * @param bank 金融機関コード, four digits
 * @param bankName at most 15 bytes in the letters of places; the bank goes by the code
 * @param branch 支店コード, three digits
 * @param branchName the same for the branch
 * @param number seven digits, filled up with zeros in front
 */
public record TransferAccount(
        String bank,
        Optional<TransferName> bankName,
        String branch,
        Optional<TransferName> branchName,
        DepositKind kind,
        String number) {

    /** @throws IllegalArgumentException for anything that the file has no place for */
    public TransferAccount {
        if (!isDigits(bank, 4) || !isDigits(branch, 3) || !isDigits(number, 7)) {
            throw new IllegalArgumentException("bank, branch or number of an account is not 4, 3 and 7 digits");
        }
        if (!bankName.map(TransferName.Use.PLACE::fits).orElse(true)
                || !branchName.map(TransferName.Use.PLACE::fits).orElse(true)) {
            throw new IllegalArgumentException("not a name of a bank or branch");
        }
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Logs carry no account. */
    @Override
    public String toString() {
        return "TransferAccount[masked]";
    }
}
