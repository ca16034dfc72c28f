package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The desk reads a woman's bookings and what may be booked for her. */
@Stateless
public class ReadPostnatalCare {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    People people;

    @Inject
    PostnatalViewing viewing;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    /** @param kind of which free places are wanted; empty for none */
    public PostnatalSheet read(Actor actor, PregnancyId id, Optional<PostnatalKind> kind) {
        access.require(actor, PostnatalAction.READ_CARE, id);
        var pregnancy = pregnancies.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var woman = people.find(pregnancy.woman());
        audit.note(
                actor, PostnatalEvent.CARE_READ, id, List.of(pregnancy.woman().value()));
        return new PostnatalSheet(
                id,
                woman.map(found -> found.names().full()).orElse(""),
                woman.flatMap(found -> found.contact().phone()),
                people.underProtection(List.of(pregnancy.woman()), clock.today())
                        .contains(pregnancy.woman()),
                pregnancy.state(),
                pregnancy.dueOn(),
                pregnancy.endedOn(),
                viewing.choice(pregnancy, kind, PostnatalBooking.Channel.DESK),
                Arrays.stream(PostnatalAction.values())
                        .filter(action -> access.may(actor, action, id))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
