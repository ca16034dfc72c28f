package jp.hagukumi.web.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import jp.hagukumi.idempotency.Idempotency;
import jp.hagukumi.web.json.RecordWriter;

/**
 * Does what a request asks once, however often it comes under the same {@code Idempotency-Key}: the app sends later what it could
 * not send at once, and does not know whether it arrived. Without a key it is simply done. Not for work in three beats, which has
 * an identity of its own.
 */
@ApplicationScoped
public class Once {

    private static final String NOTHING = "";

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** Answers with a view. */
    public Response answer(Response.Status status, Record asked, Supplier<? extends Record> work) {
        return json(status, kept(asked, () -> RecordWriter.toJson(work.get())));
    }

    /** Answers that it is done. */
    public Response done(Record asked, Runnable work) {
        kept(asked, () -> {
            work.run();
            return NOTHING;
        });
        return Response.noContent().build();
    }

    private String kept(Record asked, Supplier<String> work) {
        return caller.key()
                .map(key -> idempotency.once(caller.actor(), key.toString(), digest(asked), work))
                .orElseGet(work);
    }

    private byte[] digest(Record asked) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((caller.operation() + "\n" + RecordWriter.toJson(asked)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Response json(Response.Status status, String answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(answer)
                .build();
    }
}
