package jp.hagukumi.pregnancy.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.pregnancy.intake.ApplicationId;
import jp.hagukumi.pregnancy.intake.ApplicationState;

/**
 * An application as kept.
 *
 * @param items what clerks may see of it
 * @param ward to which it is addressed; empty where it says none of the city
 * @param finding code of why it was set aside; {@code item} where it points at one
 */
public record StoredApplication(
        ApplicationId id,
        String number,
        ApplicationState state,
        Instant filedAt,
        Instant receivedAt,
        Optional<String> ward,
        Map<String, String> items,
        int attachments,
        Optional<String> finding,
        Optional<String> item) {

    public StoredApplication {
        items = new LinkedHashMap<>(items);
    }

    @Override
    public String toString() {
        return "StoredApplication[" + id + "]";
    }
}
