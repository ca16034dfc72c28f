package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationPhotos;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The family sends the photo of the paper certificate: drawn anew without its metadata, and shown to nobody before a scanner passed
 * it. A new one takes the place of the one before; what was filed is put right with a new version to sign.
 */
@Stateless
public class AddCertificatePhoto {

    static final String PURPOSE = "births.registration";

    @Inject
    Access access;

    @Inject
    FamilyCase family;

    @Inject
    Documents documents;

    @Inject
    RegistrationPhotos photos;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationPage page;

    @Inject
    RuleTables rules;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param picture 1 byte to 5 MiB, JPEG or PNG by its first bytes
     * @throws Refusal {@link RegistrationRefusal#PHOTO_NO_PICTURE}, {@link RegistrationRefusal#PHOTO_TOO_SMALL}; of the documents
     *     room; WRONG_STATE where nothing can be written any more; {@link RegistrationRefusal#ONLY_THE_FILER}
     */
    public RegistrationView add(Actor actor, PersonId child, Bytes picture) {
        access.require(actor, RegistrationAction.ADD_PHOTO, child);
        var registration = family.open(actor, child);
        var filed = registration.filing().isPresent();
        RegistrationLife.TABLE.after(registration.state(), filed ? RegistrationMove.MEND : RegistrationMove.FILE);
        if (registration.filing().filter(by -> !by.filer().equals(actor.id())).isPresent()) {
            throw new Refusal(RegistrationRefusal.ONLY_THE_FILER);
        }
        var pixels = documents
                .pixelsOf(picture.toArray())
                .orElseThrow(() -> Refusal.at("photo", RegistrationRefusal.PHOTO_NO_PICTURE));
        var measures = rules.photos().on(clock.today());
        if (!measures.isLargeEnough(pixels.width(), pixels.height())) {
            throw Refusal.at("photo", RegistrationRefusal.PHOTO_TOO_SMALL)
                    .with("short", measures.shortSide())
                    .with("long", measures.longSide());
        }
        var document = documents.keep(
                actor, new Upload(PURPOSE, registration.id().value(), registration.about(), picture.toArray()));
        photos.add(registration.id(), document, actor.id(), clock.now());
        if (filed) {
            newVersion(actor, registration);
        }
        audit.note(
                actor,
                RegistrationAudit.PHOTO_ADDED,
                registration.id(),
                registration.about(),
                Map.of("document", document.toString()));
        return page.of(registrations.open(child).orElseThrow());
    }

    /** The same form to be signed anew: a signature is over one version, handed in once. */
    private void newVersion(Actor actor, StoredRegistration registration) {
        var content = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        contents.keep(registration.id(), registration.version() + 1, content, actor.id(), clock.now());
        registrations.changeVersion(registration.id(), registration.version() + 1);
    }
}
