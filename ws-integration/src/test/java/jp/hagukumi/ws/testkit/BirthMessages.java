package jp.hagukumi.ws.testkit;

/** Payloads of {@code urn:hagukumi:births:v1}, of nobody. */
public final class BirthMessages {

    /** A certificate that keeps to every rule: Japanese names with a non-BMP character, a variation sequence and U+FA19. */
    public static final String SUBMIT = """
            <b:SubmitBirthCertificate xmlns:b="urn:hagukumi:births:v1">
              <b:certificateNumber>2026-000123</b:certificateNumber>
              <b:serial>123</b:serial>
              <b:municipality>141356</b:municipality>
              <b:medicalInstitutionCode>1419900012</b:medicalInstitutionCode>
              <b:deliveryToken>ABCD-2345</b:deliveryToken>
              <b:certificate>
                <b:childFamilyName>\uD842\uDFB7川</b:childFamilyName>
                <b:childGivenName>\uFA19奈</b:childGivenName>
                <b:childSex>FEMALE</b:childSex>
                <b:bornAt>2026-11-20T00:05:00+09:00</b:bornAt>
                <b:place>
                  <b:kind>HOSPITAL</b:kind>
                  <b:address>神奈川県川崎市多摩区登戸0丁目0番0号</b:address>
                  <b:facilityName>試験病院</b:facilityName>
                </b:place>
                <b:weightGrams>2499</b:weightGrams>
                <b:lengthCentimetres>47.5</b:lengthCentimetres>
                <b:plurality><b:single/></b:plurality>
                <b:motherName>渡\u908A\uDB40\uDD01 花子</b:motherName>
                <b:gestationWeeks>36</b:gestationWeeks>
                <b:gestationDays>6</b:gestationDays>
                <b:liveBirths>1</b:liveBirths>
                <b:stillbirths>0</b:stillbirths>
                <b:certifiedOn>2026-11-21</b:certifiedOn>
                <b:attendant>
                  <b:kind>PHYSICIAN</b:kind>
                  <b:address>神奈川県川崎市多摩区登戸0丁目0番0号</b:address>
                  <b:name>試験 一郎</b:name>
                </b:attendant>
              </b:certificate>
            </b:SubmitBirthCertificate>
            """;

    private BirthMessages() {}

    /** The same with one element's text replaced. */
    public static String with(String element, String value) {
        return SUBMIT.replaceFirst(
                "<b:" + element + ">[^<]*<",
                "<b:" + element + ">" + java.util.regex.Matcher.quoteReplacement(value) + "<");
    }

    /** The same without one element. */
    public static String without(String element) {
        return SUBMIT.replaceFirst("<b:" + element + ">[^<]*</b:" + element + ">", "");
    }
}
