package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.IdentityRefusal;
import jp.hagukumi.identity.OpenSession.Door;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import org.jdbi.v3.core.Jdbi;

/** Accounts: an issuer's subject is a person, a staff member or an institution's user. */
@ApplicationScoped
public class AccountRows {

    @Inject
    Jdbi jdbi;

    @Inject
    CityClock clock;

    /** @param owner the person, the staff member or the institution's user */
    public record Account(UUID id, Actor.Kind kind, UUID owner, boolean closed) {}

    /** A resident's account does not open the staff's door, nor the other way round. */
    public Optional<Account> of(String issuer, String subject, Door door) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, coalesce(person, staff, institution_user) as owner, closed_at is not null as closed
                        from identity.account
                        where issuer = :issuer and subject = :subject and kind = :kind
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("kind", door.kind().name())
                .map((row, context) -> new Account(
                        row.getObject("id", UUID.class),
                        Actor.Kind.valueOf(row.getString("kind")),
                        row.getObject("owner", UUID.class),
                        row.getBoolean("closed")))
                .findOne());
    }

    /** The staff member's one account; an earlier one is closed. Refused where somebody else has this one. */
    public void bindStaff(StaffId staff, String issuer, String subject) {
        bind("STAFF", "staff", staff.value(), issuer, subject);
    }

    public void bindInstitutionUser(UUID user, String issuer, String subject) {
        bind("INSTITUTION", "institution_user", user, issuer, subject);
    }

    public void bindPerson(PersonId person, String issuer, String subject) {
        bind("RESIDENT", "person", person.value(), issuer, subject);
    }

    /** Whether the person has, or had, an account. The person is locked: two first sign-ins come one after the other. */
    public boolean exists(PersonId person) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from identity.person where id = :id for update")
                    .bind("id", person.value())
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("select exists (select 1 from identity.account where person = :id)")
                    .bind("id", person.value())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    /** Whether the person has an account that is open. */
    public boolean isOpen(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from identity.account where person = :id and closed_at is null)")
                .bind("id", person.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of several persons who have an open account. */
    public Set<PersonId> openAmong(Collection<PersonId> asked) {
        return asked.isEmpty()
                ? Set.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select distinct person from identity.account where person = any(:ids) and closed_at is null")
                        .bindArray(
                                "ids",
                                UUID.class,
                                asked.stream().map(PersonId::value).toList())
                        .map((row, context) -> new PersonId(row.getObject("person", UUID.class)))
                        .collect(Collectors.toSet()));
    }

    /** The person signs in no more; open sessions end at their next contact. */
    public void closeOf(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update identity.account set closed_at = :now where person = :person and closed_at is null")
                .bind("person", person.value())
                .bind("now", clock.now())
                .execute());
    }

    /** Column is a name from this class, never from outside. */
    private void bind(String kind, String column, UUID owner, String issuer, String subject) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into identity.account (id, kind, issuer, subject, " + column + ")"
                                    + " values (:id, :kind, :issuer, :subject, :owner) on conflict (issuer, subject) do nothing")
                    .bind("id", Ids.next())
                    .bind("kind", kind)
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .bind("owner", owner)
                    .execute();
            var opened = handle.createUpdate("update identity.account set closed_at = null"
                            + " where issuer = :issuer and subject = :subject and " + column + " = :owner")
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .bind("owner", owner)
                    .execute();
            if (opened == 0) {
                throw Refusal.at("subject", IdentityRefusal.ACCOUNT_TAKEN);
            }
            handle.createUpdate("update identity.account set closed_at = coalesce(closed_at, :now)" + " where " + column
                            + " = :owner and (issuer, subject) <> (:issuer, :subject)")
                    .bind("now", clock.now())
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .bind("owner", owner)
                    .execute();
        });
    }
}
