package jp.hagukumi.births.rules;

import java.util.Optional;

/**
 * What the rules ask of a submission around its content.
 *
 * @param mediaType of the attachment, if there is one
 * @param attachmentBytes its size
 * @param attachmentIntact whether it has the digest that the signed Body names
 * @param messageId the sender's mark
 * @param envelopeBytes size of the envelope as received
 * @param digestBytes size of its digest
 * @param signed whether it carries a signer's chain
 * @param mustBeSigned whether it came by SOAP
 */
public record SubmissionFacts(
        String certificateNumber,
        int version,
        Optional<Long> serial,
        String municipality,
        Optional<String> medicalInstitutionCode,
        Optional<String> mediaType,
        int attachmentBytes,
        boolean attachmentIntact,
        String messageId,
        int envelopeBytes,
        int digestBytes,
        boolean signed,
        boolean mustBeSigned) {}
