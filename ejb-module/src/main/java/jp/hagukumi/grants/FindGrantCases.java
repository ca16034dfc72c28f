package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk at the counter sees what a woman can apply for. Of her pregnancies no more is shown than grants rest on: no answers, no
 * results, no notes.
 */
@Stateless
public class FindGrantCases {

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    AccountRows accounts;

    @Inject
    GrantViewing viewing;

    @Inject
    GrantTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public GrantCases find(Actor actor, PersonId woman) {
        access.require(actor, GrantsAction.FIND_CASES, woman);
        var known = people.find(woman).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(actor, GrantsEvent.GRANT_CASES_FOUND, woman, List.of(woman.value()));
        var today = clock.today();
        return new GrantCases(
                woman.value(),
                known.names().full(),
                known.names().fullKana(),
                people.underProtection(woman, today),
                viewing.ofWoman(woman),
                accounts.latestOf(woman).map(account -> viewing.shown(account, false)),
                tables.terms().number("receipt-days-back", today));
    }
}
