package jp.hagukumi.births;

import java.util.Optional;

/**
 * A certificate version as its institution sent it, so that a correction begins with what was sent and nothing is typed twice.
 *
 * @param status where it stands
 * @param serial its place in the institution's numbering, where it gave one
 * @param medicalInstitutionCode as given
 * @param content as sent, character for character
 * @param attachmentType media type of the paper that travelled along; the paper itself is not given back
 */
public record SentCertificate(
        CertificateStatus status,
        Optional<Long> serial,
        Optional<String> medicalInstitutionCode,
        CertificateContent content,
        Optional<String> attachmentType) {}
