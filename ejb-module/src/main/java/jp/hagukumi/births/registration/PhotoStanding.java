package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.births.store.RegistrationPhotos;
import jp.hagukumi.births.store.RegistrationPhotos.Photo;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Whether a registration needs the photo of the paper certificate, and whether it has what is needed. */
@ApplicationScoped
public class PhotoStanding {

    @Inject
    RegistrationPhotos photos;

    @Inject
    Documents documents;

    @Inject
    RuleTables rules;

    @Inject
    CityClock clock;

    CertificatePhoto of(StoredRegistration registration) {
        var newest = photos.newest(registration.id());
        return new CertificatePhoto(
                isNeeded(registration),
                newest.map(photo -> state(registration, photo)),
                newest.filter(photo -> isCompared(registration, photo)).isPresent(),
                rules.photos().on(clock.today()));
    }

    /** Whether the family has a certificate at hand that the ward can see. */
    boolean hasCertificate(StoredRegistration registration) {
        return registration.certificate().isPresent()
                || photos.newest(registration.id()).isPresent();
    }

    /**
     * Before acceptance: a certificate, or its photo that a clerk compared with the form as it stands. What was brought on paper
     * was seen at the counter.
     *
     * @throws Refusal {@link RegistrationRefusal#PHOTO_NOT_COMPARED}
     */
    void requireCompared(StoredRegistration registration) {
        if (!isNeeded(registration)) {
            return;
        }
        var compared = photos.newest(registration.id()).filter(photo -> isCompared(registration, photo));
        if (compared.isEmpty()) {
            throw new Refusal(RegistrationRefusal.PHOTO_NOT_COMPARED);
        }
    }

    Optional<Photo> newest(StoredRegistration registration) {
        return photos.newest(registration.id());
    }

    private static boolean isNeeded(StoredRegistration registration) {
        return registration.certificate().isEmpty() && !registration.channel().equals("COUNTER");
    }

    private static boolean isCompared(StoredRegistration registration, Photo photo) {
        return photo.comparedVersion()
                .filter(version -> version == registration.version())
                .isPresent();
    }

    /** One that is gone from the documents room was harmful: nothing else removes a photo before its registration. */
    private DocumentState state(StoredRegistration registration, Photo photo) {
        return documents.of(registration.id().value()).stream()
                .filter(listed -> listed.id().equals(photo.document()))
                .map(Documents.Listed::state)
                .findFirst()
                .orElse(DocumentState.REFUSED);
    }
}
