package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.ReceiptCode;
import jp.hagukumi.births.registration.RegistrationId;
import org.jdbi.v3.core.Jdbi;

/** The codes on records of deposit, one for each registration whose paper was ever taken. */
@ApplicationScoped
public class ReceiptCodes {

    @Inject
    Jdbi jdbi;

    /**
     * The registration's code.
     *
     * @param drawn becomes it where it has none yet
     */
    public ReceiptCode of(RegistrationId registration, ReceiptCode drawn, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into births.registration_receipt (registration, code, made_at) values (:id, :code, :now)
                            on conflict (registration) do nothing
                            """)
                    .bind("id", registration.value())
                    .bind("code", drawn.exact())
                    .bind("now", now)
                    .execute();
            return handle.createQuery("select code from births.registration_receipt where registration = :id")
                    .bind("id", registration.value())
                    .mapTo(String.class)
                    .map(ReceiptCode::new)
                    .one();
        });
    }

    public Optional<RegistrationId> registration(ReceiptCode code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select registration from births.registration_receipt where code = :code")
                        .bind("code", code.exact())
                        .mapTo(UUID.class)
                        .map(RegistrationId::new)
                        .findOne());
    }
}
