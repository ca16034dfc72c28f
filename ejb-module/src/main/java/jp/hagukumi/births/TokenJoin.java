package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.rules.AnnouncedMatch;
import jp.hagukumi.births.rules.CertificateFlaw;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.DeliveryRows.Delivery;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.TokenHash;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What a mother's code on a certificate leads to. A code that does not lead anywhere, or to a mother of another name, refuses
 * nothing: the certificate waits for a clerk.
 */
@ApplicationScoped
public class TokenJoin {

    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    DeliveryRows deliveries;

    @Inject
    JoinRows joins;

    @Inject
    TokenHash hash;

    @Inject
    People people;

    @Inject
    ChildMaking children;

    @Inject
    AnnouncedChildren announced;

    @Inject
    RuleTables tables;

    /**
     * What came of it.
     *
     * @param child the child to join, if the code led to one
     * @param flags what a clerk should look at
     */
    public record Outcome(Optional<ChildMaking.Made> child, Optional<Remark> remark, Set<CertificateFlag> flags) {

        public static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty(), Set.of());

        private static Outcome notAccepted(CertificateFlaw why) {
            return new Outcome(
                    Optional.empty(),
                    Optional.of(new Remark(why, "deliveryToken", Map.of())),
                    Set.of(CertificateFlag.TOKEN_NOT_ACCEPTED));
        }
    }

    /** Tries the code, in the transaction that takes the certificate in. */
    public Outcome tryCode(UUID institution, Submission submission, Instant at) {
        if (submission.deliveryToken().isEmpty()) {
            return Outcome.NOTHING;
        }
        var today = LocalDate.ofInstant(at, CityClock.TOKYO);
        var code = submission.deliveryToken().flatMap(DeliveryTokenText::read);
        if (code.isEmpty()) {
            return Outcome.notAccepted(CertificateFlaw.CODE_UNKNOWN);
        }
        var tried = deliveries.byCode(hash.of(code.get()), today, institution, at.minus(LATELY));
        if (tried.misses() >= tables.tokenMeasures().wrongCodesAnHour(today)) {
            return Outcome.notAccepted(CertificateFlaw.CODE_NOT_TRIED);
        }
        var delivery = tried.delivery();
        var mother = delivery.flatMap(found -> people.find(new PersonId(found.mother())));
        if (delivery.isEmpty() || mother.isEmpty()) {
            deliveries.miss(institution, at);
            return Outcome.notAccepted(CertificateFlaw.CODE_UNKNOWN);
        }
        if (!isNamed(mother.get(), submission.content().motherName().exact())) {
            deliveries.miss(institution, at);
            return Outcome.notAccepted(CertificateFlaw.CODE_NAME_DIFFERS);
        }
        return join(delivery.get(), submission.content(), at);
    }

    /** Whether the certificate writes the mother's name as the register or as her 通称, variants of letters looked past. */
    static boolean isNamed(PersonFacts mother, String written) {
        var key = NameFold.key(written);
        return key.equals(NameFold.key(mother.names().full()))
                || mother.names().alias().map(NameFold::key).filter(key::equals).isPresent();
    }

    private Outcome join(Delivery delivery, CertificateContent content, Instant at) {
        var order = content.birthOrderInDelivery().orElse(1);
        children.lockMother(delivery.mother());
        children.lock(delivery.id());
        if (joins.at(delivery.id(), order).isPresent()) {
            return Outcome.notAccepted(CertificateFlaw.CODE_PLACE_TAKEN);
        }
        if (announced.match(delivery.mother(), content).kind() == AnnouncedMatch.Kind.NEAR) {
            return Outcome.notAccepted(CertificateFlaw.CODE_TOLD_OTHERWISE);
        }
        var flags = EnumSet.noneOf(CertificateFlag.class);
        var fetuses = content.pluralityCount().orElse(1);
        if (delivery.fetuses().filter(certified -> !certified.equals(fetuses)).isPresent()) {
            flags.add(CertificateFlag.PLURALITY_DIFFERS);
        }
        var made = children.make(delivery, content, Optional.empty(), at);
        return new Outcome(Optional.of(made), Optional.empty(), flags);
    }
}
