package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.TokenHash;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A mother gets a code for one delivery, for all its children and corrections; a code she had before stops working. We keep what
 * recognises the code, not the code: whoever lost it gets a new one.
 */
@Stateless
public class IssueDeliveryToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int EARLIEST_DAYS_AGO = 60;
    private static final int LATEST_DAYS_AHEAD = 300;

    @Inject
    Access access;

    @Inject
    DeliveryRows deliveries;

    @Inject
    Locks locks;

    @Inject
    TokenHash hash;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    @Inject
    RuleTables tables;

    /**
     * @param expectedOn expected day of birth (出産予定日), from 60 days ago to 300 days ahead
     * @throws Refusal {@link BirthsRefusal#EXPECTED_DAY_UNLIKELY}
     */
    public IssuedToken issue(Actor actor, Optional<LocalDate> expectedOn) {
        access.require(actor, BirthsAction.ISSUE_DELIVERY_TOKEN);
        var today = clock.today();
        expectedOn.filter(day -> !isLikely(day, today)).ifPresent(day -> {
            throw new Refusal(BirthsRefusal.EXPECTED_DAY_UNLIKELY, Map.of("field", "expectedOn"));
        });
        var mother = people.find(new PersonId(actor.id())).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var at = clock.now();
        locks.take("births.mother/" + actor.id());
        var delivery = deliveryOf(mother, expectedOn, today, at);
        var code = UnmistakableCode.draw(RANDOM);
        var token = new DeliveryTokenId(Ids.next());
        var validUntil = tables.tokenMeasures().validUntil(today, expectedOn);
        deliveries.issue(token, delivery, hash.of(code), at, validUntil);
        audit.note(actor, BirthsEvent.DELIVERY_TOKEN_ISSUED, token, List.of(actor.id()));
        return new IssuedToken(token, DeliveryTokenText.forReading(code), DeliveryTokenText.forQr(code), validUntil);
    }

    /** The delivery she means: the one to come, or the one that just was, where a twin or a correction may still follow. */
    private UUID deliveryOf(PersonFacts mother, Optional<LocalDate> expectedOn, LocalDate today, Instant at) {
        var newest = deliveries.ofMother(mother.id().value()).stream().findFirst();
        var same = newest.filter(delivery -> delivery.lastBornOn()
                .map(day -> tables.tokenMeasures().isSameDelivery(day, today))
                .orElse(true));
        if (same.isPresent()) {
            expectedOn.ifPresent(day -> deliveries.expect(same.get().id(), day));
            return same.get().id();
        }
        var id = Ids.next();
        deliveries.insert(id, mother.id().value(), NameFold.key(mother.names().full()), expectedOn, at);
        return id;
    }

    private static boolean isLikely(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(EARLIEST_DAYS_AGO)) && !day.isAfter(today.plusDays(LATEST_DAYS_AHEAD));
    }
}
