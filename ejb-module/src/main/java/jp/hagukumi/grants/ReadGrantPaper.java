package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.PaperRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk looks at a paper beside its application. */
@Stateless
public class ReadGrantPaper {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    PaperRows papers;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    /** A paper as it was drawn anew and passed by a scanner. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Copy(String mediaType, byte[] content) {}

    /**
     * @param position from 1
     * @throws Refusal NOT_FOUND without one; of the documents room that it is not checked yet, or was found harmful
     */
    public Copy read(Actor actor, GrantApplicationId application, int position) {
        access.require(actor, GrantsAction.READ_CASE, application);
        var filed = applications.find(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var paper = papers.of(application).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var content = documents.read(paper.document());
        audit.note(
                actor,
                GrantsEvent.GRANT_PAPER_READ,
                application,
                List.of(cases.find(filed.pregnancy()).orElseThrow().woman().value()),
                Map.of("paper", paper.kind().name()));
        return new Copy(content.mediaType().text(), content.bytes());
    }
}
