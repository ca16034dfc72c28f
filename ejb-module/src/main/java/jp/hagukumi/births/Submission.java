package jp.hagukumi.births;

import java.util.Optional;
import jp.hagukumi.kernel.text.Written;

/**
 * A certificate as an institution hands it in, first or corrected.
 *
 * @param certificateNumber the institution's own number of the certificate, unique with it; 1–36 letters, digits, hyphens
 * @param version 1 for the first, one more for each correction; 1–999
 * @param serial its place in the institution's consecutive numbering, where it keeps one, so that gaps show; 1–999,999,999
 * @param municipality six-digit code with check digit of the municipality (or ward) it is meant for
 * @param medicalInstitutionCode ten digits with check digit (保険医療機関コード); empty for midwifery homes and births at home
 * @param deliveryToken the mother's code as she showed it; up to 32 characters, tolerant of spaces and hyphens
 * @param content what the form says
 * @param attachment the paper, photographed or scanned
 * @param envelope the proof
 */
public record Submission(
        String certificateNumber,
        int version,
        Optional<Long> serial,
        String municipality,
        Optional<String> medicalInstitutionCode,
        Optional<Written> deliveryToken,
        CertificateContent content,
        Optional<Attachment> attachment,
        Envelope envelope) {}
