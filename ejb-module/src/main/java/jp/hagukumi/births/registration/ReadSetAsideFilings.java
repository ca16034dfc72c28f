package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkFilings;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clerk sees which filings of マイナポータル became no case, and why: somebody must speak with the family. */
@Stateless
public class ReadSetAsideFilings {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    LinkFilings filings;

    @Inject
    Documents documents;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    /** @return at most 200 addressed to the own ward and to none of the city, the oldest first */
    public List<SetAsideFiling> read(Actor actor) {
        access.require(actor, RegistrationAction.READ_SET_ASIDE_FILINGS);
        var reach = access.reach(actor, RegistrationAction.READ_SET_ASIDE_FILINGS);
        var city = calendar.city().wards().stream().map(CityFacts.Ward::code).toList();
        var found = filings
                .setAside(reach.wholeCity() ? Optional.empty() : Optional.of(List.copyOf(reach.wards())), city, MOST)
                .stream()
                .map(filing -> filing.photo() ? filing.with(photo(filing)) : filing)
                .toList();
        audit.note(actor, RegistrationAudit.SET_ASIDE_FILINGS_READ, Map.of("count", String.valueOf(found.size())));
        return found;
    }

    private Optional<DocumentState> photo(SetAsideFiling filing) {
        return documents.of(filing.id().value()).stream()
                .map(Documents.Listed::state)
                .findFirst();
    }
}
