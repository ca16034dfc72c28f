package jp.hagukumi.outside;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hagukumi.walk.PartnerSystem;
import jp.hagukumi.walk.PartnerSystem.Answer;

/** A hospital's certificates, and their sending from a thread of its own. */
final class Births {

    static final String DOOR = "soap/births/v1";

    private Births() {}

    /** The four names on a certificate. */
    record Names(String childFamily, String childGiven, String mother, String attendant) {

        static Names ofMother(String mother) {
            return new Names("試験", "一花", mother, "小杉 医師");
        }
    }

    /** Born yesterday at noon, 3,050 g, nothing out of the ordinary. */
    static String certificate(String number, Names names) {
        return """
                <b:SubmitBirthCertificate xmlns:b="urn:hagukumi:births:v1">
                  <b:certificateNumber>%1$s</b:certificateNumber>
                  <b:municipality>141330</b:municipality>
                  <b:certificate>
                    <b:childFamilyName>%3$s</b:childFamilyName>
                    <b:childGivenName>%4$s</b:childGivenName>
                    <b:childSex>MALE</b:childSex>
                    <b:bornAt>%2$sT12:00:00+09:00</b:bornAt>
                    <b:place><b:kind>HOSPITAL</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:facilityName>デモ中原病院</b:facilityName></b:place>
                    <b:weightGrams>3050</b:weightGrams>
                    <b:lengthCentimetres>49.0</b:lengthCentimetres>
                    <b:plurality><b:single/></b:plurality>
                    <b:motherName>%5$s</b:motherName>
                    <b:gestationWeeks>39</b:gestationWeeks>
                    <b:gestationDays>0</b:gestationDays>
                    <b:liveBirths>1</b:liveBirths>
                    <b:stillbirths>0</b:stillbirths>
                    <b:certifiedOn>%2$s</b:certifiedOn>
                    <b:attendant><b:kind>PHYSICIAN</b:kind><b:address>川崎市中原区小杉町0丁目0番地</b:address><b:name>%6$s</b:name></b:attendant>
                  </b:certificate>
                </b:SubmitBirthCertificate>
                """.formatted(
                        number,
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1),
                        names.childFamily(),
                        names.childGiven(),
                        names.mother(),
                        names.attendant());
    }

    /** Sends a certificate whose mother is named after its number; the way back may be cut off, which is the answer then. */
    static Answer sent(PartnerSystem hospital, String number, String message) {
        try {
            return hospital.send(DOOR, certificate(number, Names.ofMother("母　" + number)), message);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
