package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** She tells another account; a payment that came back and what is still due goes there. */
@Stateless
public class CorrectMyAccount {

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    AccountTelling telling;

    @Inject
    CaseRows cases;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link AccountTelling#take} */
    public void correct(Actor actor, AccountTold account) {
        access.require(actor, GrantsAction.CORRECT_MY_ACCOUNT);
        var woman = people.find(new PersonId(actor.id())).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (cases.ofWoman(woman.id()).isEmpty()) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        telling.take(actor, woman, account);
        audit.note(actor, GrantsEvent.ACCOUNT_CORRECTED, woman.id(), List.of(actor.id()));
    }
}
