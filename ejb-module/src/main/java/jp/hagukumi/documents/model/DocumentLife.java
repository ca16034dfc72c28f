package jp.hagukumi.documents.model;

import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a document. */
public final class DocumentLife {

    /** What moves a document. */
    public enum Event {
        PASS,
        REJECT
    }

    public static final Lifecycle<DocumentState, Event> TABLE = Lifecycle.startingAt(
                    "document", DocumentState.QUARANTINED, Event.class)
            .edge(DocumentState.QUARANTINED, Event.PASS, DocumentState.CLEAN)
            .edge(DocumentState.QUARANTINED, Event.REJECT, DocumentState.REFUSED)
            .drawn();

    private DocumentLife() {}
}
