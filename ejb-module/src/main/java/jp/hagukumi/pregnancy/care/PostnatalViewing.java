package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.care.store.OfferRows;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.care.store.StoredOffer;
import jp.hagukumi.pregnancy.care.store.StoredPostnatal;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** What she and the desk are shown of her care after the birth. */
@ApplicationScoped
public class PostnatalViewing {

    private static final int MOST_OFFERS = 300;

    @Inject
    PostnatalTables tables;

    @Inject
    PostnatalBooking booking;

    @Inject
    PostnatalApplying applying;

    @Inject
    ApplicationRows applications;

    @Inject
    PostnatalRows bookings;

    @Inject
    OfferRows offers;

    @Inject
    Institutions institutions;

    @Inject
    CityClock clock;

    /** @param kind of which free places are wanted; empty for none */
    PostnatalChoice choice(StoredPregnancy pregnancy, Optional<PostnatalKind> kind, PostnatalBooking.Channel channel) {
        var today = clock.today();
        var all = bookings.of(pregnancy.id());
        var taken = PostnatalBooking.reductionsOf(all);
        var allowance = tables.rules().allowance(today);
        var known = places(all.stream().map(StoredPostnatal::institution).toList());
        return new PostnatalChoice(
                pregnancy.state() == PregnancyState.LOST,
                application(pregnancy),
                mayApply(pregnancy, channel),
                applying.window(pregnancy, channel).map(PostnatalRules.Window::opensOn),
                allowance
                        .map(found -> PostnatalBooking.uses(pregnancy, found)
                                - (int) all.stream()
                                        .filter(one -> one.state().counts())
                                        .count())
                        .filter(left -> left > 0)
                        .orElse(0),
                allowance
                        .map(found -> found.reductions() - taken.size())
                        .filter(left -> left > 0)
                        .orElse(0),
                allowance.map(PostnatalRules.Allowance::reductionYen).orElse(0L),
                allowance
                        .map(found -> Arrays.stream(PostnatalKind.values())
                                .flatMap(one -> opening(pregnancy, one, found, taken, channel).stream())
                                .toList())
                        .orElseGet(List::of),
                all.stream()
                        .filter(one -> one.state().holds())
                        .map(one -> booked(one, known))
                        .toList(),
                kind.flatMap(wanted -> allowance.map(found -> free(pregnancy, wanted, found, channel)))
                        .orElseGet(List::of));
    }

    /** The newest that waits or was decided. */
    private Optional<PostnatalChoice.Applied> application(StoredPregnancy pregnancy) {
        return applications.of(pregnancy.id()).stream()
                .findFirst()
                .filter(one -> one.state().isOpen() || one.state() == PostnatalApplicationState.DECLINED)
                .map(one -> new PostnatalChoice.Applied(
                        one.id(),
                        one.state(),
                        LocalDate.ofInstant(one.appliedAt(), CityClock.TOKYO),
                        one.words(),
                        one.reason(),
                        one.version()));
    }

    private boolean mayApply(StoredPregnancy pregnancy, PostnatalBooking.Channel channel) {
        var today = clock.today();
        return applications.of(pregnancy.id()).stream()
                        .noneMatch(one -> one.state().isOpen())
                && applying.window(pregnancy, channel)
                        .filter(window -> channel == PostnatalBooking.Channel.DESK || !today.isBefore(window.opensOn()))
                        .filter(window -> !today.isAfter(window.last()))
                        .isPresent();
    }

    /** Those that work with the city today, and of others what is still known. */
    Map<InstitutionId, InstitutionFacts> places(List<InstitutionId> wanted) {
        return wanted.stream()
                .distinct()
                .flatMap(id -> institutions.find(id).stream())
                .collect(Collectors.toMap(InstitutionFacts::id, Function.identity()));
    }

    private Optional<PostnatalChoice.Opening> opening(
            StoredPregnancy pregnancy,
            PostnatalKind kind,
            PostnatalRules.Allowance allowance,
            List<Integer> taken,
            PostnatalBooking.Channel channel) {
        var today = clock.today();
        return tables.rules().kind(kind.name(), today).map(row -> {
            var window = booking.window(pregnancy, row, allowance, channel);
            var reduction = PostnatalBooking.firstFree(allowance, taken)
                    .map(number -> allowance.reductionYen())
                    .orElse(0L);
            return new PostnatalChoice.Opening(
                    kind,
                    row.minutes(),
                    reduction,
                    window.filter(open -> !today.isBefore(open.opensOn()) && !today.isAfter(open.last()))
                            .isPresent(),
                    window.map(PostnatalRules.Window::opensOn),
                    window.map(PostnatalRules.Window::last));
        });
    }

    private PostnatalChoice.Booked booked(StoredPostnatal one, Map<InstitutionId, InstitutionFacts> known) {
        var until = booking.changeUntil(one);
        var from = one.on().atTime(one.startsAt());
        return new PostnatalChoice.Booked(
                one.id(),
                one.kind(),
                from,
                end(one.kind(), one.on(), one.startsAt()),
                one.state(),
                one.askBecause(),
                PostnatalChoice.Place.of(Optional.ofNullable(known.get(one.institution()))),
                one.reductionYen(),
                until,
                one.state() == PostnatalState.TO_ASK
                        || (one.state() == PostnatalState.BOOKED
                                && !clock.today().isAfter(until)),
                one.version());
    }

    private List<PostnatalChoice.Offered> free(
            StoredPregnancy pregnancy,
            PostnatalKind kind,
            PostnatalRules.Allowance allowance,
            PostnatalBooking.Channel channel) {
        var today = clock.today();
        return tables.rules()
                .kind(kind.name(), today)
                .flatMap(row -> booking.window(pregnancy, row, allowance, channel)
                        .filter(window -> !today.isBefore(window.opensOn()))
                        .map(window -> {
                            var soonest = today.plusDays(channel == PostnatalBooking.Channel.APP ? row.leadDays() : 0);
                            var furthest = today.plusDays(row.aheadDays());
                            return offers.free(
                                    kind,
                                    window.from().isAfter(soonest) ? window.from() : soonest,
                                    window.last().isBefore(furthest) ? window.last() : furthest,
                                    MOST_OFFERS);
                        }))
                .map(this::offered)
                .orElseGet(List::of);
    }

    private List<PostnatalChoice.Offered> offered(List<StoredOffer> found) {
        var known = places(found.stream().map(StoredOffer::institution).toList());
        return found.stream()
                .map(one -> new PostnatalChoice.Offered(
                        one.id(),
                        one.kind(),
                        one.on().atTime(one.startsAt()),
                        end(one.kind(), one.on(), one.startsAt()),
                        PostnatalChoice.Place.of(Optional.ofNullable(known.get(one.institution()))),
                        one.free()))
                .toList();
    }

    private LocalDateTime end(PostnatalKind kind, LocalDate on, LocalTime startsAt) {
        return on.atTime(startsAt)
                .plusMinutes(tables.rules()
                        .kind(kind.name(), on)
                        .map(PostnatalRules.Kind::minutes)
                        .orElse(0));
    }
}
