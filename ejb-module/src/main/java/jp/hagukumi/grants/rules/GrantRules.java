package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.hagukumi.grants.rules.GrantDecision.Condition;
import jp.hagukumi.grants.rules.GrantDecision.Outcome;
import jp.hagukumi.grants.rules.GrantDecision.Step;

/**
 * Who is entitled to the benefits for pregnant women (子ども・子育て支援法 10条の2–10条の15), to how much, from when and until
 * when. Every condition is asked, so that what is told names all that stands against it.
 */
public final class GrantRules {

    /** They take the amount away, not the certification or the notice of the number. */
    private static final Set<Condition> LESSENS =
            EnumSet.of(Condition.NOT_PAID_BY_OLD_SCHEME, Condition.NOT_PAID_IN_FULL_ELSEWHERE);

    private final GrantMeasures measures;

    public GrantRules(GrantMeasures measures) {
        this.measures = measures;
    }

    public GrantDecision decide(Right right, GrantFacts facts) {
        return new Asking(right, facts).answer();
    }

    /**
     * The first day on which the second can be applied for: so many days before the day of birth expected, or the birth or the loss if
     * that comes first.
     *
     * @param asked the day whose rows count
     */
    public Optional<LocalDate> secondOpensOn(LocalDate dueOn, Optional<LocalDate> eventOn, LocalDate asked) {
        return measures.on("second-open-days", asked)
                .map(days -> dueOn.minusDays(days.value()))
                .map(open -> eventOn.filter(event -> event.isBefore(open)).orElse(open));
    }

    /** The last day of a right that began on {@code from}: the day before the same day, so many months on. */
    static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    /** One question on its way to an answer. */
    private final class Asking {

        private final Right right;
        private final GrantFacts facts;
        private final List<Step> steps = new ArrayList<>();
        private final TreeSet<String> versions = new TreeSet<>();
        private Optional<LocalDate> opens = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();

        Asking(Right right, GrantFacts facts) {
            this.right = right;
            this.facts = facts;
        }

        GrantDecision answer() {
            var whole = scheme();
            step(Condition.HEARTBEAT_CONFIRMED, facts.heartbeatOn().isPresent(), facts.heartbeatOn());
            step(Condition.LIVES_HERE, facts.resident(), Optional.of(facts.filedOn()));
            step(Condition.NOT_MOVED_AWAY, facts.cancelledOn().isEmpty(), facts.cancelledOn());
            if (right == Right.SECOND) {
                step(Condition.CERTIFIED, facts.certifiedOn().isPresent(), facts.certifiedOn());
                opens = secondOpensOn(facts.dueOn(), facts.eventOn(), facts.filedOn());
                measures.on("second-open-days", facts.filedOn()).ifPresent(rule -> versions.add(rule.ruleVersion()));
                step(Condition.OPEN, opens.filter(facts.filedOn()::isBefore).isEmpty(), opens);
            }
            limit();
            step(Condition.NOT_PAID_BY_OLD_SCHEME, !facts.oldScheme(), Optional.empty());
            var left = Math.max(0, whole - facts.elsewhereYen());
            steps.add(new Step(
                    Condition.NOT_PAID_IN_FULL_ELSEWHERE,
                    whole == 0 || left > 0,
                    Optional.empty(),
                    Optional.of(facts.elsewhereYen())));
            return decided(left);
        }

        /** @return what the scheme pays, what was paid elsewhere not yet taken off */
        private long scheme() {
            var day = facts.eventOn()
                    .filter(event -> event.isBefore(facts.filedOn()))
                    .orElse(facts.filedOn());
            var rate = measures.on(right == Right.FIRST ? "first-yen" : "second-yen", day);
            step(Condition.SCHEME_IN_FORCE, rate.isPresent(), Optional.of(day));
            rate.ifPresent(found -> versions.add(found.ruleVersion()));
            return rate.map(found -> (long) found.value() * (right == Right.FIRST ? 1 : facts.fetuses()))
                    .orElse(0L);
        }

        private void limit() {
            var from = right == Right.FIRST ? facts.heartbeatOn() : opens;
            until = from.flatMap(begins -> measures.on("limit-months", facts.filedOn())
                    .map(months -> {
                        versions.add(months.ruleVersion());
                        return lastDay(begins, months.value());
                    }));
            step(Condition.WITHIN_LIMIT, until.filter(facts.filedOn()::isAfter).isEmpty(), until);
        }

        private GrantDecision decided(long left) {
            var against = steps.stream()
                    .filter(step -> !step.holds() && !LESSENS.contains(step.condition()))
                    .map(Step::condition)
                    .toList();
            var outcome = against.isEmpty()
                    ? Outcome.GRANTED
                    : against.equals(List.of(Condition.OPEN)) ? Outcome.NOT_YET : Outcome.REFUSED;
            return new GrantDecision(
                    outcome,
                    outcome == Outcome.GRANTED && !facts.oldScheme() ? left : 0,
                    outcome == Outcome.NOT_YET ? opens : Optional.empty(),
                    until,
                    steps,
                    String.join(" ", versions));
        }

        private void step(Condition condition, boolean holds, Optional<LocalDate> day) {
            steps.add(new Step(condition, holds, day, Optional.empty()));
        }
    }
}
