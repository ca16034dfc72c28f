package jp.hagukumi.grants.banks;

import static jp.hagukumi.grants.banks.BankAction.FIND_BRANCHES;
import static jp.hagukumi.grants.banks.BankEvent.BRANCHES_FOUND;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** Finds branches of one bank by what somebody types of a name, its reading or its code. */
@Stateless
public class FindBranches {

    private static final int MOST = 20;

    @Inject
    Access access;

    @Inject
    BankTables tables;

    @Inject
    Audit audit;

    /**
     * @param bank the bank's code
     * @param typed 1 to 40 code points, in any kana, kanji or digits
     */
    public BranchesPage find(Actor actor, String bank, String typed) {
        access.require(actor, FIND_BRANCHES);
        TextBounds.line(1, 40).flawOf(typed).ifPresent(flaw -> {
            throw Refusal.at("q", KernelRefusal.MALFORMED);
        });
        var asked = tables.directory().bank(bank).orElseThrow(() -> new Refusal(BankRefusal.UNKNOWN_BANK));
        var found = tables.directory().findBranches(asked.code(), typed, MOST);
        audit.note(
                actor,
                BRANCHES_FOUND,
                Map.of("found", String.valueOf(found.entries().size())));
        return new BranchesPage(
                new BankFound(asked.code(), asked.name(), asked.kana()),
                found.entries().stream()
                        .map(branch -> new BranchFound(branch.code(), branch.name(), branch.kana()))
                        .toList(),
                found.more());
    }
}
