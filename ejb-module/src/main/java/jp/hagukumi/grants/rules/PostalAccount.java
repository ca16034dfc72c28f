package jp.hagukumi.grants.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account at ゆうちょ銀行 as other banks know it, made of the symbol (記号) and number (番号) that its passbook prints.
 *
 * <p>A symbol that begins with 1 is a savings account of a person: the branch is its second and third digit and an 8, the
 * number loses its last digit, which is a 1. A symbol that begins with 0 is a transfer account (振替口座): the branch is the same
 * two digits and a 9, the number stays as it is. Both are filled up with zeros to seven digits. A 通常貯蓄貯金 cannot be told
 * from the symbol; whoever has one says so. Source: ゆうちょ銀行「記号番号から振込用の店名・預金種目・口座番号への変換」.
 *
 * @param branch 店番, three digits
 * @param kind 普通 for the one, 当座 for the other
 * @param number seven digits
 */
public record PostalAccount(String branch, DepositKind kind, String number) {

    private static final Pattern SYMBOL = Pattern.compile("[0-9]{5}");
    private static final Pattern ORDINARY_NUMBER = Pattern.compile("[0-9]{2,8}");
    private static final Pattern TRANSFER_NUMBER = Pattern.compile("[0-9]{1,6}");

    /** What is wrong with a symbol or number. */
    public enum Flaw {
        /** The symbol is not five digits. */
        SYMBOL_DIGITS,
        /** The symbol begins with neither 1 nor 0. */
        SYMBOL_BEGINNING,
        /** A symbol that begins with 1 ends with 0. */
        SYMBOL_END,
        /** Two to eight digits behind a 1, one to six behind a 0. */
        NUMBER_DIGITS,
        /** A number behind a 1 ends with 1: without it, this is an account number of seven digits and not the 番号. */
        NUMBER_END,
        /** ゆうちょ銀行 has no such branch. */
        BRANCH
    }

    /**
     * What came of it.
     *
     * @param account where nothing is wrong
     * @param flaws in the order of symbol and number; empty if and only if there is an account
     */
    public record Conversion(Optional<PostalAccount> account, List<Flaw> flaws) {

        public Conversion {
            flaws = List.copyOf(flaws);
        }
    }

    /** Converts a symbol and a number, in half-width digits without hyphens. */
    public static Conversion convert(String symbol, String number, BankDirectory banks) {
        var flaws = new ArrayList<Flaw>();
        boolean ordinary = symbol.startsWith("1");
        if (!SYMBOL.matcher(symbol).matches()) {
            flaws.add(Flaw.SYMBOL_DIGITS);
        } else if (!ordinary && !symbol.startsWith("0")) {
            flaws.add(Flaw.SYMBOL_BEGINNING);
        } else if (ordinary && !symbol.endsWith("0")) {
            flaws.add(Flaw.SYMBOL_END);
        }
        if (!(ordinary ? ORDINARY_NUMBER : TRANSFER_NUMBER).matcher(number).matches()) {
            flaws.add(Flaw.NUMBER_DIGITS);
        } else if (ordinary && !number.endsWith("1")) {
            flaws.add(Flaw.NUMBER_END);
        }
        if (!flaws.isEmpty()) {
            return new Conversion(Optional.empty(), flaws);
        }
        var branch = symbol.substring(1, 3) + (ordinary ? "8" : "9");
        if (banks.branch(BankDirectory.POSTAL_BANK, branch).isEmpty()) {
            return new Conversion(Optional.empty(), List.of(Flaw.BRANCH));
        }
        var kept = ordinary ? number.substring(0, number.length() - 1) : number;
        return new Conversion(
                Optional.of(new PostalAccount(
                        branch,
                        ordinary ? DepositKind.ORDINARY : DepositKind.CURRENT,
                        "0".repeat(7 - kept.length()) + kept)),
                List.of());
    }

    /** Logs carry no account. */
    @Override
    public String toString() {
        return "PostalAccount[masked]";
    }
}
