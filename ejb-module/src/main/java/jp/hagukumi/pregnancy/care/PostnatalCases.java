package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.rules.PostnatalRules;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** For which pregnancy of hers care is booked, and what is known of it. */
@ApplicationScoped
public class PostnatalCases {

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PostnatalRows bookings;

    @Inject
    PostnatalTables tables;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /**
     * The newest for which a kind is open today: who is pregnant again may still be visited for the child before. Otherwise the
     * newest that care could be about.
     */
    public Optional<StoredPregnancy> of(PersonId woman) {
        var known = bookings.pregnanciesOf(woman).stream()
                .flatMap(id -> pregnancies.find(id).stream())
                .filter(pregnancy -> mayHaveCare(pregnancy.state()))
                .toList();
        return known.stream()
                .filter(this::anyOpenToday)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    public static boolean mayHaveCare(PregnancyState state) {
        return state.goesOn() || state == PregnancyState.DELIVERED || state == PregnancyState.LOST;
    }

    public boolean isResident(PersonId woman) {
        return people.find(woman)
                .filter(person -> person.standing() == Standing.RESIDENT)
                .isPresent();
    }

    /** Nobody writes to her any more. */
    public boolean hasDied(PersonId woman) {
        return people.find(woman)
                .filter(person -> person.standing() == Standing.DIED)
                .isPresent();
    }

    public static PostnatalRules.Facts facts(StoredPregnancy pregnancy) {
        return new PostnatalRules.Facts(
                pregnancy.dueOn(), pregnancy.endedOn(), pregnancy.state() == PregnancyState.LOST);
    }

    private boolean anyOpenToday(StoredPregnancy pregnancy) {
        var today = clock.today();
        return Arrays.stream(PostnatalKind.values())
                .flatMap(kind -> windowOf(kind, pregnancy).stream())
                .anyMatch(window -> !today.isBefore(window.opensOn()) && !today.isAfter(window.last()));
    }

    private List<PostnatalRules.Window> windowOf(PostnatalKind kind, StoredPregnancy pregnancy) {
        var rules = tables.rules();
        var today = clock.today();
        return rules
                .kind(kind.name(), today)
                .flatMap(row -> rules.allowance(today)
                        .flatMap(allowance -> PostnatalRules.window(row, allowance, facts(pregnancy))))
                .stream()
                .toList();
    }
}
