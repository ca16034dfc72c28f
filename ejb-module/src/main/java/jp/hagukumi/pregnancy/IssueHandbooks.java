package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.announcements.HandbooksIssued;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.NoticeRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/**
 * The handbooks are handed over (母子保健法16条): one for each child expected. Done again after another child was seen, the one
 * that is missing is issued.
 */
@Stateless
public class IssueHandbooks {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    NoticeRows noticesFiled;

    @Inject
    HandbookRows handbooks;

    @Inject
    HandbookNumbers numbers;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param handedOver what was handed over with them
     * @return the handbooks in use
     * @throws Refusal {@link PregnancyRefusal#ALREADY_ISSUED} where each child has one, {@link
     *     PregnancyRefusal#HANDBOOK_FROM_ELSEWHERE}, {@link KernelRefusal#WRONG_STATE} once the pregnancy has ended
     */
    public List<Handbook> issue(Actor actor, PregnancyId pregnancy, Set<HandedOver> handedOver) {
        access.require(actor, PregnancyAction.ISSUE_HANDBOOKS, pregnancy);
        var known = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!known.state().goesOn()) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", known.state())
                    .with("allowed", "");
        }
        if (noticesFiled
                .find(pregnancy)
                .filter(kept -> kept.notice().handbookElsewhere())
                .isPresent()) {
            throw new Refusal(PregnancyRefusal.HANDBOOK_FROM_ELSEWHERE);
        }
        var inUse = (int) handbooks.of(pregnancy).stream()
                .filter(book -> book.replacedOn().isEmpty())
                .count();
        var expected = known.fetuses() - known.lost();
        if (inUse >= expected) {
            throw new Refusal(PregnancyRefusal.ALREADY_ISSUED);
        }
        var today = clock.today();
        var child = inUse;
        for (var number : numbers.next(today, expected - inUse)) {
            child++;
            handbooks.issue(pregnancy, number, child, today, actor.id());
        }
        handbooks.handOver(pregnancy, handedOver, today, actor.id());
        outbox.record(
                actor, new HandbooksIssued(pregnancy.value(), known.woman().value()));
        audit.note(
                actor,
                PregnancyEvent.HANDBOOKS_ISSUED,
                pregnancy,
                List.of(known.woman().value()),
                Map.of("children", String.valueOf(expected)));
        return handbooks.of(pregnancy).stream()
                .filter(book -> book.replacedOn().isEmpty())
                .toList();
    }
}
