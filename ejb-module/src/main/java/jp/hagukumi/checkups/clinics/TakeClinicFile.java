package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * A clinic's file of results is taken in. It holds children of every ward, so whoever takes it in sees what became of each line and
 * nothing else. Taken in again it changes nothing. A clinic corrects in it what it said in an earlier file.
 */
@Stateless
public class TakeClinicFile {

    @Inject
    Access access;

    @Inject
    ClinicFileIntake intake;

    @Inject
    Audit audit;

    /**
     * @param content at most 1 MiB and 1,000 lines
     * @throws Refusal for the whole file: {@link ClinicRefusal#FILE_IS_NO_TEXT} and those after it
     */
    public ClinicFileOutcome take(Actor actor, byte[] content) {
        access.require(actor, ClinicAction.TAKE_CLINIC_FILE);
        var work = intake.take(actor, content);
        audit.note(
                actor,
                ClinicEvent.CLINIC_FILE_TAKEN,
                work.about(),
                Map.of("lines", String.valueOf(work.outcome().lines().size())));
        return work.outcome();
    }
}
