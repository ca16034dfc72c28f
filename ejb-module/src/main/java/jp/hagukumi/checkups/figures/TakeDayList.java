package jp.hagukumi.checkups.figures;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** The list of a day as a file. Where a name does not fit into the character set, there is no file: no name is changed. */
@Stateless
public class TakeDayList {

    @Inject
    Access access;

    @Inject
    DayListing listing;

    @Inject
    Audit audit;

    /** @throws Refusal {@link FiguresRefusal#NAMES_DO_NOT_FIT}; which ones {@link ReadUnfitNames} says */
    public FileTaken take(Actor actor, SessionId session, TableFormat format) {
        access.require(actor, FiguresAction.TAKE_DAY_LIST, session);
        var listed = listing.list(session);
        var unfit = listed.table().unfit(format);
        if (!unfit.isEmpty()) {
            throw new Refusal(FiguresRefusal.NAMES_DO_NOT_FIT).with("count", unfit.size());
        }
        audit.note(actor, FiguresEvent.DAY_LIST_TAKEN, session, listed.children(), Map.of("format", format.name()));
        return new FileTaken(
                "kenshin-" + session.value(), format, listed.table().write(format));
    }
}
