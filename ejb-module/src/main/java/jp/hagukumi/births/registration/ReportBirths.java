package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.store.PopulationRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The birth forms (出生票) of the survey of population (人口動態調査) for one ward and month of acceptance, as a file for the survey's own
 * system. Designated cities report by ward. Made anew it says what stands by then: an amendment since is in it.
 */
@Stateless
public class ReportBirths {

    @Inject
    Access access;

    @Inject
    PopulationRows rows;

    @Inject
    RegistrationJudging judging;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param ward six digits
     * @param month of acceptance, not after the current one
     * @return comma-separated text in UTF-8, a line for each acceptance below the line of names
     * @throws Refusal NOT_ALLOWED for another ward, {@link RegistrationRefusal#REPORT_OF_THE_FUTURE}
     */
    public Bytes report(Actor actor, String ward, YearMonth month) {
        access.require(actor, RegistrationAction.REPORT_BIRTHS);
        access.reach(actor, RegistrationAction.REPORT_BIRTHS).within(Optional.of(ward));
        if (month.isAfter(YearMonth.from(clock.today()))) {
            throw Refusal.at("month", RegistrationRefusal.REPORT_OF_THE_FUTURE);
        }
        var lines = rows.accepted(ward, month.atDay(1), month.plusMonths(1).atDay(1));
        audit.note(
                actor,
                RegistrationAudit.BIRTHS_REPORTED,
                lines.stream().flatMap(line -> line.about().stream()).distinct().toList(),
                Map.of("ward", ward, "month", month.toString(), "count", String.valueOf(lines.size())));
        return PopulationFile.of(lines, line -> judging.notice(line.content(), line.bornOn()));
    }
}
