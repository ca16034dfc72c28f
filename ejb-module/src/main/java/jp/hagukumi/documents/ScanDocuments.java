package jp.hagukumi.documents;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import jp.hagukumi.documents.model.DocumentLife;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.documents.store.DocumentRows;
import jp.hagukumi.kernel.time.CityClock;

/** The first and third beat of scanning; the scanner itself is asked between them, outside any transaction. */
@Stateless
public class ScanDocuments {

    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);
    private static final int LONGEST_FINDING = 200;

    @Inject
    DocumentRows rows;

    @Inject
    CityClock clock;

    /** A document to scan. Whoever claimed it and died loses it after five minutes. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<DocumentId> claimNext() {
        var now = clock.now();
        return rows.claim(now, now.plus(HELD));
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] contentOf(DocumentId id) {
        return rows.content(id).bytes();
    }

    /** Keeps what the scanner said. Told twice, the first stays. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepVerdict(DocumentId id, Scanner.Verdict verdict) {
        if (verdict instanceof Scanner.Verdict.Clean) {
            move(id, DocumentLife.Event.PASS, "");
        } else if (verdict instanceof Scanner.Verdict.Harmful harmful) {
            var finding = harmful.finding().isBlank() ? "unnamed" : harmful.finding();
            move(id, DocumentLife.Event.REJECT, finding.substring(0, Math.min(LONGEST_FINDING, finding.length())));
        } else {
            rows.scanAgain(id, clock.now().plus(UNTIL_NEXT_TRY));
        }
    }

    private void move(DocumentId id, DocumentLife.Event event, String finding) {
        var from = DocumentState.QUARANTINED;
        rows.move(id, from, DocumentLife.TABLE.after(from, event), finding, clock.now());
    }
}
