package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * A family files the contact slip (出生連絡票) of one child; under 2,500 g it is the low-birth-weight notice too (母子保健法
 * 18条). The visit that follows is opened with it. Filed again, it is a new version.
 */
@Stateless
public class FileContactSlip {

    @Inject
    Access access;

    @Inject
    Newborns newborns;

    @Inject
    Discretion discretion;

    @Inject
    SlipIntake intake;

    @Inject
    QuietHome quietHome;

    @Inject
    Audit audit;

    /**
     * @throws Refusal {@link SlipRefusal}, with everything that is wrong at once; {@link SlipRefusal#ONLY_AT_THE_OFFICE} for
     *     somebody from whom a support measure protects, who could otherwise change where the family is called and visited
     */
    public SlipFiled file(Actor actor, PersonId child, SlipContent content) {
        access.require(actor, SlipAction.FILE_SLIP, child);
        var mother = newborns.find(child).flatMap(Newborns.Newborn::mother);
        if (!discretion.hiddenFrom(actor, child, mother).isEmpty()) {
            throw new Refusal(SlipRefusal.ONLY_AT_THE_OFFICE);
        }
        var slip = intake.take(actor, child, content, "APP");
        quietHome.openedBy(actor);
        audit.note(actor, SlipEvent.SLIP_FILED, slip.id(), SlipIntake.about(slip), SlipIntake.detail(slip));
        return intake.told(slip);
    }
}
