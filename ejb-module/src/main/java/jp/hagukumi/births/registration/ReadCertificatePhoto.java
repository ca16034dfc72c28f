package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.PaperCopy;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk looks at the photo of the paper certificate beside the form. */
@Stateless
public class ReadCertificatePhoto {

    @Inject
    Access access;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    PhotoStanding photos;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    /** @throws Refusal NOT_FOUND without one; of the documents room that it is not checked yet, or was found harmful */
    public PaperCopy read(Actor actor, RegistrationId registration) {
        access.require(actor, RegistrationAction.READ_REGISTRATION, registration);
        var held = rows.find(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var photo = photos.newest(held.registration()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var picture = documents.read(photo.document());
        audit.note(
                actor,
                RegistrationAudit.PHOTO_READ,
                registration,
                held.registration().about());
        var type = picture.mediaType().text();
        return new PaperCopy(
                "certificate-photo." + (type.endsWith("png") ? "png" : "jpg"), type, Bytes.of(picture.bytes()));
    }
}
