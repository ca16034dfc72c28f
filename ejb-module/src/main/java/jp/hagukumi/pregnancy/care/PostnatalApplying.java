package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.care.store.StoredApplication;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Takes an application for care after the birth: hers from the week on from which it may be booked, the desk's at any time before
 * the last kind is over. Words are hers to give; none are asked for.
 */
@ApplicationScoped
public class PostnatalApplying {

    @Inject
    PostnatalTables tables;

    @Inject
    PostnatalCases cases;

    @Inject
    PostnatalBooking booking;

    @Inject
    ApplicationRows applications;

    @Inject
    CityClock clock;

    /**
     * @param pregnancy locked
     * @param words what she wishes to say; at most 400 code points
     * @return the application, to be decided
     * @throws Refusal {@link PostnatalRefusal#NO_CARE_DUE}, {@link PostnatalRefusal#NOT_A_RESIDENT}, {@link
     *     PostnatalRefusal#APPLIED_ALREADY}, {@link PostnatalRefusal#APPLIED_FROM_LATER}, {@link
     *     PostnatalRefusal#APPLYING_IS_OVER}, {@link PostnatalRefusal#ARRANGED_BY_THE_WARD}
     */
    PostnatalApplicationId apply(
            Actor actor, StoredPregnancy pregnancy, Optional<String> words, PostnatalBooking.Channel channel) {
        if (!PostnatalCases.mayHaveCare(pregnancy.state())) {
            throw new Refusal(PostnatalRefusal.NO_CARE_DUE);
        }
        if (!cases.isResident(pregnancy.woman())) {
            throw new Refusal(PostnatalRefusal.NOT_A_RESIDENT);
        }
        if (applications.of(pregnancy.id()).stream().anyMatch(one -> one.state().isOpen())) {
            throw new Refusal(PostnatalRefusal.APPLIED_ALREADY);
        }
        var window = window(pregnancy, channel).orElseThrow(() -> new Refusal(PostnatalRefusal.ARRANGED_BY_THE_WARD));
        var today = clock.today();
        if (channel == PostnatalBooking.Channel.APP && today.isBefore(window.opensOn())) {
            throw new Refusal(PostnatalRefusal.APPLIED_FROM_LATER).with("from", window.opensOn());
        }
        if (today.isAfter(window.last())) {
            throw new Refusal(PostnatalRefusal.APPLYING_IS_OVER).with("until", window.last());
        }
        var id = PostnatalApplicationId.next();
        applications.apply(
                new StoredApplication(
                        id,
                        pregnancy.id(),
                        PostnatalApplicationState.APPLIED,
                        written(words),
                        Optional.empty(),
                        pregnancy.state() == PregnancyState.LOST,
                        clock.now(),
                        1),
                channel.name(),
                actor.id());
        return id;
    }

    /** From the first day of any kind to the last day of any; empty where none is open to her by herself. */
    Optional<PostnatalRules.Window> window(StoredPregnancy pregnancy, PostnatalBooking.Channel channel) {
        var today = clock.today();
        var windows = Arrays.stream(PostnatalKind.values())
                .flatMap(kind -> tables.rules().kind(kind.name(), today).stream())
                .flatMap(kind -> tables.rules().allowance(today).stream()
                        .flatMap(allowance -> booking.window(pregnancy, kind, allowance, channel).stream()))
                .toList();
        return windows.stream()
                .findFirst()
                .map(any -> new PostnatalRules.Window(
                        first(windows.stream()
                                .map(PostnatalRules.Window::opensOn)
                                .toList()),
                        first(windows.stream().map(PostnatalRules.Window::from).toList()),
                        windows.stream()
                                .map(PostnatalRules.Window::last)
                                .max(LocalDate::compareTo)
                                .orElse(any.last())));
    }

    /** Words without the blanks around them; empty where nothing is left. */
    static Optional<String> written(Optional<String> words) {
        return words.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static LocalDate first(List<LocalDate> days) {
        return days.stream().min(LocalDate::compareTo).orElseThrow();
    }
}
