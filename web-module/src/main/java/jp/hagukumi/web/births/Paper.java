package jp.hagukumi.web.births;

import java.util.Optional;
import jp.hagukumi.births.Attachment;
import jp.hagukumi.births.CanonicalForm;
import jp.hagukumi.births.Submission;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Caller;

/** What a first version and a correction have in common. */
record Paper(
        Optional<Long> serial,
        String municipality,
        Optional<String> medicalInstitutionCode,
        Optional<String> deliveryToken,
        ContentBody content,
        Optional<AttachmentBody> attachment) {

    /** The submission with its evidence; the attachment stands in it by its digest. */
    Submission submission(String number, int version, Caller caller) {
        var written = content.content();
        var read = attachment.map(AttachmentBody::attachment);
        var canonical = CanonicalForm.of(
                number, version, serial, municipality, medicalInstitutionCode, written, read.map(Attachment::sha256));
        return new Submission(
                number,
                version,
                serial,
                municipality,
                medicalInstitutionCode,
                deliveryToken.map(Written::new),
                written,
                read,
                Typed.envelope(caller, canonical));
    }
}
