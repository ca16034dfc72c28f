package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.results.store.ResultFiles;

/** A clerk takes a clinic's file in: every line that can be goes where it belongs, the others are told with what would help. */
@Stateless
public class TakeResultFile {

    @Inject
    Access access;

    @Inject
    FileIntake intake;

    @Inject
    ResultFiles files;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal as {@link ResultFile#read}, {@link ResultRefusal#FILE_KNOWN} */
    public FileOutcome take(Actor actor, KeptBytes content) {
        access.require(actor, ResultAction.TAKE_FILE);
        var work = intake.take(actor, content);
        work.outcome().takenBefore().ifPresent(before -> {
            throw Refusal.at("file", ResultRefusal.FILE_KNOWN)
                    .with("day", before.atZone(CityClock.TOKYO).toLocalDate());
        });
        files.keep(content, work.outcome(), actor.id(), clock.now());
        audit.note(
                actor,
                ResultEvent.RESULT_FILE_TAKEN,
                work.about(),
                Map.of(
                        "taken", String.valueOf(work.outcome().count(FileOutcome.Verdict.TAKEN)),
                        "setAside", String.valueOf(work.outcome().count(FileOutcome.Verdict.SET_ASIDE)),
                        "known", String.valueOf(work.outcome().count(FileOutcome.Verdict.KNOWN)),
                        "refused", String.valueOf(work.outcome().count(FileOutcome.Verdict.REFUSED))));
        return work.outcome();
    }
}
