package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.StoredSession;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Another date for a child: by the family within the city's rules, by the desk within the window. Sessions are locked first, in
 * one order, then checkups, then a place is taken by one statement; so nobody waits for each other, and the last place has
 * whoever came first.
 */
@ApplicationScoped
public class DateChanging {

    @Inject
    CheckupRows checkups;

    @Inject
    PlaceRows places;

    @Inject
    CheckupTables tables;

    @Inject
    WaitingLine line;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** Who changes it. */
    enum Channel {
        APP,
        DESK
    }

    /**
     * Gives the child another place, or a first one.
     *
     * @param together whether the twins with the same place come along; all do or none
     * @param reason why another ward, where it is one
     * @return those that have the place now
     * @throws Refusal {@link CheckupsRefusal#NO_DATE_TO_CHANGE}, {@link CheckupsRefusal#TOO_LATE_TO_CHANGE}, {@link
     *     CheckupsRefusal#NO_SUCH_PLACE}, {@link CheckupsRefusal#OUTSIDE_WINDOW}, {@link
     *     CheckupsRefusal#OTHER_WARD_NEEDS_REASON}, {@link CheckupsRefusal#PLACE_TAKEN}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    List<StoredCheckup> move(
            Actor actor,
            CheckupId id,
            BandId to,
            int seen,
            boolean together,
            Optional<MoveReason> reason,
            Channel channel) {
        var wanted = places.band(to).orElseThrow(() -> Refusal.at("band", CheckupsRefusal.NO_SUCH_PLACE));
        var before = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var twins = together ? idsOf(checkups.together(before)) : Set.<CheckupId>of();
        var ids = new ArrayList<CheckupId>(List.of(id));
        ids.addAll(twins);
        var all = lockAllWith(ids, List.of(wanted.session().value()));
        var one = all.stream()
                .filter(locked -> locked.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (one.version() != seen || (together && !idsOf(checkups.together(one)).equals(twins))) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        for (var checkup : all) {
            judge(checkup, wanted, reason, channel);
        }
        if (one.band().filter(to.value()::equals).isPresent()) {
            return List.of(one);
        }
        if (!(channel == Channel.APP ? places.takeFree(to, all.size()) : places.take(to, all.size()))) {
            throw Refusal.at("band", CheckupsRefusal.PLACE_TAKEN);
        }
        for (var checkup : all) {
            put(actor, checkup, wanted, reason.map(Enum::name));
        }
        one.band().flatMap(places::session).ifPresent(line::offerFreed);
        return checkups.lockAll(ids);
    }

    private static Set<CheckupId> idsOf(List<StoredCheckup> found) {
        return found.stream().map(StoredCheckup::id).collect(Collectors.toSet());
    }

    /** The place is the child's now; what it had before is free, and nobody is offered it yet. */
    void put(Actor actor, StoredCheckup checkup, StoredBand wanted, Optional<String> reason) {
        var event = checkup.state() == CheckupState.INVITED ? CheckupLife.Event.MOVE : CheckupLife.Event.PLACE;
        giveUp(checkup);
        checkups.write(
                checkup,
                CheckupLife.TABLE.after(checkup.state(), event),
                Optional.of(wanted.id().value()),
                wanted.ward(),
                false);
        checkups.note(
                checkup.id(),
                event.name(),
                checkup.band(),
                Optional.of(wanted.id().value()),
                reason,
                actor.id(),
                clock.now());
        line.stop(checkup.id());
    }

    /** A missed place was used up: only one that is still to come becomes free. */
    private void giveUp(StoredCheckup checkup) {
        if (checkup.state() == CheckupState.INVITED) {
            checkup.band().ifPresent(band -> places.give(band, 1));
        }
    }

    /**
     * The family calls the date off and will choose another.
     *
     * @return what was called off
     * @throws Refusal {@link CheckupsRefusal#NO_DATE_TO_CANCEL}, {@link CheckupsRefusal#TOO_LATE_TO_CHANGE}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    StoredCheckup cancel(Actor actor, CheckupId id, int seen) {
        var one = lockWith(id, List.of());
        if (one.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (one.state() != CheckupState.INVITED) {
            throw new Refusal(CheckupsRefusal.NO_DATE_TO_CANCEL);
        }
        requireInTime(one);
        release(actor, one, CheckupLife.Event.CANCEL, homeWard(one), true);
        return one;
    }

    /** The child loses its place by this event, and whoever waits for one is offered it. */
    void release(Actor actor, StoredCheckup checkup, CheckupLife.Event event, String ward, boolean chooses) {
        var to = CheckupLife.TABLE.after(checkup.state(), event);
        giveUp(checkup);
        checkups.write(checkup, to, Optional.empty(), ward, chooses);
        checkups.note(
                checkup.id(),
                event.name(),
                checkup.band(),
                Optional.empty(),
                Optional.empty(),
                actor.id(),
                clock.now());
        line.stop(checkup.id());
        checkup.band().flatMap(places::session).ifPresent(line::offerFreed);
    }

