package jp.hagukumi.births.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.hagukumi.kernel.code.MedicalInstitutionCode;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.refusal.Finding;

/** What surrounds a certificate's content: numbers, codes, attachment and envelope, and where it belongs. */
public final class SubmissionRules {

    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Set<String> MEDIA_TYPES = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final int MOST_VERSIONS = 999;
    private static final long HIGHEST_SERIAL = 999_999_999;
    private static final int MOST_ATTACHMENT_BYTES = 5 * 1_048_576;
    private static final int MOST_ENVELOPE_BYTES = 2 * 1_048_576;
    private static final int DIGEST_BYTES = 32;

    private final Municipalities municipalities;

    public SubmissionRules(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    public static SubmissionRules published() {
        return new SubmissionRules(Municipalities.published());
    }

    /** Where a certificate belongs. */
    public enum Destination {
        /** To this city or one of its wards. */
        HERE,
        /** To another municipality. */
        ELSEWHERE,
        /** To a code that is well formed and that nobody has. */
        NOWHERE
    }

    /** Everything wrong at once; a certificate for another municipality is no refusal. */
    public List<Finding> judge(SubmissionFacts facts) {
        var found = new ArrayList<Finding>();
        if (!CERTIFICATE_NUMBER.matcher(facts.certificateNumber()).matches()) {
            found.add(Finding.at("certificateNumber", CertificateFlaw.NUMBER_MALFORMED));
        }
        bounded("version", facts.version(), MOST_VERSIONS, found);
        facts.serial().ifPresent(serial -> bounded("serial", serial, HIGHEST_SERIAL, found));
        if (MunicipalityCode.parse(facts.municipality()).isEmpty()) {
            found.add(Finding.at("municipality", CertificateFlaw.MUNICIPALITY_MALFORMED));
        }
        facts.medicalInstitutionCode()
                .filter(code -> MedicalInstitutionCode.parse(code).isEmpty())
                .ifPresent(code ->
                        found.add(Finding.at("medicalInstitutionCode", CertificateFlaw.MEDICAL_CODE_MALFORMED)));
        facts.mediaType().ifPresent(type -> judgeAttachment(type, facts, found));
        judgeEnvelope(facts.messageId(), facts.envelopeBytes(), facts.digestBytes(), facts, found);
        return found;
    }

    /**
     * A medical institution code that is not the sender's own is a remark and no refusal: who sends is proved by its signature
     * or its sign-in, never by this code, and a hospital that moves gets its new code before the city's register knows it. A
     * family should not wait for that. Where either code is missing (midwives and births at home have none) there is nothing to
     * compare.
     *
     * @param registered the sender's code as the city knows it
     */
    public Optional<Finding> remark(Optional<String> given, Optional<String> registered) {
        return given.filter(
                        code -> registered.filter(known -> !known.equals(code)).isPresent())
                .map(code -> Finding.at("medicalInstitutionCode", CertificateFlaw.MEDICAL_CODE_DIFFERS));
    }

    /** @param own the codes of this city and its wards */
    public Destination destination(String municipality, Set<String> own) {
        if (own.contains(municipality)) {
            return Destination.HERE;
        }
        return MunicipalityCode.parse(municipality)
                .flatMap(municipalities::addressee)
                .map(known -> Destination.ELSEWHERE)
                .orElse(Destination.NOWHERE);
    }

    private static void judgeAttachment(String type, SubmissionFacts facts, List<Finding> found) {
        if (!MEDIA_TYPES.contains(type)) {
            found.add(Finding.at("attachment.mediaType", CertificateFlaw.ATTACHMENT_TYPE));
        }
        if (facts.attachmentBytes() < 1 || facts.attachmentBytes() > MOST_ATTACHMENT_BYTES) {
            found.add(Finding.at("attachment.content", CertificateFlaw.ATTACHMENT_TOO_LARGE));
        }
        if (!facts.attachmentIntact()) {
            found.add(Finding.at("attachment.content", CertificateFlaw.ATTACHMENT_ALTERED));
        }
    }

    private static void judgeEnvelope(
            String messageId, int bytes, int digestBytes, SubmissionFacts facts, List<Finding> found) {
        if (!MESSAGE_ID.matcher(messageId).matches()
                || bytes < 1
                || bytes > MOST_ENVELOPE_BYTES
                || digestBytes != DIGEST_BYTES
                || facts.signed() != facts.mustBeSigned()) {
            found.add(Finding.at("envelope", CertificateFlaw.ENVELOPE_MALFORMED));
        }
    }

    private static void bounded(String field, long value, long most, List<Finding> found) {
        if (value < 1 || value > most) {
            found.add(new Finding(
                    field, CertificateFlaw.NUMBER_OUT_OF_BOUNDS, Map.of("min", "1", "max", String.valueOf(most))));
        }
    }
}
