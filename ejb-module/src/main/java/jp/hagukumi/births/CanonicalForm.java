package jp.hagukumi.births;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.hagukumi.kernel.text.Written;

/**
 * One spelling of a submission as bytes, the same on every machine: a line {@code name=value} for each field in the order of the
 * form, blanks left out, UTF-8, names exactly as written. It is the evidence of what was typed into the web form, and by its
 * digest we know whether a certificate told of twice is the same. The mother's code is not part of it.
 */
public final class CanonicalForm {

    private final StringBuilder lines = new StringBuilder("hagukumi-birth-certificate/1\n");

    private CanonicalForm() {}

    public static Bytes of(Submission submission) {
        return of(
                submission.certificateNumber(),
                submission.version(),
                submission.serial(),
                submission.municipality(),
                submission.medicalInstitutionCode(),
                submission.content(),
                submission.attachment().map(Attachment::sha256));
    }

    /** @param attachmentDigest SHA-256 of the attached paper */
    public static Bytes of(
            String certificateNumber,
            int version,
            Optional<Long> serial,
            String municipality,
            Optional<String> medicalInstitutionCode,
            CertificateContent content,
            Optional<Bytes> attachmentDigest) {
        var form = new CanonicalForm();
        form.line("certificateNumber", certificateNumber);
        form.line("version", version);
        form.line("serial", serial);
        form.line("municipality", municipality);
        form.line("medicalInstitutionCode", medicalInstitutionCode);
        form.write(content);
        form.line("attachment", attachmentDigest.map(Bytes::hex));
        return Bytes.of(form.lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What an institution's staff typed, as a submission with its evidence. */
    public static Envelope typed(String messageId, Bytes canonical) {
        return new Envelope(
                Envelope.Kind.WEB_FORM,
                messageId,
                canonical,
                canonical.sha256(),
                java.util.List.of(),
                Optional.empty());
    }

    private void write(CertificateContent content) {
        line("childFamilyName", content.childFamilyName().map(Written::exact));
        line("childGivenName", content.childGivenName().map(Written::exact));
        line("childSex", content.childSex().code());
        line("bornAt", content.bornAt());
        line("placeType", content.placeType().code());
        line("placeAddress", content.placeAddress().exact());
        line("facilityName", content.facilityName().map(Written::exact));
        line("birthWeightGrams", content.birthWeightGrams());
        line(
                "birthLengthCm",
                content.birthLengthCm().map(cm -> cm.stripTrailingZeros().toPlainString()));
        line("plurality", content.plurality().code());
        line("pluralityCount", content.pluralityCount());
        line("birthOrderInDelivery", content.birthOrderInDelivery());
        line("motherName", content.motherName().exact());
        line("gestationWeeks", content.gestationWeeks());
        line("gestationDays", content.gestationDays());
        line("motherLiveBirths", content.motherLiveBirths());
        line("motherStillbirths22w", content.motherStillbirths22w());
        line("certifiedOn", content.certifiedOn());
        line("attendantType", content.attendantType().code());
        line("attendantAddress", content.attendantAddress().exact());
        line("attendantName", content.attendantName().exact());
    }

    private void line(String name, Optional<?> value) {
        value.ifPresent(present -> line(name, present));
    }

    /** A line feed inside a value would be another field; backslash and line feed are written as two characters. */
    private void line(String name, Object value) {
        lines.append(name)
                .append('=')
                .append(String.valueOf(value).replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }
}
