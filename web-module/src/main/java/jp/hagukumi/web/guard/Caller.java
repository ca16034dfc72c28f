package jp.hagukumi.web.guard;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.SessionToken;
import jp.hagukumi.kernel.access.Actor;
import org.jspecify.annotations.Nullable;

/** Who is calling, in this request. Filled by {@link Correlate} and {@link Guard}, read by resources. */
@RequestScoped
public class Caller {

    private @Nullable Actor actor;
    private Optional<SessionToken> token = Optional.empty();
    private Optional<Instant> endsAt = Optional.empty();
    private Optional<UUID> key = Optional.empty();
    private String correlation = "";
    private String language = Language.PLAIN;
    private String operation = "";

    /** The actor for use cases. */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("The guard has not let anybody in");
        }
        return actor;
    }

    /** The session's secret; empty for the public. */
    public Optional<SessionToken> token() {
        return token;
    }

    /** When the session ends whatever happens. */
    public Optional<Instant> endsAt() {
        return endsAt;
    }

    /** The {@code Idempotency-Key}. */
    public Optional<UUID> key() {
        return key;
    }

    public String correlation() {
        return correlation;
    }

    /** {@code ja}, {@code ja_easy} or {@code en}. */
    public String language() {
        return language;
    }

    /** Method and path, as part of what an idempotency key stands for. */
    public String operation() {
        return operation;
    }

    void comesWith(String newCorrelation, String newLanguage, String newOperation) {
        correlation = newCorrelation;
        language = newLanguage;
        operation = newOperation;
    }

    void letIn(Actor newActor) {
        actor = newActor;
    }

    void letIn(Actor newActor, SessionToken newToken, Instant newEndsAt) {
        actor = newActor;
        token = Optional.of(newToken);
        endsAt = Optional.of(newEndsAt);
    }

    void repeatsUnder(UUID newKey) {
        key = Optional.of(newKey);
    }
}
