package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.Standings;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;

/** The division's figures of the last twelve months, each beside the same month of the year before. */
@Stateless
public class ReadFigures {

    @Inject
    Access access;

    @Inject
    Standings standings;

    @Inject
    Pregnancies pregnancies;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final int MONTHS = 12;

    public Figures read(Actor actor) {
        access.require(actor, GrantsAction.READ_FIGURES);
        var thisMonth = clock.today().withDayOfMonth(1);
        Map<LocalDate, Standings.Month> byMonth =
                standings.months(thisMonth.minusMonths(2L * MONTHS - 1), thisMonth.plusMonths(1)).stream()
                        .collect(Collectors.toMap(Standings.Month::month, Function.identity()));
        var notified = pregnancies.notifiedBetween(thisMonth.minusMonths(MONTHS), thisMonth.minusDays(1));
        audit.note(actor, GrantsEvent.FIGURES_READ, Map.of());
        return new Figures(
                IntStream.range(0, MONTHS)
                        .mapToObj(back -> thisMonth.minusMonths(back))
                        .map(month -> new Figures.Month(
                                month,
                                counts(Objects.requireNonNull(byMonth.get(month))),
                                counts(Objects.requireNonNull(byMonth.get(month.minusMonths(MONTHS))))))
                        .toList(),
                notified.size(),
                standings.appliedAmong(notified));
    }

    private static Figures.Counts counts(Standings.Month month) {
        return new Figures.Counts(
                month.applied(),
                month.granted(),
                month.refused(),
                month.paid(),
                month.paidYen(),
                month.returned(),
                month.days());
    }
}
