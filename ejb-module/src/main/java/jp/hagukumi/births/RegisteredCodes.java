package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;

/** Medical institution codes (保険医療機関コード) as institutions are registered with them, asked for again each minute. */
@ApplicationScoped
public class RegisteredCodes {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    @Inject
    Institutions institutions;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<String> code, Instant until) {}

    /** Empty for one that has none, or is not registered. */
    public Optional<String> of(UUID institution, Instant now) {
        var remembered = known.get(institution);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.code();
        }
        var code = institutions.find(new InstitutionId(institution)).flatMap(InstitutionFacts::code);
        known.put(institution, new Known(code, now.plus(REMEMBERED)));
        return code;
    }
}
