package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;
import jp.hagukumi.pregnancy.PregnancyId;

/** Takes an application in, whoever brings it, in the caller's transaction. */
@ApplicationScoped
public class GrantTaking {

    private static final int MOST_FETUSES = 9;
    private static final long MOST_YEN = 10_000_000;
    private static final int LONGEST_PREGNANCY = 300;
    private static final TextBounds WHY = TextBounds.line(1, 200);
    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    @Inject
    Pregnancies pregnancies;

    @Inject
    GrantJudging judging;

    @Inject
    GrantTables tables;

    @Inject
    CaseRows cases;

    @Inject
    ApplicationRows applications;

    @Inject
    AccountRows accounts;

    @Inject
    AccountTelling telling;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** What an application is about, before there is a case. */
    public record Subject(PregnancyId pregnancy, PersonId woman, Optional<Untold> untold) {}

    /** A pregnancy that the city knows. */
    public Subject known(PregnancyId pregnancy) {
        return pregnancies
                .find(pregnancy)
                .map(found -> new Subject(pregnancy, found.woman(), Optional.empty()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    /** A pregnancy of which the city is told only now, after it was lost. */
    public Subject untold(PersonId woman, Untold told) {
        var alreadyKnown = pregnancies
                .latestOf(woman)
                .filter(known -> known.dueOn().minusDays(LONGEST_PREGNANCY).isBefore(told.eventOn())
                        && known.endedOn().orElse(LocalDate.MAX).isAfter(told.heartbeatOn()))
                .isPresent();
        if (alreadyKnown
                || told.eventOn().isAfter(clock.today())
                || told.heartbeatOn().isAfter(told.eventOn())
                || told.heartbeatOn().isBefore(told.dueOn().minusDays(LONGEST_PREGNANCY))
                || told.fetuses() < 1
                || told.fetuses() > MOST_FETUSES) {
            throw Refusal.at("untold", GrantsRefusal.UNTOLD_DOES_NOT_FIT);
        }
        return new Subject(PregnancyId.next(), woman, Optional.of(told));
    }

    /** What she files herself counts from today. */
    public StoredApplication file(Actor actor, Subject subject, GrantFiling filing) {
        return file(actor, subject, filing, "APP", new Deposit(clock.today(), Optional.empty()));
    }

    /** What was brought or sent on paper counts from the day on which it came. */
    public StoredApplication received(Actor actor, Subject subject, GrantFiling filing, Deposit received) {
        return file(actor, subject, filing, "COUNTER", received);
    }

    /**
     * Files it.
     *
     * @throws Refusal with everything that is wrong at once; {@link GrantsRefusal#ALREADY_APPLIED}, {@link
     *     GrantsRefusal#NOT_LIVING_HERE}, {@link GrantsRefusal#CERTIFICATION_FIRST}, {@link GrantsRefusal#NOT_YET_POSSIBLE}, {@link
     *     GrantsRefusal#RECEIPT_IN_THE_FUTURE}, {@link GrantsRefusal#RECEIPT_TOO_LONG_AGO}, {@link GrantsRefusal#RECEIPT_WHY_MISSING}
     */
    private StoredApplication file(Actor actor, Subject subject, GrantFiling filing, String channel, Deposit received) {
        var woman = people.find(subject.woman()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var ward = woman.ward()
                .filter(here -> woman.standing() == Standing.RESIDENT)
                .orElseThrow(() -> new Refusal(GrantsRefusal.NOT_LIVING_HERE));
        var known = cases.openAndLock(subject.pregnancy(), subject.woman(), ward, subject.untold(), clock.now());
        applications.liveOf(subject.pregnancy(), filing.instalment()).ifPresent(live -> {
            throw new Refusal(GrantsRefusal.ALREADY_APPLIED).with("state", live.state());
        });
        judge(known, filing, received);
        var application = new StoredApplication(
                new GrantApplicationId(Ids.next()),
                subject.pregnancy(),
                filing.instalment(),
                channel,
                ApplicationState.FILED,
                1,
                received.on(),
                clock.now(),
                people.livedHereOn(subject.woman(), received.on()),
                filing.heartbeatOn(),
                filing.fetuses(),
                resolved(filing.elsewhere()),
                account(actor, woman, filing),
                filing.askOthers(),
                filing.askClinic(),
                Optional.empty(),
                received.why());
        applications.write(application, actor.id());
        return application;
    }

    /** What is mended keeps the day on which it was first filed. */
    public StoredApplication mended(
            Actor actor, StoredCase known, StoredApplication before, GrantFiling filing, ApplicationState to) {
        if (filing.instalment() != before.instalment()) {
            throw Refusal.at("instalment", KernelRefusal.MALFORMED);
        }
        judge(known, filing, new Deposit(clock.today(), Optional.empty()));
        var woman = people.find(known.woman()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return new StoredApplication(
                before.id(),
                before.pregnancy(),
                before.instalment(),
                before.channel(),
                to,
                before.version() + 1,
                before.filedOn(),
                before.filedAt(),
                before.resident(),
                filing.heartbeatOn(),
                filing.fetuses(),
                resolved(filing.elsewhere()),
                account(actor, woman, filing),
                filing.askOthers(),
                filing.askClinic(),
                before.toMend(),
                before.receivedWhy());
    }

    private UUID account(Actor actor, PersonFacts woman, GrantFiling filing) {
        return filing.account()
                .map(told -> telling.take(actor, woman, told).id())
                .or(() -> accounts.latestOf(woman.id()).map(StoredAccount::id))
                .orElseThrow(() -> Refusal.at("account", KernelRefusal.MALFORMED));
    }

    private void judge(StoredCase known, GrantFiling filing, Deposit received) {
        var course = judging.courseOf(known.pregnancy(), known.untold());
        var findings = new ArrayList<Finding>();
        received(received, findings);
        heartbeat(course, filing, findings);
        elsewhere(filing.elsewhere(), findings);
        if (filing.instalment() == Instalment.SECOND
                && filing.fetuses()
                        .filter(count -> count >= 1 && count <= MOST_FETUSES)
                        .isEmpty()) {
            findings.add(Finding.at("fetuses", GrantsRefusal.FETUSES_MISSING));
        }
        if (filing.instalment() == Instalment.REIMBURSEMENT) {
            findings.add(Finding.at("instalment", KernelRefusal.MALFORMED));
        }
        if (!findings.isEmpty()) {
            throw Refusal.of(List.copyOf(findings));
        }
        if (filing.instalment() == Instalment.SECOND) {
            secondIsOpen(known, course, received.on());
        }
    }

    private void received(Deposit received, List<Finding> findings) {
        var today = clock.today();
        var furthest = tables.terms().number("receipt-days-back", today);
        if (received.on().isAfter(today)) {
            findings.add(Finding.at("receivedOn", GrantsRefusal.RECEIPT_IN_THE_FUTURE));
        } else if (received.on().isBefore(today.minusDays(furthest))) {
            findings.add(new Finding(
                    "receivedOn", GrantsRefusal.RECEIPT_TOO_LONG_AGO, Map.of("days", Integer.toString(furthest))));
        } else if (received.on().isBefore(today) && received.why().isEmpty()) {
            findings.add(Finding.at("receivedWhy", GrantsRefusal.RECEIPT_WHY_MISSING));
        }
        if (received.why().filter(words -> WHY.flawOf(words).isPresent()).isPresent()) {
            findings.add(new Finding("receivedWhy", KernelRefusal.OUT_OF_BOUNDS, Map.of("min", "1", "max", "200")));
        }
    }

    private void heartbeat(GrantJudging.Course course, GrantFiling filing, List<Finding> findings) {
        if (course.heartbeatOn().isPresent()) {
            return;
        }
        if (filing.heartbeatOn().isEmpty()) {
            findings.add(Finding.at("heartbeatOn", GrantsRefusal.HEARTBEAT_MISSING));
            return;
        }
        var day = filing.heartbeatOn().get();
        if (day.isAfter(clock.today())) {
            findings.add(Finding.at("heartbeatOn", GrantsRefusal.HEARTBEAT_IN_THE_FUTURE));
        } else if (day.isBefore(course.dueOn().minusDays(LONGEST_PREGNANCY))
                || course.eventOn().filter(day::isAfter).isPresent()) {
            findings.add(Finding.at("heartbeatOn", GrantsRefusal.HEARTBEAT_DOES_NOT_FIT));
        }
    }

    /** What was learned of a payment elsewhere, judged. @throws Refusal {@link GrantsRefusal#ELSEWHERE_DOES_NOT_FIT} */
    static Elsewhere learned(Elsewhere told) {
        var findings = new ArrayList<Finding>();
        elsewhere(told, findings);
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
        return resolved(told);
    }

    /** With the code of the municipality that is written. */
    static Elsewhere resolved(Elsewhere elsewhere) {
        return new Elsewhere(
                elsewhere.yen(),
                elsewhere.municipality().flatMap(MUNICIPALITIES::written).map(MunicipalityCode::digits),
                elsewhere.oldScheme());
    }

    private static void elsewhere(Elsewhere elsewhere, List<Finding> findings) {
        if (elsewhere.yen() < 0
                || elsewhere.yen() > MOST_YEN
                || (elsewhere.yen() > 0) != elsewhere.municipality().isPresent()) {
            findings.add(Finding.at("elsewhere.yen", GrantsRefusal.ELSEWHERE_DOES_NOT_FIT));
        }
        elsewhere
                .municipality()
                .filter(written -> MUNICIPALITIES.written(written).isEmpty())
                .ifPresent(unknown ->
                        findings.add(Finding.at("elsewhere.municipality", GrantsRefusal.UNKNOWN_MUNICIPALITY)));
    }

    private void secondIsOpen(StoredCase known, GrantJudging.Course course, LocalDate on) {
        if (applications.liveOf(known.pregnancy(), Instalment.FIRST).isEmpty()) {
            throw new Refusal(GrantsRefusal.CERTIFICATION_FIRST);
        }
        tables.rules()
                .secondOpensOn(course.dueOn(), course.eventOn(), on)
                .filter(on::isBefore)
                .ifPresent(opens -> {
                    throw new Refusal(GrantsRefusal.NOT_YET_POSSIBLE).with("day", opens);
                });
    }
}
