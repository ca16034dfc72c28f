package jp.hagukumi.ws.births;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.births.Attachment;
import jp.hagukumi.births.AttendantType;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.Cancellation;
import jp.hagukumi.births.CertificateContent;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.births.PlaceType;
import jp.hagukumi.births.Plurality;
import jp.hagukumi.births.Submission;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.ws.contract.births.CancelBirthCertificate;
import jp.hagukumi.ws.contract.births.Certificate;
import jp.hagukumi.ws.contract.births.CorrectBirthCertificate;
import jp.hagukumi.ws.contract.births.SubmitBirthCertificate;
import jp.hagukumi.ws.security.SignedCall;
import org.jspecify.annotations.Nullable;

/** From the contract's words to the house's. The contract has been kept: enumerations and bounds need no second look here. */
final class Inwards {

    private static final int FIRST = 1;

    private Inwards() {}

    static Submission submission(SubmitBirthCertificate asked, SignedCall call) {
        return new Submission(
                asked.getCertificateNumber(),
                FIRST,
                Optional.ofNullable(asked.getSerial()).map(Integer::longValue),
                asked.getMunicipality(),
                Optional.ofNullable(asked.getMedicalInstitutionCode()),
                written(asked.getDeliveryToken()),
                content(asked.getCertificate()),
                attachment(asked.getAttachment(), call),
                envelope(call));
    }

    static Submission submission(CorrectBirthCertificate asked, SignedCall call) {
        return new Submission(
                asked.getCertificateNumber(),
                asked.getVersion(),
                Optional.ofNullable(asked.getSerial()).map(Integer::longValue),
                asked.getMunicipality(),
                Optional.ofNullable(asked.getMedicalInstitutionCode()),
                written(asked.getDeliveryToken()),
                content(asked.getCertificate()),
                attachment(asked.getAttachment(), call),
                envelope(call));
    }

    static Cancellation cancellation(CancelBirthCertificate asked, SignedCall call) {
        return new Cancellation(
                asked.getCertificateNumber(), asked.getVersion(), new Written(asked.getReason()), envelope(call));
    }

    private static CertificateContent content(Certificate certified) {
        var multiple = Optional.ofNullable(certified.getPlurality().getMultiple());
        return new CertificateContent(
                written(certified.getChildFamilyName()),
                written(certified.getChildGivenName()),
                ChildSex.valueOf(certified.getChildSex().name()),
                minute(certified.getBornAt()),
                PlaceType.valueOf(certified.getPlace().getKind()),
                new Written(certified.getPlace().getAddress()),
                written(certified.getPlace().getFacilityName()),
                Optional.ofNullable(certified.getWeightGrams()),
                Optional.ofNullable(certified.getLengthCentimetres()),
                multiple.isPresent() ? Plurality.MULTIPLE : Plurality.SINGLE,
                multiple.map(twins -> twins.getCount()),
                multiple.map(twins -> twins.getOrder()),
                new Written(certified.getMotherName()),
                certified.getGestationWeeks(),
                certified.getGestationDays(),
                certified.getLiveBirths(),
                certified.getStillbirths(),
                day(certified.getCertifiedOn()),
                AttendantType.valueOf(certified.getAttendant().getKind()),
                new Written(certified.getAttendant().getAddress()),
                new Written(certified.getAttendant().getName()));
    }

    private static Optional<Attachment> attachment(
            jp.hagukumi.ws.contract.births.@Nullable Attachment described, SignedCall call) {
        if (described == null) {
            return Optional.empty();
        }
        return call.envelope()
                .attachment()
                .map(content -> new Attachment(
                        described.getMediaType(),
                        Bytes.of(content),
                        Bytes.of(HexFormat.of().parseHex(described.getSha256()))));
    }

    private static Envelope envelope(SignedCall call) {
        return new Envelope(
                Envelope.Kind.SOAP,
                call.envelope().messageId(),
                Bytes.of(call.envelope().xml()),
                Bytes.of(HexFormat.of().parseHex(call.envelope().contentDigest())),
                call.chainAsKept().stream().map(Bytes::of).toList(),
                call.revocationsAsKept().map(Bytes::of));
    }

    private static Optional<Written> written(@Nullable String text) {
        return Optional.ofNullable(text).map(Written::new);
    }

    private static LocalDateTime minute(XMLGregorianCalendar at) {
        return LocalDateTime.of(at.getYear(), at.getMonth(), at.getDay(), at.getHour(), at.getMinute());
    }

    /** Some stacks send a zone with a date; a birth date has none. */
    private static LocalDate day(XMLGregorianCalendar on) {
        return LocalDate.of(on.getYear(), on.getMonth(), on.getDay());
    }
}
