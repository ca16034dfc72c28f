package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.StayRows;

/** The nurse sees which women of the ward stay elsewhere around the birth, and how far it has come with the other municipality. */
@Stateless
public class ListStays {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    StayRows stays;

    @Inject
    People people;

    @Inject
    StayJudging judging;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * A line of the list.
     *
     * @param isProtected whether a support measure protects her
     * @param waiting messages that still have to go
     * @param stuck whether the hub refused one
     */
    public record Line(
            StayId id,
            PersonId woman,
            String name,
            StayState state,
            String ward,
            String municipalityName,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            int reports,
            int waiting,
            boolean stuck,
            boolean isProtected) {

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /**
     * @param ward only this one
     * @return at most 200, by the day on which they begin
     * @throws Refusal NOT_ALLOWED for a ward out of reach
     */
    public List<Line> list(Actor actor, Optional<String> ward) {
        access.require(actor, SatogaeriAction.LIST_STAYS);
        var found = stays.open(access.reach(actor, SatogaeriAction.LIST_STAYS).within(ward), MOST);
        var women = found.stream().map(line -> line.stay().woman()).toList();
        var names = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        audit.note(actor, SatogaeriEvent.STAYS_LISTED, Map.of("count", String.valueOf(found.size())));
        return found.stream()
                .map(line -> new Line(
                        line.stay().id(),
                        line.stay().woman(),
                        Optional.ofNullable(names.get(line.stay().woman()))
                                .orElseThrow()
                                .names()
                                .full(),
                        line.stay().state(),
                        line.ward(),
                        judging.nameOf(line.stay().municipality()),
                        line.stay().from(),
                        line.stay().to(),
                        line.dueOn(),
                        line.reports(),
                        line.waiting(),
                        line.stuck(),
                        guarded.contains(line.stay().woman())))
                .toList();
    }
}
