package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.rules.GrantFacts;
import jp.hagukumi.grants.rules.Right;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.Pregnancies;
import jp.hagukumi.pregnancy.PregnancyFacts;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;

/** Gathers the facts of a case as they stand now, and asks the rules. */
@ApplicationScoped
public class GrantJudging {

    @Inject
    Pregnancies pregnancies;

    @Inject
    GrantTables tables;

    /**
     * What is known of a pregnancy, from its case or from a doctor's certificate.
     *
     * @param eventOn the birth, or the loss if that came first
     * @param lost whether no child of it lives
     */
    public record Course(
            LocalDate dueOn, int fetuses, Optional<LocalDate> heartbeatOn, Optional<LocalDate> eventOn, boolean lost) {}

    /** What was decided from what. */
    public record Judged(GrantFacts facts, GrantDecision decision) {}

    public Course courseOf(PregnancyFacts known) {
        var ended = known.state() == PregnancyState.DELIVERED || known.state() == PregnancyState.LOST;
        Optional<LocalDate> event = ended
                ? Stream.of(known.endedOn(), known.lostOn())
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                : Optional.empty();
        return new Course(
                known.dueOn(), known.fetuses(), known.heartbeatOn(), event, known.state() == PregnancyState.LOST);
    }

    public Course courseOf(PregnancyId pregnancy, Optional<Untold> untold) {
        return untold.map(told -> new Course(
                        told.dueOn(),
                        told.fetuses(),
                        Optional.of(told.heartbeatOn()),
                        Optional.of(told.eventOn()),
                        true))
                .or(() -> pregnancies.find(pregnancy).map(this::courseOf))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    /** The application judged by the rules in force, from what stands now. */
    public Judged judge(StoredCase known, StoredApplication application) {
        var course = courseOf(known.pregnancy(), known.untold());
        var facts = new GrantFacts(
                application.filedOn(),
                application.resident(),
                course.heartbeatOn().or(application::heartbeatOn),
                course.dueOn(),
                course.fetuses(),
                course.eventOn(),
                known.certifiedOn(),
                known.cancelledOn(),
                application.elsewhere().oldScheme(),
                application.elsewhere().yen());
        return new Judged(facts, tables.rules().decide(right(application.instalment()), facts));
    }

    /**
     * What was granted, judged by what stands now. Where the day on which it opened is another since, an application that came before
     * it counts as filed on it: the right is hers from then on, and nobody is asked to pay back what is due again the next day.
     */
    public Judged judgeAnew(StoredCase known, StoredApplication application, LocalDate today) {
        var judged = judge(known, application);
        return judged.decision()
                .possibleFrom()
                .filter(opens -> !opens.isAfter(today))
                .map(opens -> judged.facts().filedOn(opens))
                .map(facts -> new Judged(facts, tables.rules().decide(right(application.instalment()), facts)))
                .orElse(judged);
    }

    static Right right(Instalment instalment) {
        return switch (instalment) {
            case FIRST -> Right.FIRST;
            case SECOND -> Right.SECOND;
            case REIMBURSEMENT -> throw new IllegalArgumentException("A reimbursement is not decided by these rules");
        };
    }
}
