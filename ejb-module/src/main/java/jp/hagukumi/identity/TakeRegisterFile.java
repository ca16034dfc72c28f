package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.TAKE_REGISTER_EVENTS;
import static jp.hagukumi.identity.IdentityEvent.REGISTER_EVENTS_TAKEN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.RegisterFile;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Takes a file of register events (docs/register-file.md). What each line does is the same as by message. */
@Stateless
public class TakeRegisterFile {

    private static final int LONGEST = 20_000_000;
    private static final int MOST_LINES = 100_000;

    @Inject
    Access access;

    @Inject
    TakeRegisterEvents events;

    @Inject
    Audit audit;

    /**
     * @param content the file as text, at most 20,000,000 characters and 100,000 events; a line that can't be read refuses
     *     the whole file before anything is taken
     * @return one answer for each event, in the file's order
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<RegisterAnswer> take(Actor actor, String content) {
        access.require(actor, TAKE_REGISTER_EVENTS);
        if (content.length() > LONGEST) {
            throw new Refusal(KernelRefusal.TOO_LARGE);
        }
        var read = RegisterFile.read(content, MOST_LINES);
        audit.note(actor, REGISTER_EVENTS_TAKEN, Map.of("file", String.valueOf(read.size())));
        var answers = new ArrayList<RegisterAnswer>();
        for (var from = 0; from < read.size(); from += TakeRegisterEvents.MOST) {
            answers.addAll(events.take(
                    actor, read.subList(from, Math.min(read.size(), from + TakeRegisterEvents.MOST))));
        }
        return answers;
    }
}
