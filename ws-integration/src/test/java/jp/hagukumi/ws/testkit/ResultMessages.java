package jp.hagukumi.ws.testkit;

import java.util.regex.Matcher;

/** Payloads of {@code urn:hagukumi:checkups:v1}, of nobody. */
public final class ResultMessages {

    /** A result after a birth that keeps to every rule. */
    public static final String SUBMIT = """
            <k:SubmitCheckupResult xmlns:k="urn:hagukumi:checkups:v1">
              <k:resultNumber>2026-K.0001</k:resultNumber>
              <k:woman>
                <k:voucher>ABCD-2345</k:voucher>
                <k:handbook>2026-000123</k:handbook>
                <k:bornOn>1995-05-05</k:bornOn>
              </k:woman>
              <k:result>
                <k:occasion>POSTNATAL_ONE_MONTH</k:occasion>
                <k:checkedOn>2026-11-20</k:checkedOn>
                <k:facility>試験産婦人科</k:facility>
                <k:weightGrams>53000</k:weightGrams>
                <k:pressure><k:systolic>118</k:systolic><k:diastolic>70</k:diastolic></k:pressure>
                <k:oedema>NONE</k:oedema>
                <k:urineProtein>MINUS</k:urineProtein>
                <k:urineSugar>TRACE</k:urineSugar>
                <k:fundalMillimetres>0</k:fundalMillimetres>
                <k:haemoglobinTenths>112</k:haemoglobinTenths>
                <k:advice>順調です。
            よく休んでください。</k:advice>
                <k:nextOn>2026-12-20</k:nextOn>
                <k:paidYen>0</k:paidYen>
                <k:contracted>true</k:contracted>
                <k:mind>
                  <k:epds>8</k:epds>
                  <k:epdsItem10>0</k:epdsItem10>
                  <k:supportNeeded>false</k:supportNeeded>
                  <k:note>夜あまり眠れないとのこと。</k:note>
                </k:mind>
              </k:result>
            </k:SubmitCheckupResult>
            """;

    /** As little as a clinic may say. */
    public static final String LOSS = """
            <k:TellLoss xmlns:k="urn:hagukumi:checkups:v1">
              <k:resultNumber>2026-L.0001</k:resultNumber>
              <k:woman><k:voucher>ABCD-2345</k:voucher></k:woman>
              <k:kind>NOT_SAID</k:kind>
              <k:children>1</k:children>
            </k:TellLoss>
            """;

    private ResultMessages() {}

    /** The same with one element's text replaced. */
    public static String with(String element, String value) {
        return SUBMIT.replaceFirst(
                "<k:" + element + ">[^<]*<", "<k:" + element + ">" + Matcher.quoteReplacement(value) + "<");
    }
}
