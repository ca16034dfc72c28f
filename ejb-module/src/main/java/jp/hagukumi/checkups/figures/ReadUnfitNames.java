package jp.hagukumi.checkups.figures;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.documents.tables.TableFile;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** Which names of a day's list a character set cannot carry. */
@Stateless
public class ReadUnfitNames {

    @Inject
    Access access;

    @Inject
    DayListing listing;

    @Inject
    Audit audit;

    public List<TableFile.Unfit> read(Actor actor, SessionId session, TableFormat format) {
        access.require(actor, FiguresAction.TAKE_DAY_LIST, session);
        var listed = listing.list(session);
        audit.note(actor, FiguresEvent.UNFIT_NAMES_READ, session, listed.children());
        return listed.table().unfit(format);
    }
}
