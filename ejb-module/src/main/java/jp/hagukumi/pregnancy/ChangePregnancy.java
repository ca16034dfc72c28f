package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.CaseRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The doctor has reckoned the day of birth anew, or seen another child: what hangs on either follows. */
@Stateless
public class ChangePregnancy {

    private static final TextBounds REASON = TextBounds.line(1, 200);
    private static final int MOST_CHILDREN = 9;
    private static final int DAYS_OFF = 28;

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CaseRows cases;

    @Inject
    PregnancyMoves moves;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * What it is to be now.
     *
     * @param version of the case as the clerk saw it
     * @param fetuses 1 to 9, those lost counted
     * @param reason at most 200 code points
     */
    public record Order(int version, LocalDate dueOn, int fetuses, Optional<LocalDate> heartbeatOn, String reason) {}

    /**
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}, {@link
     *     PregnancyRefusal#FEWER_THAN_LOST}, {@link PregnancyRefusal#NOTHING_CHANGES} and the refusals of a notice's days
     */
    public void change(Actor actor, PregnancyId pregnancy, Order order) {
        access.require(actor, PregnancyAction.CHANGE_PREGNANCY, pregnancy);
        var before = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        judge(before, order);
        var after = before.with(order.dueOn(), order.fetuses(), order.heartbeatOn());
        pregnancies.write(after);
        note(actor, before, after, order.reason());
        moves.changed(actor, after);
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_CHANGED,
                pregnancy,
                List.of(before.woman().value()),
                Map.of("version", String.valueOf(after.version())));
    }

    private void judge(StoredPregnancy before, Order order) {
        if (!before.state().mayBeCorrected()) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", before.state())
                    .with("allowed", "");
        }
        if (before.version() != order.version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (REASON.flawOf(order.reason()).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 200);
        }
        if (order.fetuses() < 1 || order.fetuses() > MOST_CHILDREN) {
            throw Refusal.at("fetuses", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST_CHILDREN);
        }
        var living = before.state() == PregnancyState.LOST ? 0 : 1;
        if (order.fetuses() < before.lost() + living) {
            throw Refusal.at("fetuses", PregnancyRefusal.FEWER_THAN_LOST);
        }
        if (before.notifiedOn().isBefore(order.dueOn().minusDays(Gestation.TERM))) {
            throw Refusal.at("dueOn", PregnancyRefusal.DUE_DAY_TOO_FAR).with("week", 0);
        }
        if (before.notifiedOn().isAfter(order.dueOn().plusDays(DAYS_OFF))) {
            throw Refusal.at("dueOn", PregnancyRefusal.DUE_DAY_PASSED);
        }
        if (order.heartbeatOn().filter(day -> day.isAfter(clock.today())).isPresent()) {
            throw Refusal.at("heartbeatOn", PregnancyRefusal.HEARTBEAT_IN_THE_FUTURE);
        }
        if (order.heartbeatOn()
                .filter(day -> day.isBefore(order.dueOn().minusDays(Gestation.TERM)))
                .isPresent()) {
            throw Refusal.at("heartbeatOn", PregnancyRefusal.HEARTBEAT_TOO_EARLY);
        }
        if (before.dueOn().equals(order.dueOn())
                && before.fetuses() == order.fetuses()
                && before.heartbeatOn().equals(order.heartbeatOn())) {
            throw new Refusal(PregnancyRefusal.NOTHING_CHANGES);
        }
    }

    private void note(Actor actor, StoredPregnancy before, StoredPregnancy after, String reason) {
        field(
                actor,
                after,
                PregnancyChange.Field.DUE_ON,
                before.dueOn().toString(),
                after.dueOn().toString(),
                reason);
        field(
                actor,
                after,
                PregnancyChange.Field.FETUSES,
                String.valueOf(before.fetuses()),
                String.valueOf(after.fetuses()),
                reason);
        field(
                actor,
                after,
                PregnancyChange.Field.HEARTBEAT_ON,
                before.heartbeatOn().map(LocalDate::toString).orElse(""),
                after.heartbeatOn().map(LocalDate::toString).orElse(""),
                reason);
    }

    private void field(
            Actor actor, StoredPregnancy after, PregnancyChange.Field field, String was, String now, String reason) {
        if (!was.equals(now)) {
            cases.changed(after.id(), after.version(), actor.id(), field, was, now, reason, clock.now());
        }
    }
}
