package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.rules.GrantFacts;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.DecisionRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.grants.store.StoredBatch;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;
import jp.hagukumi.pregnancy.PregnancyFacts;
import jp.hagukumi.pregnancy.PregnancyId;

/** Shows what stands for one pregnancy: what can be applied for, what was decided and why, and where the money is. */
@ApplicationScoped
public class GrantViewing {

    @Inject
    CaseRows cases;

    @Inject
    ApplicationRows applications;

    @Inject
    AccountRows accounts;

    @Inject
    AccountTelling telling;

    @Inject
    PaperStanding papers;

    @Inject
    DecisionRows decisions;

    @Inject
    LineRows lines;

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    GrantJudging judging;

    @Inject
    GrantTables tables;

    @Inject
    People people;

    @Inject
    Pregnancies pregnancies;

    @Inject
    CityClock clock;

    /** Each pregnancy of hers that counts, the newest first, with accounts shown by their ending. */
    List<GrantView> ofWoman(PersonId woman) {
        var about = new LinkedHashSet<PregnancyId>();
        pregnancies.latestOf(woman).map(PregnancyFacts::id).ifPresent(about::add);
        cases.ofWoman(woman).stream().map(StoredCase::pregnancy).forEach(about::add);
        return about.stream().map(pregnancy -> of(pregnancy, woman, false)).toList();
    }

    /** @param whole whether the account is shown whole, as a clerk compares it */
    GrantView of(PregnancyId pregnancy, PersonId woman, boolean whole) {
        var known = cases.find(pregnancy);
        var course = judging.courseOf(pregnancy, known.flatMap(StoredCase::untold));
        var filed = applications.of(pregnancy);
        return new GrantView(
                pregnancy.value(),
                course.lost(),
                course.dueOn(),
                course.fetuses(),
                course.heartbeatOn().isPresent(),
                known.flatMap(StoredCase::cancelledOn),
                Stream.of(Instalment.FIRST, Instalment.SECOND)
                        .map(instalment -> part(woman, known, course, filed, instalment, whole))
                        .toList(),
                lines(pregnancy));
    }

    private GrantView.Part part(
            PersonId woman,
            Optional<StoredCase> known,
            GrantJudging.Course course,
            List<StoredApplication> all,
            Instalment instalment,
            boolean whole) {
        var newest = all.stream()
                .filter(one -> one.instalment() == instalment && one.state() != ApplicationState.WITHDRAWN)
                .findFirst();
        var kept = newest.filter(one -> !one.state().isOpen())
                .flatMap(one -> decisions.of(one.pregnancy()).stream()
                        .filter(decision ->
                                decision.application().filter(one.id()::equals).isPresent())
                        .reduce((first, last) -> last));
        var judged = newest.flatMap(
                        one -> known.map(here -> judging.judge(here, one).decision()))
                .orElseGet(() -> tables.rules()
                        .decide(GrantJudging.right(instalment), asOfToday(woman, known, course, all, instalment)));
        var steps = kept.map(decision -> decisions.stepsOf(decision.id())).orElse(judged.steps());
        return new GrantView.Part(
                instalment,
                standing(newest, judged),
                judged.possibleFrom(),
                judged.until(),
                kept.map(decision -> decision.granted() ? GrantOutcome.GRANTED : GrantOutcome.REFUSED)
                        .orElse(GrantOutcome.valueOf(judged.outcome().name())),
                kept.map(DecisionRows.Kept::yen).orElse(judged.yen()),
                steps.stream().map(GrantTelling::said).toList(),
                newest.map(one -> filed(one, whole)));
    }

