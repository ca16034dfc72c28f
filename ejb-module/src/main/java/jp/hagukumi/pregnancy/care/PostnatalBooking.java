package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.model.PostnatalLife;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.care.store.OfferRows;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.care.store.StoredOffer;
import jp.hagukumi.pregnancy.care.store.StoredPostnatal;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Takes a place on an application that was granted, moves a booking and gives a place back: the same for her and for the desk but for the days at short notice, which
 * are the desk's. The caller holds the pregnancy.
 */
@ApplicationScoped
public class PostnatalBooking {

    private static final int MOST_LOOKED_AT = 300;

    @Inject
    PostnatalTables tables;

    @Inject
    PostnatalCases cases;

    @Inject
    OfferRows offers;

    @Inject
    ApplicationRows applications;

    @Inject
    PostnatalRows bookings;

    @Inject
    CityClock clock;

    /** Who books. */
    public enum Channel {
        APP,
        DESK
    }

    /** A booking that is moved, and the version that was seen of it. */
    public record Seen(PostnatalBookingId booking, int version) {}

    /**
     * Books a place of the offer, or moves a booking there.
     *
     * @param pregnancy locked
     * @param reduction by how much she saw that it is cheaper; empty where nobody showed it to her
     * @return the booking as it stands now
     * @throws Refusal {@link PostnatalRefusal}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public StoredPostnatal book(
            Actor actor,
            StoredPregnancy pregnancy,
            PostnatalOfferId wanted,
            Optional<Long> reduction,
            Optional<Seen> moved,
            Channel channel) {
        if (!PostnatalCases.mayHaveCare(pregnancy.state())) {
            throw new Refusal(PostnatalRefusal.NO_CARE_DUE);
        }
        if (!cases.isResident(pregnancy.woman())) {
            throw new Refusal(PostnatalRefusal.NOT_A_RESIDENT);
        }
        var application = applications
                .granted(pregnancy.id())
                .orElseThrow(() -> new Refusal(PostnatalRefusal.NOT_GRANTED))
                .id();
        var before = moved.map(seen -> movable(pregnancy, seen, channel));
        var offer = offers.find(wanted)
                .filter(found -> found.places() > 0)
                .orElseThrow(() -> Refusal.at("offerId", PostnatalRefusal.NO_SUCH_OFFER));
        var kind = tables.rules()
                .kind(offer.kind().name(), offer.on())
                .orElseThrow(() -> Refusal.at("offerId", PostnatalRefusal.KIND_NOT_OPEN));
        var allowance = tables.rules()
                .allowance(offer.on())
                .orElseThrow(() -> Refusal.at("offerId", PostnatalRefusal.KIND_NOT_OPEN));
        judgeDay(pregnancy, kind, allowance, offer.on(), channel);
        var others = bookings.of(pregnancy.id()).stream()
                .filter(one -> one.state().holds())
                .filter(one -> before.filter(is -> is.id().equals(one.id())).isEmpty())
                .toList();
        judgeUses(pregnancy, allowance, offer.on(), others);
        var terms = terms(pregnancy, kind, allowance, before, others);
        judgeReduction(terms, reduction);
        if (!take(actor, pregnancy, application, offer, before, terms, channel)) {
            throw noPlace(offer, last(pregnancy, kind, allowance, channel));
        }
        return bookings.of(pregnancy.id()).stream()
                .filter(one -> one.offer().equals(wanted) && one.state() == PostnatalState.BOOKED)
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param pregnancy locked
     * @return what was called off
     */
    public StoredPostnatal cancel(StoredPregnancy pregnancy, Seen seen, Channel channel) {
        var booked = movable(pregnancy, seen, channel);
        end(pregnancy.id(), booked, PostnatalLife.Event.CANCEL);
        return booked;
    }

    /** Ends a booking of a locked pregnancy; a reduction that it took goes to the next one that has none. */
    void end(PregnancyId pregnancy, StoredPostnatal booked, PostnatalLife.Event how) {
        bookings.change(
                booked.id(),
                PostnatalLife.TABLE.after(booked.state(), how),
                Optional.empty(),
                booked.confirmed(),
                clock.now());
        settleReductions(pregnancy);
    }

