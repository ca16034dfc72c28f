package jp.hagukumi.ws.checkups;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.Mind;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.Occasion;
import jp.hagukumi.pregnancy.results.ResultReceipt;
import jp.hagukumi.pregnancy.results.SentCheckup;
import jp.hagukumi.pregnancy.results.SentKey;
import jp.hagukumi.pregnancy.results.SentLoss;
import jp.hagukumi.pregnancy.results.SignedMessage;
import jp.hagukumi.ws.contract.checkups.Acknowledgement;
import jp.hagukumi.ws.contract.checkups.CorrectCheckupResult;
import jp.hagukumi.ws.contract.checkups.Result;
import jp.hagukumi.ws.contract.checkups.State;
import jp.hagukumi.ws.contract.checkups.SubmitCheckupResult;
import jp.hagukumi.ws.contract.checkups.TellLoss;
import jp.hagukumi.ws.contract.checkups.Woman;
import jp.hagukumi.ws.security.SignedCall;
import org.jspecify.annotations.Nullable;

/** From the contract's words to the house's and back. The contract has been kept: bounds need no second look here. */
final class ResultWords {

    private static final int FIRST = 1;
    private static final DatatypeFactory TYPES = types();

    private ResultWords() {}

    static SentCheckup sent(SubmitCheckupResult asked) {
        return sent(asked.getResultNumber(), FIRST, asked.getWoman(), asked.getResult());
    }

    static SentCheckup sent(CorrectCheckupResult asked) {
        return sent(asked.getResultNumber(), asked.getVersion(), asked.getWoman(), asked.getResult());
    }

    static SentLoss loss(TellLoss asked) {
        return new SentLoss(
                asked.getResultNumber(),
                key(asked.getWoman()),
                new Loss(
                        Loss.Kind.valueOf(asked.getKind().name()),
                        asked.getChildren(),
                        Optional.empty(),
                        day(asked.getOn()),
                        Optional.ofNullable(asked.isWishesContact())));
    }

    static SignedMessage message(SignedCall call) {
        return new SignedMessage(
                call.envelope().messageId(),
                KeptBytes.of(call.envelope().xml()),
                KeptBytes.of(HexFormat.of().parseHex(call.envelope().contentDigest())),
                call.chainAsKept().stream().map(KeptBytes::of).toList(),
                call.revocationsAsKept().map(KeptBytes::of));
    }

    static Acknowledgement acknowledgement(ResultReceipt receipt) {
        var facts = receipt.facts();
        var answer = new Acknowledgement();
        answer.setResultId(facts.result().value().toString());
        answer.setResultNumber(facts.number());
        answer.setVersion(facts.version());
        answer.setState(State.valueOf(facts.state().name()));
        answer.setReceivedAt(TYPES.newXMLGregorianCalendar(
                facts.receivedAt().truncatedTo(ChronoUnit.MICROS).toString()));
        answer.setRepeated(receipt.repeated());
        answer.setReceipt(receipt.seal().toArray());
        return answer;
    }

    private static SentCheckup sent(String number, int version, Woman woman, Result result) {
        var occasion = Occasion.valueOf(result.getOccasion().name());
        return new SentCheckup(number, version, key(woman), occasion, checkup(occasion, result), mind(result));
    }

    private static SentKey key(Woman woman) {
        return new SentKey(
                Optional.ofNullable(woman.getVoucher()),
                Optional.ofNullable(woman.getHandbook()),
                day(woman.getBornOn()));
    }

    private static Checkup checkup(Occasion occasion, Result result) {
        return new Checkup(
                occasion.kind(),
                day(result.getCheckedOn()).orElseThrow(),
                result.getFacility(),
                Optional.ofNullable(result.getWeightGrams()),
                Optional.ofNullable(result.getPressure())
                        .map(pressure -> new Checkup.Pressure(pressure.getSystolic(), pressure.getDiastolic())),
                Optional.ofNullable(result.getOedema()).map(found -> Checkup.Oedema.valueOf(found.name())),
                Optional.ofNullable(result.getUrineProtein()).map(found -> Checkup.Urine.valueOf(found.name())),
                Optional.ofNullable(result.getUrineSugar()).map(found -> Checkup.Urine.valueOf(found.name())),
                Optional.ofNullable(result.getFundalMillimetres()),
                Optional.ofNullable(result.getHaemoglobinTenths()),
                Optional.ofNullable(result.getAdvice()),
                day(result.getNextOn()),
                Optional.empty(),
                Optional.ofNullable(result.getPaidYen()),
                result.isContracted());
    }

    private static Optional<Mind> mind(Result result) {
        return Optional.ofNullable(result.getMind())
                .map(told -> new Mind(
                        Optional.ofNullable(told.getEpds()),
                        Optional.ofNullable(told.getEpdsItem10()),
                        told.isSupportNeeded(),
                        Optional.ofNullable(told.getNote())));
    }

    /** Some stacks send a zone with a date; the calendar's day is read. */
    private static Optional<LocalDate> day(@Nullable XMLGregorianCalendar on) {
        return Optional.ofNullable(on).map(day -> LocalDate.of(day.getYear(), day.getMonth(), day.getDay()));
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
