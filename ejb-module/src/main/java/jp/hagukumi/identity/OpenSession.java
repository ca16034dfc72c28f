package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.OPEN_SESSION;
import static jp.hagukumi.identity.IdentityEvent.SESSION_OPENED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.ContactRows;
import jp.hagukumi.identity.store.SessionRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Opens a session for whom the OpenID provider vouches. */
@Stateless
public class OpenSession {

    @Inject
    Access access;

    @Inject
    AccountRows accounts;

    @Inject
    ContactRows contacts;

    @Inject
    SessionRows sessions;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param actor the public: nobody is signed in yet
     * @return the secret for the cookie, given out this once; refused with {@link IdentityRefusal#NO_ACCOUNT} or
     *     {@link IdentityRefusal#ACCOUNT_CLOSED}
     */
    public Opened open(Actor actor, SignedIn signedIn) {
        access.require(actor, OPEN_SESSION);
        var account = accounts.of(signedIn.issuer(), signedIn.subject(), signedIn.kind())
                .orElseThrow(() -> new Refusal(IdentityRefusal.NO_ACCOUNT));
        if (account.closed()) {
            throw new Refusal(IdentityRefusal.ACCOUNT_CLOSED);
        }
        if (account.kind() == Actor.Kind.RESIDENT) {
            signedIn.email().ifPresent(email -> contacts.keepFirstEmail(new PersonId(account.owner()), email));
        }
        var now = clock.now();
        var token = SessionToken.fresh();
        var limit = sessions.limitFor(account.kind(), clock.today());
        var until = now.plus(limit.absolute());
        var session = sessions.open(account.id(), token.hash(), limit, now);
        audit.note(
                actor,
                SESSION_OPENED,
                session,
                List.of(),
                Map.of("account", account.owner().toString()));
        return new Opened(token, token.csrf(), until, account.kind(), account.owner());
    }

    /**
     * Who the provider says it is.
     *
     * @param kind through which door: each has a provider of its own
     * @param email the mail address, where the provider says it is verified; kept for a resident who has none on file
     */
    public record SignedIn(String issuer, String subject, Door kind, Optional<String> email) {

        public SignedIn(String issuer, String subject, Door kind) {
            this(issuer, subject, kind, Optional.empty());
        }

        @Override
        public String toString() {
            return "SignedIn[masked]";
        }
    }

    /** The sign-in doors, and whose accounts each opens. */
    public enum Door {
        RESIDENTS(Actor.Kind.RESIDENT),
        STAFF(Actor.Kind.STAFF),
        PARTNERS(Actor.Kind.INSTITUTION);

        private final Actor.Kind kind;

        Door(Actor.Kind kind) {
            this.kind = kind;
        }

        public Actor.Kind kind() {
            return kind;
        }
    }

    /**
     * An open session.
     *
     * @param csrf must come back with every request that changes something
     * @param absoluteUntil when it ends whatever happens
     * @param owner the person, the staff member or the institution's user
     */
    public record Opened(SessionToken token, String csrf, Instant absoluteUntil, Actor.Kind kind, UUID owner) {}
}
