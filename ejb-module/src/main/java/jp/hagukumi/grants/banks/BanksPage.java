package jp.hagukumi.grants.banks;

import java.util.List;

/**
 * Banks that fit what was typed.
 *
 * @param banks the nearest first, at most 20
 * @param more whether more of them fit: something longer has to be typed
 */
public record BanksPage(List<BankFound> banks, boolean more) {

    public BanksPage {
        banks = List.copyOf(banks);
    }
}
