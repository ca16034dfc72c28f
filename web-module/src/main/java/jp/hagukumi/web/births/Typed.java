package jp.hagukumi.web.births;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.RecordWriter;

/** What was typed into the form, in a canonical form, as the evidence of it. */
final class Typed {

    private Typed() {}

    static Envelope envelope(Caller caller, Record body) {
        var typed = (caller.operation() + "\n" + RecordWriter.toJson(body)).getBytes(StandardCharsets.UTF_8);
        return new Envelope(
                Envelope.Kind.WEB_FORM,
                caller.key().orElseThrow().toString(),
                Bytes.of(typed),
                Bytes.of(sha256(typed)),
                List.of(),
                Optional.empty());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
