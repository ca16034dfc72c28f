package jp.hagukumi.ws.koseki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.registration.FilersSignature;
import jp.hagukumi.births.registration.FilingOutcome;
import jp.hagukumi.births.registration.LinkFiling;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.contract.koseki.DeliverFiling;
import jp.hagukumi.ws.contract.koseki.DeliverFilingResponse;

/** From the contract's filing to the house's, and the outcome back. */
final class FilingWords {

    private FilingWords() {}

    /**
     * @param attachment what came beside the envelope: the photo of the paper certificate, by its digest in what was signed
     * @throws Refusal {@link RegistrationRefusal#FIELD_UNKNOWN} where a field is written twice
     */
    static LinkFiling filing(DeliverFiling sent, Optional<byte[]> attachment) {
        var values = new LinkedHashMap<String, String>();
        for (var field : sent.getField()) {
            if (values.put(field.getPath(), field.getValue()) != null) {
                throw Refusal.at("field", RegistrationRefusal.FIELD_UNKNOWN);
            }
        }
        var filedAt = sent.getFiledAt().toGregorianCalendar().toInstant();
        var order = Optional.ofNullable(sent.getBirthOrder()).orElse(1);
        return new LinkFiling(
                sent.getFilingId(),
                digest(sent, filedAt, order, values, attachment),
                sent.getAddressee(),
                filedAt,
                order,
                values,
                new FilersSignature(Bytes.of(sent.getSignature()), Bytes.of(sent.getCertificate())),
                attachment.map(Bytes::of));
    }

    /** Over everything it says, each part with its length before it. */
    private static Bytes digest(
            DeliverFiling sent, Instant filedAt, int order, Map<String, String> values, Optional<byte[]> attachment) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, text(sent.getAddressee()));
            add(digest, text(filedAt.toString()));
            add(digest, text(Integer.toString(order)));
            values.forEach((path, value) -> {
                add(digest, text(path));
                add(digest, text(value));
            });
            add(digest, sent.getSignature());
            add(digest, sent.getCertificate());
            add(digest, attachment.orElse(new byte[0]));
            return Bytes.of(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(text(part.length + ":"));
        digest.update(part);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static DeliverFilingResponse response(DeliverFiling sent, FilingOutcome done) {
        var response = new DeliverFilingResponse();
        response.setFilingId(sent.getFilingId());
        response.setOutcome(done.kind().name());
        done.registration().ifPresent(registration -> response.setRegistrationId(registration.toString()));
        done.finding().map(AnswerWords::finding).ifPresent(response::setFinding);
        return response;
    }
}
