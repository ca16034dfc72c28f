package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The file of a batch, the same bytes each time; who took it out and when is kept. */
@Stateless
public class DownloadBatch {

    @Inject
    Access access;

    @Inject
    BatchRows batches;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** A file for the bank. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Taken(String name, byte[] bytes) {}

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} before it was let go */
    public Taken download(Actor actor, BatchId batch) {
        access.require(actor, PayoutAction.DOWNLOAD_BATCH);
        var known = batches.find(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var sha256 = known.sha256()
                .orElseThrow(() -> new Refusal(KernelRefusal.WRONG_STATE)
                        .with("state", known.state())
                        .with("allowed", "RELEASE"));
        batches.used(batch, new BatchRows.Use("DOWNLOADED", actor.id(), clock.now(), Optional.empty()));
        audit.note(actor, PayoutEvent.BATCH_DOWNLOADED, batch, List.of(), Map.of("sha256", sha256));
        return new Taken("furikomi-" + known.number() + "-" + known.valueOn() + ".txt", batches.file(batch));
    }
}
