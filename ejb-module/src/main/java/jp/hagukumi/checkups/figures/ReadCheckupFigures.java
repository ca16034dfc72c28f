package jp.hagukumi.checkups.figures;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.figures.store.FigureRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Coverage, judgements and who did not come, by month, ward and kind. */
@Stateless
public class ReadCheckupFigures {

    private static final int MOST_MONTHS = 36;

    @Inject
    Access access;

    @Inject
    Wards wards;

    @Inject
    FigureRows rows;

    @Inject
    Audit audit;

    /**
     * @param ward empty: all within reach
     * @param until the last month, at most 36 with the first
     * @throws Refusal {@link FiguresRefusal#TOO_LONG_A_TIME}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#NOT_ALLOWED} for a ward
     *     out of reach
     */
    public CheckupFigures read(Actor actor, Optional<String> ward, YearMonth from, YearMonth until) {
        access.require(actor, FiguresAction.READ_FIGURES);
        if (until.isBefore(from) || from.until(until, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw Refusal.at("until", FiguresRefusal.TOO_LONG_A_TIME);
        }
        var within = wards.within(access.reach(actor, FiguresAction.READ_FIGURES), ward);
        audit.note(actor, FiguresEvent.FIGURES_READ, Map.of("from", from.toString(), "until", until.toString()));
        return new CheckupFigures(
                rows.byMonth(within, from.atDay(1), until.plusMonths(1).atDay(1)));
    }
}