    /** As though she applied today; for the second, as though the first, once applied for, were certified. */
    private GrantFacts asOfToday(
            PersonId woman,
            Optional<StoredCase> known,
            GrantJudging.Course course,
            List<StoredApplication> all,
            Instalment instalment) {
        var first = all.stream()
                .filter(one ->
                        one.instalment() == Instalment.FIRST && one.state().isOpen())
                .findFirst();
        var heartbeat = course.heartbeatOn()
                .or(() ->
                        all.stream().flatMap(one -> one.heartbeatOn().stream()).findFirst())
                .or(() -> instalment == Instalment.FIRST ? Optional.of(clock.today()) : Optional.empty());
        return new GrantFacts(
                clock.today(),
                people.find(woman)
                        .filter(person -> person.standing() == Standing.RESIDENT)
                        .isPresent(),
                heartbeat,
                course.dueOn(),
                course.fetuses(),
                course.eventOn(),
                known.flatMap(StoredCase::certifiedOn).or(() -> first.map(StoredApplication::filedOn)),
                known.flatMap(StoredCase::cancelledOn),
                false,
                0);
    }

    private static GrantView.Standing standing(Optional<StoredApplication> newest, GrantDecision judged) {
        return newest.map(one -> switch (one.state()) {
                    case FILED -> GrantView.Standing.FILED;
                    case TO_MEND -> GrantView.Standing.TO_MEND;
                    case GRANTED -> GrantView.Standing.GRANTED;
                    case REFUSED -> GrantView.Standing.REFUSED;
                    case WITHDRAWN -> GrantView.Standing.POSSIBLE;
                })
                .orElseGet(() -> switch (judged.outcome()) {
                    case GRANTED -> GrantView.Standing.POSSIBLE;
                    case NOT_YET -> GrantView.Standing.NOT_YET;
                    case REFUSED -> GrantView.Standing.NOT_POSSIBLE;
                });
    }

    private GrantView.Filed filed(StoredApplication one, boolean whole) {
        return new GrantView.Filed(
                one.id(),
                one.version(),
                one.state(),
                one.channel(),
                one.filedOn(),
                one.heartbeatOn(),
                one.fetuses(),
                one.elsewhere(),
                one.askOthers(),
                one.askClinic(),
                one.toMend(),
                shown(accounts.find(one.account()).orElseThrow(), whole),
                one.receivedWhy(),
                papers.of(one));
    }

    GrantView.ShownAccount shown(StoredAccount account, boolean whole) {
        return new GrantView.ShownAccount(
                account.id(),
                account.bank(),
                telling.bankName(account.bank()),
                account.branch(),
                telling.branchName(account.bank(), account.branch()),
                account.kind(),
                account.number().substring(4),
                Optional.of(account.holder()).filter(holder -> whole),
                Optional.of(account.number()).filter(number -> whole),
                account.formerSurname(),
                account.isUsable());
    }

    private List<GrantView.Line> lines(PregnancyId pregnancy) {
        var all = lines.of(pregnancy);
        var paid = payments.ofLines(all.stream().map(line -> line.id().value()).toList());
        Map<UUID, LocalDate> days = paid.stream()
                .flatMap(payment -> payment.batch().stream())
                .distinct()
                .flatMap(batch -> batches.find(new BatchId(batch)).stream())
                .collect(Collectors.toMap(batch -> batch.id().value(), StoredBatch::valueOn, (one, same) -> one));
        return all.stream().map(line -> line(line, paid, days)).toList();
    }

    private static GrantView.Line line(StoredLine line, List<StoredPayment> paid, Map<UUID, LocalDate> days) {
        Function<StoredPayment, GrantView.Payment> show = payment -> new GrantView.Payment(
                payment.id().value(),
                payment.number(),
                payment.state(),
                payment.batch().flatMap(batch -> Optional.ofNullable(days.get(batch))),
                payment.settledOn(),
                payment.returnReason());
        return new GrantView.Line(
                line.id(),
                line.instalment(),
                line.sequence(),
                line.kind(),
                line.yen(),
                line.state(),
                line.endedWhy(),
                line.checkup(),
                paid.stream()
                        .filter(payment -> payment.line().equals(line.id().value()))
                        .map(show)
                        .toList());
    }
}
