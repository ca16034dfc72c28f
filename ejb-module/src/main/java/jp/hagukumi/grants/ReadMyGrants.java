package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** What she can apply for, from when and until when, what was decided and why, and where the money is. */
@Stateless
public class ReadMyGrants {

    @Inject
    Access access;

    @Inject
    AccountRows accounts;

    @Inject
    GrantViewing viewing;

    @Inject
    PaperStanding papers;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public MyGrants read(Actor actor) {
        access.require(actor, GrantsAction.READ_MY_GRANTS);
        var woman = new PersonId(actor.id());
        audit.note(actor, GrantsEvent.MY_GRANTS_READ, woman, List.of(actor.id()));
        return new MyGrants(
                viewing.ofWoman(woman),
                accounts.latestOf(woman).map(account -> viewing.shown(account, false)),
                papers.measures(clock.today()));
    }
}
