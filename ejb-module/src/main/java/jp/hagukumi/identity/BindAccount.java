package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.BIND_ACCOUNT;
import static jp.hagukumi.identity.IdentityEvent.ACCOUNT_BOUND;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.rules.BindingRule;
import jp.hagukumi.identity.rules.BindingRule.Candidate;
import jp.hagukumi.identity.rules.BindingRule.Claimed;
import jp.hagukumi.identity.store.BindingRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/**
 * Binds a resident's first sign-in to the person in the register, by the four basic facts that the card's provider vouches for.
 * After that, issuer and subject alone tell who it is.
 */
@Stateless
public class BindAccount {

    private static final TextBounds NAME = TextBounds.line(1, 101);
    private static final TextBounds ADDRESS = TextBounds.line(1, 300);

    @Inject
    Access access;

    @Inject
    People people;

    @Inject
    BindingRows accounts;

    @Inject
    Audit audit;

    /**
     * What the provider says of the card holder.
     *
     * @param name full name as on the card, 1–101 code points
     * @param sex 1 male, 2 female; empty where the provider does not say
     * @param address whole address as on the card, 1–300 code points
     */
    public record BasicFacts(String name, LocalDate birthDate, Optional<String> sex, String address) {

        @Override
        public String toString() {
            return "BasicFacts[masked]";
        }
    }

    /** Refused with {@link IdentityRefusal#NO_ACCOUNT} unless the facts name exactly one living resident. */
    public PersonId bind(Actor actor, String issuer, String subject, BasicFacts facts) {
        access.require(actor, BIND_ACCOUNT);
        if (NAME.flawOf(facts.name()).isPresent()
                || ADDRESS.flawOf(facts.address()).isPresent()) {
            throw new Refusal(IdentityRefusal.NO_ACCOUNT);
        }
        var claimed = new Claimed(facts.name(), facts.birthDate(), facts.sex(), facts.address());
        var person = BindingRule.theOne(claimed, candidates(facts.name()))
                .orElseThrow(() -> new Refusal(IdentityRefusal.NO_ACCOUNT));
        accounts.bind(issuer, subject, person);
        audit.note(actor, ACCOUNT_BOUND, person, List.of(person.value()), Map.of());
        return person;
    }

    private List<Candidate<PersonId>> candidates(String name) {
        return people.named(name).stream().map(BindAccount::candidate).toList();
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
                facts.address()
                        .map(address -> address.text() + address.building().orElse("")),
                facts.standing() == Standing.RESIDENT);
    }
}