    /** The next bookings still to come that have no reduction take those that are free: only ever to her advantage. */
    void settleReductions(PregnancyId pregnancy) {
        var all = bookings.of(pregnancy);
        var taken = new ArrayList<>(reductionsOf(all));
        for (var booking : all) {
            if (booking.state().isOpen() && booking.reduction().isEmpty()) {
                var allowance = tables.rules().allowance(booking.on());
                var number = allowance.flatMap(found -> firstFree(found, taken));
                var yen = allowance.map(PostnatalRules.Allowance::reductionYen);
                number.ifPresent(free -> {
                    bookings.reduce(booking.id(), number, yen.orElse(0L));
                    taken.add(free);
                });
            }
        }
    }

    /** Days on which a kind is open; the desk arranges after a loss what she may not book herself. */
    Optional<PostnatalRules.Window> window(
            StoredPregnancy pregnancy, PostnatalRules.Kind kind, PostnatalRules.Allowance allowance, Channel channel) {
        var facts = PostnatalCases.facts(pregnancy);
        var own = PostnatalRules.window(kind, allowance, facts);
        if (own.isPresent() || channel == Channel.APP) {
            return own;
        }
        return facts.endedOn()
                .map(day -> new PostnatalRules.Window(day, day, PostnatalRules.lastDayBefore(day, kind.untilMonths())));
    }

    /** How many of all kinds she may use. */
    static int uses(StoredPregnancy pregnancy, PostnatalRules.Allowance allowance) {
        return allowance.uses() * Math.max(1, pregnancy.fetuses() - pregnancy.lost());
    }

    static List<Integer> reductionsOf(List<StoredPostnatal> all) {
        return all.stream()
                .filter(one -> one.state().counts())
                .flatMap(one -> one.reduction().stream())
                .toList();
    }

    static Optional<Integer> firstFree(PostnatalRules.Allowance allowance, List<Integer> taken) {
        return IntStream.rangeClosed(1, allowance.reductions())
                .boxed()
                .filter(number -> !taken.contains(number))
                .findFirst();
    }

    /** The last day on which she changes it herself. */
    LocalDate changeUntil(StoredPostnatal booked) {
        return booked.on()
                .minusDays(tables.rules()
                        .kind(booked.kind().name(), booked.on())
                        .map(PostnatalRules.Kind::changeDays)
                        .orElse(0));
    }

