package jp.hagukumi.web.births;

import java.util.Optional;
import jp.hagukumi.births.Submission;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Caller;

/** What a first version and a correction have in common. */
record Paper(
        Optional<Long> serial,
        String municipality,
        Optional<String> medicalInstitutionCode,
        Optional<String> deliveryCode,
        ContentBody content,
        Optional<AttachmentBody> attachment) {

    /**
     * What was typed, for the evidence.
     *
     * @param attachment by its digest; the bytes are kept as a document
     */
    record Evidence(
            String number,
            int version,
            Optional<Long> serial,
            String municipality,
            Optional<String> medicalInstitutionCode,
            Optional<String> deliveryCode,
            ContentBody content,
            Optional<Digest> attachment) {}

    record Digest(String mediaType, String sha256) {}

    /** The submission with its evidence. */
    Submission submission(String number, int version, Caller caller) {
        var read = attachment.map(AttachmentBody::attachment);
        var evidence = new Evidence(
                number,
                version,
                serial,
                municipality,
                medicalInstitutionCode,
                deliveryCode,
                content,
                read.map(paper -> new Digest(paper.mediaType(), paper.sha256().hex())));
        return new Submission(
                number,
                version,
                serial,
                municipality,
                medicalInstitutionCode,
                deliveryCode.map(Written::new),
                content.content(),
                read,
                Typed.envelope(caller, evidence));
    }
}
