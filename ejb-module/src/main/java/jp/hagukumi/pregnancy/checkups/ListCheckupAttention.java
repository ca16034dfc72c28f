package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;

/** What the ward's nurses have to look at, the longest waiting first; at most 200. */
@Stateless
public class ListCheckupAttention {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public List<CheckupWaiting> list(Actor actor) {
        access.require(actor, CheckupAction.LIST_ATTENTION);
        var wards = access.reach(actor, CheckupAction.LIST_ATTENTION).within(Optional.empty());
        var found = wards.filter(Set::isEmpty).isPresent()
                ? List.<CheckupRows.Waiting>of()
                : checkups.waiting(wards.orElse(Set.of()), MOST);
        var women = found.stream().map(one -> new PersonId(one.woman())).toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        audit.note(actor, CheckupEvent.ATTENTION_LISTED, Map.of("waiting", String.valueOf(found.size())));
        return found.stream()
                .map(one -> new CheckupWaiting(
                        one.checkup(),
                        one.pregnancy(),
                        Optional.ofNullable(known.get(new PersonId(one.woman())))
                                .map(woman -> woman.names().full())
                                .orElse(""),
                        one.ward(),
                        one.reasons(),
                        one.on(),
                        guarded.contains(new PersonId(one.woman()))))
                .toList();
    }
}
