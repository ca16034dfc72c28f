package jp.hagukumi.ws.testkit;

import java.util.regex.Matcher;

/** Payloads of {@code urn:hagukumi:referrals:v1}, of nobody. */
public final class ReferralMessages {

    /** A correction that keeps to every rule and says everything that can be said. */
    public static final String CORRECT = """
            <r:CorrectReferralAnswer xmlns:r="urn:hagukumi:referrals:v1">
              <r:answerNumber>2026-R.0001</r:answerNumber>
              <r:version>2</r:version>
              <r:letter><r:code>ABCD-2345</r:code><r:bornOn>2025-05-20</r:bornOn></r:letter>
              <r:answer>
                <r:facility>試験総合病院</r:facility>
                <r:physician>試験 医師</r:physician>
                <r:examinedOn>2026-12-01</r:examinedOn>
                <r:outcome>OBSERVE</r:outcome>
                <r:words>経過をみます。
            半年後に再診。</r:words>
                <r:nextOn>2027-06-01</r:nextOn>
              </r:answer>
            </r:CorrectReferralAnswer>
            """;

    /** As little as an institution may say. */
    public static final String SUBMIT = """
            <r:SubmitReferralAnswer xmlns:r="urn:hagukumi:referrals:v1">
              <r:answerNumber>2026-R.0001</r:answerNumber>
              <r:letter><r:code>HAGUKUMI:ABCD2345</r:code><r:bornOn>2025-05-20</r:bornOn></r:letter>
              <r:answer>
                <r:facility>試験総合病院</r:facility>
                <r:examinedOn>2026-12-01</r:examinedOn>
                <r:outcome>NORMAL</r:outcome>
              </r:answer>
            </r:SubmitReferralAnswer>
            """;

    public static final String STATUS = """
            <r:StatusOfReferral xmlns:r="urn:hagukumi:referrals:v1">
              <r:letter><r:code>abcd-2345</r:code><r:bornOn>2025-05-20</r:bornOn></r:letter>
            </r:StatusOfReferral>
            """;

    private ReferralMessages() {}

    /** {@link #CORRECT} with one element's text replaced. */
    public static String with(String element, String value) {
        return CORRECT.replaceFirst(
                "<r:" + element + ">[^<]*<", "<r:" + element + ">" + Matcher.quoteReplacement(value) + "<");
    }
}
