package jp.hagukumi.bench;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.bench.SignedMessages.Ready;

/** Certificates of births that never were, each another child of another mother, numbered without a gap by one institution. */
final class Certificates {

    private static final String PATH = "soap/births/v1";
    private static final int DAYS = 10;
    private static final int MINUTES = 24 * 60;

    private final SignedMessages system;
    private final String series;
    private final AtomicInteger next = new AtomicInteger();

    /** @param series begins every number, so that two runs never meet */
    Certificates(SignedMessages system, String series) {
        this.system = system;
        this.series = series;
    }

    SignedMessages system() {
        return system;
    }

    /** The next one, without a mother's code. */
    Ready sign() throws GeneralSecurityException {
        var serial = next.incrementAndGet();
        return system.sign(PATH, certificate(serial, "試験　" + inKanji(serial), ""));
    }

    /** The next one for that mother. */
    Ready signFor(String motherName, String code) throws GeneralSecurityException {
        return system.sign(
                PATH,
                certificate(next.incrementAndGet(), motherName, "<b:deliveryToken>" + code + "</b:deliveryToken>"));
    }

    private String certificate(int serial, String mother, String token) {
        var minute = serial % (DAYS * MINUTES);
        var day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1L + minute / MINUTES);
        var time = "%02d:%02d:00".formatted(minute % MINUTES / 60, minute % 60);
        return ("<b:SubmitBirthCertificate xmlns:b=\"urn:hagukumi:births:v1\"><b:certificateNumber>%s-%d"
                        + "</b:certificateNumber><b:serial>%d</b:serial><b:municipality>141330</b:municipality>%s"
                        + "<b:certificate><b:childFamilyName>試験</b:childFamilyName><b:childGivenName>光</b:childGivenName>"
                        + "<b:childSex>FEMALE</b:childSex><b:bornAt>%sT%s+09:00</b:bornAt><b:place><b:kind>HOSPITAL</b:kind>"
                        + "<b:address>川崎市中原区小杉町0丁目0番地</b:address><b:facilityName>デモ中原病院</b:facilityName></b:place>"
                        + "<b:weightGrams>2980</b:weightGrams><b:lengthCentimetres>49.0</b:lengthCentimetres>"
                        + "<b:plurality><b:single></b:single></b:plurality><b:motherName>%s</b:motherName>"
                        + "<b:gestationWeeks>39</b:gestationWeeks><b:gestationDays>2</b:gestationDays>"
                        + "<b:liveBirths>1</b:liveBirths><b:stillbirths>0</b:stillbirths><b:certifiedOn>%s</b:certifiedOn>"
                        + "<b:attendant><b:kind>PHYSICIAN</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address>"
                        + "<b:name>小杉 医師</b:name></b:attendant></b:certificate></b:SubmitBirthCertificate>")
                .formatted(series, serial, serial, token, day, time, mother, day);
    }

    private static String inKanji(int number) {
        var digits = new StringBuilder();
        for (var digit : String.valueOf(number).toCharArray()) {
            digits.append("〇一二三四五六七八九".charAt(digit - '0'));
        }
        return digits.toString();
    }
}
