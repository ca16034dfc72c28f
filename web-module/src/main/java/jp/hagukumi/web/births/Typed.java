package jp.hagukumi.web.births;

import java.nio.charset.StandardCharsets;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.CanonicalForm;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.RecordWriter;

/** What was typed into the form, as the evidence of it. The key under which it is sent is the message's identity. */
final class Typed {

    private Typed() {}

    static Envelope envelope(Caller caller, Bytes canonical) {
        return CanonicalForm.typed(caller.key().orElseThrow().toString(), canonical);
    }

    /** For what has no canonical form of its own: what was asked, and the body as we read it. */
    static Envelope envelope(Caller caller, Record body) {
        return envelope(
                caller,
                Bytes.of((caller.operation() + "\n" + RecordWriter.toJson(body)).getBytes(StandardCharsets.UTF_8)));
    }
}
