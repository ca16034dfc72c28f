package jp.hagukumi.grants.banks;

import java.util.List;

/**
 * Branches of one bank that fit what was typed.
 *
 * @param bank the bank asked
 * @param branches the nearest first, at most 20
 * @param more whether more of them fit: something longer has to be typed
 */
public record BranchesPage(BankFound bank, List<BranchFound> branches, boolean more) {

    public BranchesPage {
        branches = List.copyOf(branches);
    }
}
