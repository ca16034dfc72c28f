package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.PaperCopy;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk looks at the photo of the paper certificate that came with a filing which became no case. */
@Stateless
public class ReadSetAsidePhoto {

    @Inject
    Access access;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    /** @throws Refusal NOT_FOUND without one; of the documents room that it is not checked yet, or was found harmful */
    public PaperCopy read(Actor actor, LinkFilingId filing) {
        access.require(actor, RegistrationAction.READ_SET_ASIDE_FILINGS, filing);
        var photo = documents.of(filing.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var picture = documents.read(photo.id());
        audit.note(actor, RegistrationAudit.SET_ASIDE_PHOTO_READ, filing, List.of());
        var type = picture.mediaType().text();
        return new PaperCopy(
                "certificate-photo." + (type.endsWith("png") ? "png" : "jpg"), type, Bytes.of(picture.bytes()));
    }
}
