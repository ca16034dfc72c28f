package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Fills the contact slip in with all that the city, the hospital or the family has said already, each with its source. */
@Stateless
public class PrefillContactSlip {

    @Inject
    Access access;

    @Inject
    Newborns newborns;

    @Inject
    People people;

    @Inject
    Discretion discretion;

    @Inject
    SlipRows slips;

    @Inject
    RuleTables rules;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    public SlipPrefill prefill(Actor actor, PersonId child) {
        access.require(actor, SlipAction.PREFILL_SLIP, child);
        quietHome.openedBy(actor);
        var newborn = newborns.find(child).orElseThrow(() -> new Refusal(SlipRefusal.NOT_A_CHILD));
        if (newborn.died()) {
            throw new Refusal(SlipRefusal.NOT_NEEDED);
        }
        var filed = slips.inForce(child);
        var prefill = new SlipPrefill(
                child,
                rules.periods().contactSlipDue(newborn.bornOn()).day(),
                filed.isPresent(),
                rules.visits().isLowBirthWeight(newborn.bornOn(), newborn.grams()),
                values(actor, newborn, filed).list());
        audit.note(
                actor,
                SlipEvent.SLIP_PREFILLED,
                child,
                newborn.about(),
                Map.of("values", String.valueOf(prefill.values().size())));
        return prefill;
    }

    private PrefilledValues values(Actor actor, Newborn newborn, Optional<StoredSlip> filed) {
        var hidden = discretion.hiddenFrom(actor, newborn.child(), newborn.mother());
        var values = new PrefilledValues();
        values.child(newborn, hidden.contains(ProtectedField.FACILITY));
        var mother = newborn.mother().flatMap(people::find).map(known -> known.without(hidden));
        mother.ifPresent(values::mother);
        var address = newborn.person()
                .address()
                .or(() -> newborn.mother().flatMap(people::find).flatMap(known -> known.address()));
        address.filter(known -> !hidden.contains(ProtectedField.ADDRESS)).ifPresent(values::address);
        var phone = mother.flatMap(known -> known.contact().phone());
        // To whom anything is hidden only the own words come back.
        var earlier = filed.filter(slip -> hidden.isEmpty() || slip.filedBy().equals(actor.id()));
        earlier.ifPresentOrElse(
                slip -> values.again(
                        slip.content(), !slip.byClerk() && slip.filedBy().equals(actor.id())),
                () -> {
                    var sibling = newborn.mother()
                            .flatMap(known -> slips.newestOfSibling(known, newborn.child()))
                            .filter(slip -> hidden.isEmpty() || slip.filedBy().equals(actor.id()));
                    values.phone(phone, sibling.map(StoredSlip::content));
                    sibling.ifPresent(slip ->
                            values.ofSibling(slip.content(), slip.bornOn().equals(newborn.bornOn())));
                });
        return values;
    }
}
