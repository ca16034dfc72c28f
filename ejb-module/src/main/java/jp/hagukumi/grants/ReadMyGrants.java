package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;
import jp.hagukumi.pregnancy.PregnancyFacts;
import jp.hagukumi.pregnancy.PregnancyId;

/** What she can apply for, from when and until when, what was decided and why, and where the money is. */
@Stateless
public class ReadMyGrants {

    @Inject
    Access access;

    @Inject
    Pregnancies pregnancies;

    @Inject
    CaseRows cases;

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
        var about = new LinkedHashSet<PregnancyId>();
        pregnancies.latestOf(woman).map(PregnancyFacts::id).ifPresent(about::add);
        cases.ofWoman(woman).stream().map(StoredCase::pregnancy).forEach(about::add);
        audit.note(actor, GrantsEvent.MY_GRANTS_READ, woman, List.of(actor.id()));
        return new MyGrants(
                about.stream()
                        .map(pregnancy -> viewing.of(pregnancy, woman, false))
                        .toList(),
                accounts.latestOf(woman).map(account -> viewing.shown(account, false)),
                papers.measures(clock.today()));
    }
}
