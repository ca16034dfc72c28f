package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.audit.AuditEvent;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/**
 * The daily round of vouchers: children whose window is near join and get one, a child who moved in those that are still open;
 * what nobody used lapses with the window. What was done is not done again, so it may be made as often as one likes.
 */
@Stateless
public class IssueVouchers {

    static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    VoucherIssuing issuing;

    @Inject
    Audit audit;

    /** The steps, in the order in which they are made. */
    public enum Step {
        LAPSE,
        ISSUE
    }

    /** What one transaction does; lapsing is for all kinds at once. */
    public record Task(Step step, CheckupKind kind) {}

    /** @return whether there may be more of this task; the next call takes it */
    public boolean make(Actor actor, Task task) {
        access.require(actor, ClinicAction.ISSUE_VOUCHERS);
        var made = switch (task.step()) {
            case LAPSE -> issuing.lapse();
            case ISSUE -> issuing.issue(task.kind());
        };
        if (made > 0) {
            audit.note(actor, noted(task.step()), Map.of("kind", task.kind().name(), "vouchers", String.valueOf(made)));
        }
        return made >= MOST;
    }

    /** What the round makes, in its order. */
    static List<Task> tasks(List<CheckupKind> kinds) {
        return Stream.concat(
                        kinds.stream().limit(1).map(kind -> new Task(Step.LAPSE, kind)),
                        kinds.stream().map(kind -> new Task(Step.ISSUE, kind)))
                .toList();
    }

    private static AuditEvent noted(Step step) {
        return switch (step) {
            case LAPSE -> ClinicEvent.INFANT_VOUCHERS_LAPSED;
            case ISSUE -> ClinicEvent.INFANT_VOUCHERS_ISSUED;
        };
    }
}
