package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.ChangeRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * An institution asks what happened to its certificates since it last asked. Changes get their place in the list when they are
 * first listed, so that one whose transaction ends late comes later and is not skipped.
 */
@Stateless
public class ListCertificatesSince {

    private static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("p([0-9]{1,18})");

    @Inject
    Access access;

    @Inject
    ChangeRows changes;

    @Inject
    Locks locks;

    @Inject
    Audit audit;

    /**
     * @param since the cursor of the last answer; none: from the beginning
     * @param limit changes, 1–500
     * @throws Refusal {@link BirthsRefusal#CURSOR_MALFORMED}, OUT_OF_BOUNDS
     */
    public CertificateChanges list(Actor actor, Optional<String> since, int limit) {
        access.require(actor, BirthsAction.READ_OWN_CERTIFICATES);
        if (limit < 1 || limit > MOST) {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", "limit", "min", "1", "max", String.valueOf(MOST)));
        }
        var institution = JudgeSubmission.institutionOf(actor);
        var from = since.map(ListCertificatesSince::position).orElse(0L);
        locks.take("births.changes/" + institution);
        changes.position(institution);
        var found = changes.after(institution, from, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        audit.note(actor, BirthsEvent.CHANGES_LISTED, Map.of("count", String.valueOf(shown.size())));
        return new CertificateChanges(
                shown.stream().map(ChangeRows.Positioned::change).toList(),
                "p" + (shown.isEmpty() ? from : shown.get(shown.size() - 1).position()),
                found.size() > limit);
    }

    private static long position(String cursor) {
        var read = CURSOR.matcher(cursor);
        if (!read.matches()) {
            throw Refusal.at("since", BirthsRefusal.CURSOR_MALFORMED);
        }
        return Long.parseLong(read.group(1));
    }
}