    private StoredPostnatal movable(StoredPregnancy pregnancy, Seen seen, Channel channel) {
        var booked = bookings.find(seen.booking())
                .filter(one -> one.pregnancy().equals(pregnancy.id()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (booked.version() != seen.version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        PostnatalLife.TABLE.after(booked.state(), PostnatalLife.Event.CANCEL);
        var until = changeUntil(booked);
        // Whom a clerk is to ask anyway may say so at any time.
        if (channel == Channel.APP
                && booked.state() == PostnatalState.BOOKED
                && clock.today().isAfter(until)) {
            throw new Refusal(PostnatalRefusal.CHANGE_TOO_LATE).with("until", until);
        }
        return booked;
    }

    private void judgeDay(
            StoredPregnancy pregnancy,
            PostnatalRules.Kind kind,
            PostnatalRules.Allowance allowance,
            LocalDate on,
            Channel channel) {
        var window = window(pregnancy, kind, allowance, channel)
                .orElseThrow(() -> Refusal.at("offerId", PostnatalRefusal.ARRANGED_BY_THE_WARD));
        var today = clock.today();
        var soonest = today.plusDays(channel == Channel.APP ? kind.leadDays() : 0);
        var furthest = today.plusDays(kind.aheadDays());
        if (today.isBefore(window.opensOn())) {
            throw refused(PostnatalRefusal.BOOKED_FROM_LATER, "from", window.opensOn());
        }
        if (on.isBefore(window.from())) {
            throw refused(PostnatalRefusal.DAY_BEFORE_BIRTH, "from", window.from());
        }
        if (on.isAfter(window.last())) {
            throw refused(PostnatalRefusal.TIME_IS_OVER, "until", window.last());
        }
        if (on.isBefore(soonest)) {
            throw refused(PostnatalRefusal.DAY_TOO_SOON, "from", soonest);
        }
        if (on.isAfter(furthest)) {
            throw refused(PostnatalRefusal.DAY_TOO_FAR, "until", furthest);
        }
    }

    private static void judgeUses(
            StoredPregnancy pregnancy, PostnatalRules.Allowance allowance, LocalDate on, List<StoredPostnatal> others) {
        var uses = uses(pregnancy, allowance);
        if (others.stream().filter(one -> one.state().counts()).count() >= uses) {
            throw new Refusal(PostnatalRefusal.USES_SPENT).with("uses", uses);
        }
        if (others.stream().anyMatch(one -> one.on().equals(on))) {
            throw Refusal.at("offerId", PostnatalRefusal.ONE_A_DAY);
        }
    }

    private static PostnatalRows.Terms terms(
            StoredPregnancy pregnancy,
            PostnatalRules.Kind kind,
            PostnatalRules.Allowance allowance,
            Optional<StoredPostnatal> before,
            List<StoredPostnatal> others) {
        var reduction = before.flatMap(StoredPostnatal::reduction).or(() -> firstFree(allowance, reductionsOf(others)));
        return new PostnatalRows.Terms(
                pregnancy.state() == PregnancyState.LOST
                        || before.filter(StoredPostnatal::confirmed).isPresent(),
                reduction,
                reduction.map(number -> allowance.reductionYen()).orElse(0L),
                kind.version() + " " + allowance.version());
    }

    private static void judgeReduction(PostnatalRows.Terms terms, Optional<Long> seen) {
        if (seen.filter(shown -> shown != terms.reductionYen()).isPresent()) {
            throw Refusal.at("reductionYen", PostnatalRefusal.REDUCTION_CHANGED)
                    .with("reduction", terms.reductionYen());
        }
    }

    private boolean take(
            Actor actor,
            StoredPregnancy pregnancy,
            PostnatalApplicationId application,
            StoredOffer wanted,
            Optional<StoredPostnatal> before,
            PostnatalRows.Terms terms,
            Channel channel) {
        var offer = offers.lock(wanted.id()).orElseThrow();
        return before.map(one -> bookings.move(
                        one.id(),
                        PostnatalLife.TABLE.after(one.state(), PostnatalLife.Event.MOVE),
                        offer,
                        terms,
                        channel.name(),
                        actor.id(),
                        clock.now()))
                .orElseGet(() -> bookings.book(
                        PostnatalBookingId.next(),
                        pregnancy.id(),
                        application,
                        offer,
                        terms,
                        channel.name(),
                        actor.id(),
                        clock.now()));
    }

    private LocalDate last(
            StoredPregnancy pregnancy, PostnatalRules.Kind kind, PostnatalRules.Allowance allowance, Channel channel) {
        var furthest = clock.today().plusDays(kind.aheadDays());
        return window(pregnancy, kind, allowance, channel)
                .map(PostnatalRules.Window::last)
                .filter(day -> day.isBefore(furthest))
                .orElse(furthest);
    }

    /** Names the next day on which the same institution has a place, or any other. */
    private Refusal noPlace(StoredOffer full, LocalDate last) {
        var free = offers.free(full.kind(), full.on(), last, MOST_LOOKED_AT);
        return free.stream()
                .min(Comparator.comparing(
                                (StoredOffer one) -> !one.institution().equals(full.institution()))
                        .thenComparing(StoredOffer::on))
                .map(next -> refused(PostnatalRefusal.NO_PLACE_LEFT, "next", next.on()))
                .orElseGet(() -> Refusal.at("offerId", PostnatalRefusal.NO_PLACE_ANYWHERE));
    }

    private static Refusal refused(PostnatalRefusal code, String name, LocalDate day) {
        return Refusal.at("offerId", code).with(name, day);
    }
}
