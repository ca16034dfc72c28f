package jp.hagukumi.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.retention.store.RetentionRows;

/** The one job that removes: kind by kind, in small transactions, each counted in the report it belongs to. */
@Stateless
public class RunRetention {

    private static final int AT_ONCE = 1000;

    @Inject
    RetentionRows rows;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** One kind's run on one day. */
    public record Run(UUID report, String kind, LocalDate day) {}

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<String> kinds() {
        return rows.kinds().stream().map(RetentionRows.Kind::kind).toList();
    }

    /** Empty where the kind was begun today already, here or on another instance. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Run> begin(String kind) {
        var today = clock.today();
        var period = rows.inForce(kind, today)
                .orElseThrow(() -> new IllegalStateException("No period in force for " + kind));
        var before = today.minus(period.period()).atStartOfDay(CityClock.TOKYO).toInstant();
        var run = new Run(Ids.next(), kind, today);
        return rows.begin(run.report(), period, today, before, clock.now()) ? Optional.of(run) : Optional.empty();
    }

    /** @return whether more may be left */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean removeSome(Actor actor, Run run) {
        var removed = rows.remove(run.kind(), run.day(), AT_ONCE);
        if (removed > 0) {
            rows.count(run.report(), removed);
            audit.note(
                    actor,
                    RetentionEvent.RECORDS_REMOVED,
                    Map.of(
                            "kind",
                            run.kind(),
                            "removed",
                            Integer.toString(removed),
                            "report",
                            run.report().toString()));
        }
        return removed >= AT_ONCE;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(Run run) {
        rows.end(run.report(), clock.now());
    }
}
