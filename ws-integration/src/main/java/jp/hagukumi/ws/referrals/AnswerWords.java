package jp.hagukumi.ws.referrals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.checkups.referrals.AnswerReceipt;
import jp.hagukumi.checkups.referrals.ReferralAnswer;
import jp.hagukumi.checkups.referrals.ReferralNames;
import jp.hagukumi.checkups.referrals.ReferralStatus;
import jp.hagukumi.checkups.referrals.SentAnswer;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SignedMessage;
import jp.hagukumi.ws.contract.referrals.Acknowledgement;
import jp.hagukumi.ws.contract.referrals.Answer;
import jp.hagukumi.ws.contract.referrals.CorrectReferralAnswer;
import jp.hagukumi.ws.contract.referrals.Letter;
import jp.hagukumi.ws.contract.referrals.Standing;
import jp.hagukumi.ws.contract.referrals.StatusOfReferralResponse;
import jp.hagukumi.ws.contract.referrals.SubmitReferralAnswer;
import jp.hagukumi.ws.security.SignedCall;

/** From the contract's words to the house's and back. The contract has been kept: bounds need no second look here. */
final class AnswerWords {

    private static final int FIRST = 1;
    private static final DatatypeFactory TYPES = types();

    private AnswerWords() {}

    static SentAnswer sent(SubmitReferralAnswer asked) {
        return sent(asked.getAnswerNumber(), FIRST, asked.getLetter(), asked.getAnswer());
    }

    static SentAnswer sent(CorrectReferralAnswer asked) {
        return sent(asked.getAnswerNumber(), asked.getVersion(), asked.getLetter(), asked.getAnswer());
    }

    static SignedMessage message(SignedCall call) {
        return new SignedMessage(
                call.envelope().messageId(),
                KeptBytes.of(call.envelope().xml()),
                KeptBytes.of(HexFormat.of().parseHex(call.envelope().contentDigest())),
                call.chainAsKept().stream().map(KeptBytes::of).toList(),
                call.revocationsAsKept().map(KeptBytes::of));
    }

    static Acknowledgement acknowledgement(AnswerReceipt receipt) {
        var facts = receipt.facts();
        var answer = new Acknowledgement();
        answer.setReferralId(facts.referral().value().toString());
        answer.setAnswerNumber(facts.number());
        answer.setVersion(facts.version());
        answer.setReceivedAt(TYPES.newXMLGregorianCalendar(
                facts.receivedAt().truncatedTo(ChronoUnit.MICROS).toString()));
        answer.setRepeated(receipt.repeated());
        answer.setReceipt(receipt.seal().toArray());
        return answer;
    }

    static StatusOfReferralResponse status(ReferralStatus status) {
        var answer = new StatusOfReferralResponse();
        answer.setStanding(Standing.valueOf(status.standing().name()));
        status.number().ifPresent(answer::setAnswerNumber);
        status.version().ifPresent(answer::setVersion);
        return answer;
    }

    /** Some stacks send a zone with a date; the calendar's day is read. */
    static LocalDate day(XMLGregorianCalendar on) {
        return LocalDate.of(on.getYear(), on.getMonth(), on.getDay());
    }

    private static SentAnswer sent(String number, int version, Letter letter, Answer told) {
        return new SentAnswer(
                letter.getCode(),
                day(letter.getBornOn()),
                number,
                version,
                new ReferralAnswer(
                        told.getFacility(),
                        Optional.ofNullable(told.getPhysician()),
                        day(told.getExaminedOn()),
                        ReferralNames.outcome(told.getOutcome().name()),
                        Optional.ofNullable(told.getWords()),
                        Optional.ofNullable(told.getNextOn()).map(AnswerWords::day)));
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
