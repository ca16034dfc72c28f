package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A handbook was lost or damaged: another with another number takes its place, and the old number is known as out of use. */
@Stateless
public class ReplaceHandbook {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    HandbookRows handbooks;

    @Inject
    HandbookNumbers numbers;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return the new handbook
     * @throws Refusal {@link PregnancyRefusal#NOT_A_HANDBOOK_IN_USE}
     */
    public Handbook replace(Actor actor, PregnancyId pregnancy, String number, Handbook.Because because) {
        access.require(actor, PregnancyAction.REPLACE_HANDBOOK, pregnancy);
        var known = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var today = clock.today();
        var old = handbooks.of(pregnancy).stream()
                .filter(book ->
                        book.number().equals(number) && book.replacedOn().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(PregnancyRefusal.NOT_A_HANDBOOK_IN_USE));
        handbooks.replace(pregnancy, number, because, today);
        var next = numbers.next(today, 1).get(0);
        handbooks.issue(pregnancy, next, old.child(), today, actor.id());
        audit.note(
                actor,
                PregnancyEvent.HANDBOOK_REPLACED,
                pregnancy,
                List.of(known.woman().value()),
                Map.of("because", because.name()));
        return handbooks.of(pregnancy).stream()
                .filter(book -> book.number().equals(next))
                .findFirst()
                .orElseThrow();
    }
}
