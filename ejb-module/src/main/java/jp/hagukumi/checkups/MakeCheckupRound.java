package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/**
 * The daily round: sessions are made from the template, children whose window is near join, each gets a place and its family is
 * told; offers that nobody took go to whoever is next; who did not come is on the recall list. What was done is not done again,
 * so the round may be made as often as one likes and by several at once.
 */
@Stateless
public class MakeCheckupRound {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    CheckupPlacing placing;

    @Inject
    WaitingLine line;

    @Inject
    Recalling recalling;

    @Inject
    Audit audit;

    /** The steps, in the order in which they are made. */
    public enum Step {
        MISS,
        END_OFFERS,
        PLAN_SESSIONS,
        TARGET,
        /** Whoever is to be apart since the invitation gets a place apart. */
        PART,
        PLACE
    }

    /** What one transaction does: a step, and of the ward's steps one ward and kind. */
    public record Task(Step step, String ward, CheckupKind kind) {}

    /** @return whether there may be more of this task; the next call takes it */
    public boolean make(Actor actor, Task task) {
        access.require(actor, CheckupsAction.MAKE_ROUND);
        var made = switch (task.step()) {
            case MISS -> recalling.miss(Optional.empty(), MOST);
            case END_OFFERS -> line.endOffers(MOST);
            case PLAN_SESSIONS -> placing.plan(task.ward(), task.kind());
            case TARGET -> placing.target(task.kind());
            case PART -> placing.part(actor, task.ward(), task.kind());
            case PLACE -> placing.place(actor, task.ward(), task.kind());
        };
        if (made > 0) {
            audit.note(
                    actor,
                    CheckupsEvent.ROUND_MADE,
                    Map.of(
                            "step",
                            task.step().name(),
                            "ward",
                            task.ward(),
                            "kind",
                            task.kind().name(),
                            "made",
                            String.valueOf(made)));
        }
        return made >= MOST && (task.step() == Step.MISS || task.step() == Step.END_OFFERS);
    }
}
