package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clerk looks at what would become of a file, line by line, before anything is taken in. */
@Stateless
public class JudgeResultFile {

    @Inject
    Access access;

    @Inject
    TryResultFile trying;

    @Inject
    Audit audit;

    /** @throws jp.hagukumi.kernel.refusal.Refusal as {@link ResultFile#read} */
    public FileOutcome judge(Actor actor, KeptBytes content) {
        access.require(actor, ResultAction.JUDGE_FILE);
        var outcome = attempted(actor, content);
        audit.note(
                actor,
                ResultEvent.RESULT_FILE_JUDGED,
                Map.of("lines", String.valueOf(outcome.lines().size())));
        return outcome;
    }

    private FileOutcome attempted(Actor actor, KeptBytes content) {
        try {
            trying.attempt(actor, content);
            throw new IllegalStateException("An attempt ends with what it brought");
        } catch (TryResultFile.Tried tried) {
            return tried.outcome();
        }
    }
}
