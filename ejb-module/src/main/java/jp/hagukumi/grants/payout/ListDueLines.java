package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.DueRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** What is owed and has no payment: awards to propose, lines held, claims not paid back; the oldest first. */
@Stateless
public class ListDueLines {

    @Inject
    Access access;

    @Inject
    DueRows due;

    @Inject
    People people;

    @Inject
    Audit audit;

    private static final int MOST = 500;

    public List<DueLine> list(Actor actor) {
        access.require(actor, PayoutAction.LIST_DUE);
        var found = due.oldest(MOST);
        var known =
                people.findAll(found.stream().map(DueRows.Due::woman).distinct().toList());
        audit.note(actor, PayoutEvent.DUE_LISTED, Map.of("lines", String.valueOf(found.size())));
        return found.stream()
                .map(one -> new DueLine(
                        one.line().id(),
                        one.line().pregnancy().value(),
                        Optional.ofNullable(known.get(one.woman()))
                                .map(person -> person.names().full())
                                .orElse(""),
                        one.line().instalment(),
                        one.line().sequence(),
                        one.line().kind(),
                        one.line().yen(),
                        one.line().state(),
                        one.line().madeAt(),
                        one.payable()))
                .toList();
    }
}
