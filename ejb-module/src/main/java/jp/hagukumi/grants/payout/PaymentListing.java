package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Payments as lines of a list, the names asked for once. */
@ApplicationScoped
public class PaymentListing {

    @Inject
    People people;

    @Inject
    CityClock clock;

    List<PaymentPage.Line> lines(Actor reader, List<PaymentRows.Listed> listed) {
        var known = people.findAll(
                listed.stream().map(one -> new PersonId(one.woman())).distinct().toList());
        return listed.stream()
                .map(one -> line(
                        reader.id(),
                        one,
                        Optional.ofNullable(known.get(new PersonId(one.woman())))
                                .map(person -> person.names().full())
                                .orElse("")))
                .toList();
    }

    private PaymentPage.Line line(UUID reader, PaymentRows.Listed one, String name) {
        var payment = one.payment();
        return new PaymentPage.Line(
                payment.id(),
                payment.number(),
                one.pregnancy(),
                name,
                Instalment.valueOf(one.instalment()),
                one.sequence(),
                payment.yen(),
                payment.state(),
                payment.proposedAt(),
                ChronoUnit.DAYS.between(payment.proposedAt(), clock.now()),
                payment.proposedBy().equals(reader) || payment.decidedBy().equals(reader),
                payment.batch(),
                payment.settledOn(),
                payment.returnedOn(),
                payment.returnReason());
    }
}
