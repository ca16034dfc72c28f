package jp.hagukumi.births.registration;

import java.util.Optional;
import jp.hagukumi.births.rules.PhotoMeasures;
import jp.hagukumi.documents.DocumentState;

/**
 * How a registration stands with the photo of the paper certificate.
 *
 * @param needed no electronic certificate is there
 * @param state of the newest photo; empty where none was sent
 * @param compared a clerk saw that it agrees with the form as it stands
 * @param measures what the phone judges by before it sends one
 */
public record CertificatePhoto(
        boolean needed, Optional<DocumentState> state, boolean compared, PhotoMeasures.InForce measures) {

    /** Where a photo that cannot be read is asked for again: beside the paths of the form's fields. */
    public static final String FIELD = "certificate.photo";
}
