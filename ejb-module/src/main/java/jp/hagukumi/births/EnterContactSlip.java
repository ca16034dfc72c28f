package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A member of the health staff enters the contact slip of a family without a phone, from paper or from what was said. */
@Stateless
public class EnterContactSlip {

    @Inject
    Access access;

    @Inject
    SlipIntake intake;

    @Inject
    Audit audit;

    /** Refused as {@link FileContactSlip#file} is. */
    public SlipFiled enter(Actor actor, PersonId child, SlipContent content, HeardBy heardBy) {
        access.require(actor, SlipAction.ENTER_SLIP, child);
        var slip = intake.take(actor, child, content, heardBy.name());
        audit.note(actor, SlipEvent.SLIP_ENTERED, slip.id(), SlipIntake.about(slip), SlipIntake.detail(slip));
        return intake.told(slip);
    }
}
