package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.OPEN_SESSION;
import static jp.hagukumi.identity.IdentityEvent.SESSION_OPENED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.rules.BindingRule;
import jp.hagukumi.identity.rules.BindingRule.Candidate;
import jp.hagukumi.identity.rules.BindingRule.Claimed;
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
    People people;

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
                .or(() -> makeKnown(signedIn))
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
     * A resident's first sign-in: the one person of the register with this name, birth date and address gets the account,
     * unless she has one already. Whoever is not found so is served at the ward office.
     */
    private Optional<AccountRows.Account> makeKnown(SignedIn signedIn) {
        if (signedIn.kind() != Door.RESIDENTS || signedIn.identity().isEmpty()) {
            return Optional.empty();
        }
        var verified = signedIn.identity().get();
        var person = BindingRule.theOne(
                new Claimed(verified.name(), verified.birthDate(), Optional.empty(), verified.address()),
                people.named(verified.name(), verified.birthDate()).stream()
                        .map(OpenSession::candidate)
                        .toList());
        if (person.isEmpty() || accounts.exists(person.get())) {
            return Optional.empty();
        }
        accounts.bindPerson(person.get(), signedIn.issuer(), signedIn.subject());
        return accounts.of(signedIn.issuer(), signedIn.subject(), signedIn.kind());
    }

    private static Candidate<PersonId> candidate(PersonFacts facts) {
        var names = new ArrayList<String>();
        names.add(facts.names().full());
        facts.names().alias().ifPresent(names::add);
        return new Candidate<>(
                facts.id(),
                names,
                facts.birthDate(),
                facts.sex().code(),
                facts.address().stream()
                        .flatMap(address -> Stream.of(
                                address.text(),
                                address.text() + address.building().orElse("")))
                        .toList(),
                facts.standing() == Standing.RESIDENT);
    }

    /**
     * Who the provider says it is.
     *
     * @param kind through which door: each has a provider of its own
     * @param identity what the provider read from the My Number card's certificate, where it tells it
     * @param email the mail address, where the provider says it is verified; kept for a resident who has none on file
     */
    public record SignedIn(
            String issuer, String subject, Door kind, Optional<String> email, Optional<VerifiedIdentity> identity) {

        public SignedIn(String issuer, String subject, Door kind) {
            this(issuer, subject, kind, Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "SignedIn[masked]";
        }
    }

    /**
     * 基本4情報 but for the sex, as an official provider read them from the card: enough to know a resident at the first sign-in.
     *
     * @param name as on the card
     * @param address as on the card, with or without the prefecture
     */
    public record VerifiedIdentity(String name, LocalDate birthDate, String address) {

        @Override
        public String toString() {
            return "VerifiedIdentity[masked]";
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
