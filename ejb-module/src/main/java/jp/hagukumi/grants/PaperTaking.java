package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.PaperRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Takes a paper to an application that is not decided yet, whoever brings it, in the caller's transaction. */
@ApplicationScoped
public class PaperTaking {

    static final String PURPOSE = "grants.application";

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    PaperRows papers;

    @Inject
    PaperStanding standing;

    @Inject
    Documents documents;

    @Inject
    CityClock clock;

    /** A paper that was taken, with the woman it is about, for the caller's note. */
    record Taken(int position, List<UUID> about, Map<String, String> noted) {}

    /**
     * @param content 1 byte to 5 MiB: JPEG, PNG or PDF by its first bytes
     * @throws Refusal {@link GrantsRefusal#PAPER_TOO_SMALL}; of the documents room; WRONG_STATE once it is decided or withdrawn
     */
    Taken take(Actor actor, GrantApplicationId application, GrantPaper kind, byte[] content) {
        var filed = applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!filed.state().isOpen()) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", filed.state())
                    .with("allowed", "");
        }
        var measures = standing.measures(clock.today());
        documents
                .pixelsOf(content)
                .filter(seen -> !measures.isLargeEnough(seen.width(), seen.height()))
                .ifPresent(small -> {
                    throw Refusal.at("papers." + kind, GrantsRefusal.PAPER_TOO_SMALL)
                            .with("short", measures.shortSide())
                            .with("long", measures.longSide());
                });
        var about = List.of(cases.find(filed.pregnancy()).orElseThrow().woman().value());
        var document = documents.keep(actor, new Upload(PURPOSE, application.value(), about, content));
        var position = papers.add(application, kind, document, actor.id(), clock.now());
        return new Taken(position, about, Map.of("paper", kind.name(), "document", document.toString()));
    }
}
