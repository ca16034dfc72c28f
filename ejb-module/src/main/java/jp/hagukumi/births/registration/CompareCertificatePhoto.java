package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.RegistrationPhotos;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk says that the form agrees with the photo of the paper certificate. Of just this version and just this photo: a change of
 * either has to be looked at again.
 */
@Stateless
public class CompareCertificatePhoto {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    PhotoStanding standing;

    @Inject
    RegistrationPhotos photos;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal NOT_FOUND without a photo; of the documents room while nobody can have seen it; WRONG_STATE, CHANGED_MEANWHILE,
     *     {@link RegistrationRefusal#ACT_WAITS}
     */
    public void compare(Actor actor, RegistrationId registration, int rowVersion) {
        access.require(actor, RegistrationAction.COMPARE_PHOTO, registration);
        var held = desk.held(registration, rowVersion);
        desk.after(held, RegistrationMove.ACCEPT);
        var filed = held.registration();
        var photo = standing.newest(filed).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        documents.read(photo.document());
        photos.compared(photo.document(), filed.version(), actor.id(), clock.now());
        audit.note(
                actor,
                RegistrationAudit.PHOTO_COMPARED,
                registration,
                filed.about(),
                Map.of("version", String.valueOf(filed.version())));
    }
}
