package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Reads a contact slip. Health staff read all of it; others of the staff without condition, concerns and free text. In the
 * family each reads the worries that were her own words: who filed them, and the mother where a clerk wrote them down for her.
 */
@Stateless
public class ReadContactSlip {

    @Inject
    Access access;

    @Inject
    SlipRows slips;

    @Inject
    Discretion discretion;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    /** Any version, for the desk. */
    public ContactSlip read(Actor actor, SlipId slip) {
        access.require(actor, SlipAction.READ_SLIP, slip);
        var stored = slips.find(slip).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return shown(actor, stored);
    }

    /** The version in force of a child, for its family; not found where none is. */
    public ContactSlip readOf(Actor actor, PersonId child) {
        access.require(actor, SlipAction.READ_SLIP, child);
        quietHome.openedBy(actor);
        var stored = slips.inForce(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return shown(actor, stored);
    }

    private ContactSlip shown(Actor actor, StoredSlip slip) {
        var withWorries = actor.kind() == Actor.Kind.STAFF
                ? access.may(actor, SlipAction.READ_WORRIES, slip.id())
                : own(actor, slip);
        if (!withWorries
                && !discretion.hiddenFrom(actor, slip.child(), slip.mother()).isEmpty()) {
            // Where the family stays and how it is called is just what the measure hides; so is that somebody wrote it.
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        audit.note(
                actor,
                SlipEvent.SLIP_READ,
                slip.id(),
                SlipIntake.about(slip),
                Map.of("version", String.valueOf(slip.version()), "worries", String.valueOf(withWorries)));
        return new ContactSlip(
                slip.id(),
                slip.child(),
                slip.version(),
                slip.filedAt(),
                slip.byClerk(),
                slip.ward(),
                slip.lowBirthWeight(),
                withWorries,
                withWorries ? slip.content() : slip.content().withoutWorries());
    }

    private static boolean own(Actor actor, StoredSlip slip) {
        return slip.byClerk()
                ? slip.mother()
                        .filter(mother -> mother.value().equals(actor.id()))
                        .isPresent()
                : slip.filedBy().equals(actor.id());
    }
}
