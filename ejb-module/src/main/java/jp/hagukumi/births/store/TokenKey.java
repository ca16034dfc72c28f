package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret under which mothers' codes are hashed; at least 32 characters from outside the database. */
@ApplicationScoped
public class TokenKey {

    private static final int FEWEST = 32;

    @Inject
    @ConfigProperty(name = "births.token.key")
    Optional<String> configured = Optional.empty();

    /** Without a key of enough length no code is issued or tried. */
    public byte[] bytes() {
        return configured
                .filter(text -> text.length() >= FEWEST)
                .orElseThrow(() -> new IllegalStateException("births.token.key is missing or too short"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A key for tests. */
    public static TokenKey of(String secret) {
        var key = new TokenKey();
        key.configured = Optional.of(secret);
        return key;
    }
}
