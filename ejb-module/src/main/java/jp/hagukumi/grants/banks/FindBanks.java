package jp.hagukumi.grants.banks;

import static jp.hagukumi.grants.banks.BankAction.FIND_BANKS;
import static jp.hagukumi.grants.banks.BankEvent.BANKS_FOUND;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** Finds banks by what somebody types of a name, its reading or its code. */
@Stateless
public class FindBanks {

    private static final int MOST = 20;

    @Inject
    Access access;

    @Inject
    BankTables tables;

    @Inject
    Audit audit;

    /** @param typed 1 to 40 code points, in any kana, kanji or digits */
    public BanksPage find(Actor actor, String typed) {
        access.require(actor, FIND_BANKS);
        TextBounds.line(1, 40).flawOf(typed).ifPresent(flaw -> {
            throw Refusal.at("q", KernelRefusal.MALFORMED);
        });
        var found = tables.directory().findBanks(typed, MOST);
        audit.note(
                actor,
                BANKS_FOUND,
                Map.of("found", String.valueOf(found.entries().size())));
        return new BanksPage(
                found.entries().stream()
                        .map(bank -> new BankFound(bank.code(), bank.name(), bank.kana()))
                        .toList(),
                found.more());
    }
}
