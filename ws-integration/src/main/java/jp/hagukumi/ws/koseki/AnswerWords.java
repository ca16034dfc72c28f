package jp.hagukumi.ws.koseki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.ws.contract.common.Finding;
import jp.hagukumi.ws.contract.common.Words;
import jp.hagukumi.ws.contract.koseki.Answer;
import jp.hagukumi.ws.contract.koseki.DeliverAnswersResponse;

/** From the contract's answers to the house's, and the outcome back. */
final class AnswerWords {

    private AnswerWords() {}

    static LinkAnswer answer(Answer sent) {
        var refused = Optional.ofNullable(sent.getNotEntered())
                .map(why -> new LinkAnswer.NotEntered(why.getReason().name(), Optional.ofNullable(why.getWords())));
        var on = day(
                sent.getEntered() != null
                        ? sent.getEntered().getEnteredOn()
                        : sent.getNotEntered().getDecidedOn());
        return new LinkAnswer(
                sent.getAnswerId(),
                digest(sent, on, refused),
                UUID.fromString(sent.getOrderId()),
                sent.getAcceptanceNumber(),
                on,
                refused);
    }

    /** Over what moves a case, each part with its length before it. */
    private static Bytes digest(Answer sent, LocalDate on, Optional<LinkAnswer.NotEntered> refused) {
        var said = List.of(
                        sent.getOrderId(),
                        sent.getAcceptanceNumber(),
                        on.toString(),
                        refused.map(LinkAnswer.NotEntered::reason).orElse(""),
                        refused.flatMap(LinkAnswer.NotEntered::words).orElse(""))
                .stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static DeliverAnswersResponse.Outcome outcome(LinkOutcome done) {
        var outcome = new DeliverAnswersResponse.Outcome();
        outcome.setAnswerId(done.answerId());
        outcome.setOutcome(done.kind().name());
        done.finding().map(AnswerWords::finding).ifPresent(outcome::setFinding);
        return outcome;
    }

    static Finding finding(RefusalCode why) {
        var finding = new Finding();
        finding.setCode(why.code());
        finding.setField("answer");
        finding.setText(words(RefusalTexts.text(why, Map.of(), "ja"), RefusalTexts.text(why, Map.of(), "en")));
        finding.setRemedy(words(RefusalTexts.remedy(why, Map.of(), "ja"), RefusalTexts.remedy(why, Map.of(), "en")));
        return finding;
    }

    private static Words words(String japanese, String english) {
        var words = new Words();
        words.setJa(japanese);
        words.setEn(english);
        return words;
    }

    /** Some stacks send a zone with a date; a day in the register has none. */
    private static LocalDate day(XMLGregorianCalendar on) {
        return LocalDate.of(on.getYear(), on.getMonth(), on.getDay());
    }
}
