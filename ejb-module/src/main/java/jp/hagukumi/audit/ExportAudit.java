package jp.hagukumi.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import jp.hagukumi.audit.store.SealRows;
import jp.hagukumi.audit.verifier.Lines;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** An auditor takes the audit, line by line, for the stand-alone verifier and for safekeeping. */
@Stateless
public class ExportAudit {

    @Inject
    Access access;

    @Inject
    SealRows seals;

    @Inject
    Audit audit;

    /**
     * @param fromBatch 1 for everything; later where the auditor holds an earlier export
     * @param line takes each line without its line break, in the form of {@link Lines}
     */
    public void export(Actor actor, long fromBatch, Consumer<String> line) {
        access.require(actor, AuditAction.EXPORT_AUDIT);
        if (fromBatch < 1) {
            throw new Refusal(AuditRefusal.NO_SUCH_BATCH, Map.of("field", "fromBatch", "min", "1"));
        }
        audit.note(actor, AuditTrail.AUDIT_EXPORTED, Map.of("fromBatch", Long.toString(fromBatch)));
        var counted = new long[2];
        line.accept(Lines.HEADER);
        seals.walk(
                fromBatch,
                seal -> {
                    counted[0]++;
                    line.accept(Lines.of(seal));
                },
                entry -> {
                    counted[1]++;
                    line.accept(Lines.of(entry));
                });
        line.accept(Lines.UNSEALED);
        seals.walkUnsealed(entry -> {
            counted[1]++;
            line.accept(Lines.of(entry));
        });
        line.accept(Lines.end(counted[0], counted[1]));
    }
}
