package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.OpenSession.Door;
import jp.hagukumi.kernel.access.Actor;
import org.jdbi.v3.core.Jdbi;

/** Accounts: an issuer's subject is a person, a staff member or an institution's user. */
@ApplicationScoped
public class AccountRows {

    @Inject
    Jdbi jdbi;

    /** @param owner the person, the staff member or the institution's user */
    public record Account(UUID id, Actor.Kind kind, UUID owner, boolean closed) {}

    /** A resident's account does not open the staff's door, nor the other way round. */
    public Optional<Account> of(String issuer, String subject, Door door) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, coalesce(person, staff, institution_user) as owner, closed_at is not null as closed
                        from identity.account
                        where issuer = :issuer and subject = :subject and (kind = 'RESIDENT') = :residents
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("residents", door == Door.RESIDENTS)
                .map((row, context) -> new Account(
                        row.getObject("id", UUID.class),
                        Actor.Kind.valueOf(row.getString("kind")),
                        row.getObject("owner", UUID.class),
                        row.getBoolean("closed")))
                .findOne());
    }
}
