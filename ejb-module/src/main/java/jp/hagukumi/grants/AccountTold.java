package jp.hagukumi.grants;

import java.util.Optional;

/**
 * An account as a person tells it: at a bank, or at ゆうちょ銀行 by the symbol and number of its passbook. One of the two.
 *
 * @param bank at a bank
 * @param postal at ゆうちょ銀行
 * @param formerSurname 旧姓 in katakana, where the account runs in it; a clerk checks it
 * @param holder the holder's name in katakana as the passbook prints it, half or full width, 1 to 60 code points
 */
public record AccountTold(
        Optional<AtBank> bank, Optional<Postal> postal, String holder, Optional<String> formerSurname) {

    /**
     * @param bank four digits
     * @param branch three digits
     * @param number at most seven digits; shorter ones are filled up with zeros in front
     */
    public record AtBank(String bank, String branch, AccountKind kind, String number) {

        /** Logs carry no account. */
        @Override
        public String toString() {
            return "AtBank[masked]";
        }
    }

    /**
     * @param symbol 記号, five digits
     * @param number 番号, two to eight digits
     */
    public record Postal(String symbol, String number) {

        /** Logs carry no account. */
        @Override
        public String toString() {
            return "Postal[masked]";
        }
    }

    /** Logs carry no account and no name. */
    @Override
    public String toString() {
        return "AccountTold[masked]";
    }
}