    /** Locks the sessions that are touched, in one order, and then the checkup. */
    StoredCheckup lockWith(CheckupId id, List<UUID> sessions) {
        return lockAllWith(List.of(id), sessions).get(0);
    }

    /**
     * Locks for several checkups whatever is touched: first every session, in one order, that of a place and that of a line in
     * which one waits; then the checkups, in one order. What changed before the locks were had is not guessed at.
     *
     * @throws Refusal {@link KernelRefusal#NOT_FOUND}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    List<StoredCheckup> lockAllWith(Collection<CheckupId> ids, Collection<UUID> sessions) {
        if (checkups.bandsOf(ids).size() != ids.size()) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        var locked = lockUnchanged(ids, sessions);
        if (locked.size() != ids.size()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return locked;
    }

    /** The same, leaving out those that changed before the locks were had. */
    List<StoredCheckup> lockUnchanged(Collection<CheckupId> ids, Collection<UUID> sessions) {
        var wanted = Set.copyOf(ids);
        var bands = checkups.bandsOf(wanted);
        var all = new TreeSet<UUID>(sessions);
        all.addAll(line.sessionsOf(wanted).values());
        places.bandsOf(bands.values().stream().flatMap(Optional::stream).toList())
                .values()
                .forEach(band -> all.add(band.session().value()));
        places.lockSessions(all);
        var locked = checkups.lockAll(wanted);
        var waits = line.sessionsOf(wanted);
        return locked.stream()
                .filter(one -> one.band().equals(bands.get(one.id())))
                .filter(one -> Optional.ofNullable(waits.get(one.id()))
                        .map(all::contains)
                        .orElse(true))
                .toList();
    }

    /** The ward in which the child lives. */
    String homeWard(StoredCheckup checkup) {
        return people.find(checkup.child()).flatMap(PersonFacts::ward).orElse(checkup.ward());
    }

    boolean isApart(StoredCheckup checkup) {
        return places.isMedical(checkup.id()) || people.underProtection(checkup.child(), clock.today());
    }

    private void judge(StoredCheckup checkup, StoredBand wanted, Optional<MoveReason> reason, Channel channel) {
        if (!CheckupLife.TABLE.target(checkup.state(), CheckupLife.Event.MOVE).isPresent()
                && !CheckupLife.TABLE
                        .target(checkup.state(), CheckupLife.Event.PLACE)
                        .isPresent()) {
            throw new Refusal(CheckupsRefusal.NO_DATE_TO_CHANGE);
        }
        if (channel == Channel.APP) {
            requireInTime(checkup);
        }
        if (wanted.kind() != checkup.kind() || !mayBeChosen(wanted.day(), channel)) {
            throw Refusal.at("band", CheckupsRefusal.NO_SUCH_PLACE);
        }
        if (wanted.day().isBefore(checkup.from()) || wanted.day().isAfter(checkup.until())) {
            throw Refusal.at("band", CheckupsRefusal.OUTSIDE_WINDOW);
        }
        if (channel == Channel.APP && wanted.apart() != isApart(checkup)) {
            throw Refusal.at("band", CheckupsRefusal.NO_SUCH_PLACE);
        }
        if (!wanted.ward().equals(homeWard(checkup)) && reason.isEmpty()) {
            throw Refusal.at("reason", CheckupsRefusal.OTHER_WARD_NEEDS_REASON);
        }
    }

    /** Whether a child may wait for a place of a session. */
    void judgeWaiting(StoredCheckup checkup, StoredSession session) {
        if (CheckupLife.TABLE.target(checkup.state(), CheckupLife.Event.MOVE).isEmpty()
                && CheckupLife.TABLE
                        .target(checkup.state(), CheckupLife.Event.PLACE)
                        .isEmpty()) {
            throw new Refusal(CheckupsRefusal.NO_DATE_TO_CHANGE);
        }
        if (session.kind() != checkup.kind()
                || session.state() != SessionState.PLANNED
                || !session.ward().equals(homeWard(checkup))
                || !mayBeChosen(session.day(), Channel.APP)) {
            throw Refusal.at("session", CheckupsRefusal.NO_SUCH_PLACE);
        }
        if (session.day().isBefore(checkup.from()) || session.day().isAfter(checkup.until())) {
            throw Refusal.at("session", CheckupsRefusal.OUTSIDE_WINDOW);
        }
    }

    private void requireInTime(StoredCheckup checkup) {
        var day = checkup.state() == CheckupState.INVITED
                ? checkup.band().flatMap(band -> places.band(new BandId(band))).map(StoredBand::day)
                : Optional.<LocalDate>empty();
        if (day.filter(held -> !tables.measures().on(clock.today()).lets(held, clock.today()))
                .isPresent()) {
            throw new Refusal(CheckupsRefusal.TOO_LATE_TO_CHANGE);
        }
    }

    /** The desk may still put a child into tomorrow's session; a family keeps the city's time. */
    private boolean mayBeChosen(LocalDate day, Channel channel) {
        return channel == Channel.DESK
                ? !day.isBefore(clock.today())
                : tables.measures().on(clock.today()).lets(day, clock.today());
    }
}
