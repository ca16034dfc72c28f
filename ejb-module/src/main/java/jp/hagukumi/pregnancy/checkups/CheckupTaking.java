package jp.hagukumi.pregnancy.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.announcements.ReimbursementClosed;
import jp.hagukumi.announcements.ReimbursementOpened;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.checkups.model.VoucherLife;
import jp.hagukumi.pregnancy.checkups.rules.AttentionRules;
import jp.hagukumi.pregnancy.checkups.rules.ReimbursementRules;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.checkups.store.StoredResult;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Takes a result in, whether it came from paper, in a file or by SOAP, in the caller's transaction: one judgement, one use of the
 * voucher, one raising of what must not lie, one opening of a reimbursement. Everything is judged before anything is written.
 */
@ApplicationScoped
public class CheckupTaking {

    @Inject
    CheckupRows checkups;

    @Inject
    VoucherRows vouchers;

    @Inject
    CheckupTables tables;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /** How a result came. */
    public enum Source {
        HAND,
        FILE,
        SOAP
    }

    /**
     * Refuses what {@link #take} would refuse, and writes nothing.
     *
     * @param known locked, or for a preview as it is
     * @param instead the result that this one replaces, which does not count beside it
     * @throws Refusal {@link CheckupRefusal}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#OUT_OF_BOUNDS}
     */
    public void judge(StoredPregnancy known, Checkup checkup, Optional<Mind> mind, Optional<CheckupId> instead) {
        CheckupJudgement.judge(known, checkup, mind, clock.today());
        if (checkups.resultsOf(known.id()).stream()
                .filter(result -> !instead.equals(Optional.of(result.id())))
                .anyMatch(result -> result.checkup().kind() == checkup.kind()
                        && result.checkup().on().equals(checkup.on()))) {
            throw Refusal.at("on", CheckupRefusal.CHECKED_ALREADY);
        }
        checkup.voucher().ifPresent(code -> usable(known, checkup, code, instead));
    }

    /**
     * @param known locked
     * @param mind only after the birth
     * @throws Refusal as {@link #judge}
     */
    public CheckupId take(Actor actor, StoredPregnancy known, Checkup checkup, Optional<Mind> mind, Source source) {
        judge(known, checkup, mind, Optional.empty());
        var used = checkup.voucher().map(code -> use(known, checkup, code));
        var result = new StoredResult(
                new CheckupId(Ids.next()),
                known.id(),
                checkup.withVoucher(used.map(Voucher::code)),
                source.name(),
                clock.now(),
                Optional.empty());
        checkups.write(result, Gestation.on(known.dueOn(), checkup.on()), actor.id(), mind);
        raise(result, mind);
        reimburse(actor, known, result, used);
        return result.id();
    }

    /**
     * It counts no more, its voucher is given back, and what it opened to be paid back is closed.
     *
     * @param result locked, and not cancelled yet
     */
    public void cancel(Actor actor, StoredResult result, String reason) {
        if (checkups.openedOf(result.pregnancy()).stream()
                .anyMatch(opened -> opened.checkup().equals(result.id()))) {
            outbox.record(
                    actor,
                    new ReimbursementClosed(
                            result.id().value(), result.pregnancy().value()));
        }
        checkups.cancel(result.id(), reason, clock.now());
        result.checkup()
                .voucher()
                .flatMap(code -> vouchers.lock(result.pregnancy(), code))
                .ifPresent(voucher -> vouchers.move(
                        voucher.code(),
                        VoucherLife.TABLE.after(voucher.state(), VoucherLife.Event.GIVE_BACK),
                        Optional.empty()));
    }

    private Voucher usable(StoredPregnancy known, Checkup checkup, String typed, Optional<CheckupId> instead) {
        var voucher = UnmistakableCode.read(typed)
                .flatMap(code -> vouchers.lock(known.id(), code.exact()))
                .orElseThrow(() -> Refusal.at("voucher", CheckupRefusal.UNKNOWN_VOUCHER));
        if ((voucher.kind() == VoucherKind.POSTNATAL) != (checkup.kind() == Checkup.Kind.POSTNATAL)) {
            throw Refusal.at("voucher", CheckupRefusal.VOUCHER_OF_ANOTHER_KIND);
        }
        if (VoucherLife.TABLE.target(voucher.state(), VoucherLife.Event.USE).isEmpty()
                && !usedBy(known, voucher, instead)) {
            throw Refusal.at("voucher", CheckupRefusal.VOUCHER_NOT_USABLE).with("state", voucher.state());
        }
        return voucher;
    }

    private boolean usedBy(StoredPregnancy known, Voucher voucher, Optional<CheckupId> instead) {
        return instead.isPresent()
                && checkups.resultsOf(known.id()).stream()
                        .anyMatch(result -> instead.equals(Optional.of(result.id()))
                                && result.checkup().voucher().equals(Optional.of(voucher.code())));
    }

    private Voucher use(StoredPregnancy known, Checkup checkup, String typed) {
        var voucher = usable(known, checkup, typed, Optional.empty());
        vouchers.move(
                voucher.code(),
                VoucherLife.TABLE.after(voucher.state(), VoucherLife.Event.USE),
                Optional.of(checkup.on().isBefore(voucher.issuedOn()) ? voucher.issuedOn() : checkup.on()));
        return voucher;
    }

    private void raise(StoredResult result, Optional<Mind> mind) {
        var checkup = result.checkup();
        var reasons = tables.attention()
                .judge(new AttentionRules.Facts(
                        checkup.on(),
                        mind.flatMap(Mind::epds),
                        mind.flatMap(Mind::item10),
                        mind.filter(Mind::supportNeeded).isPresent(),
                        checkup.pressure().map(Checkup.Pressure::systolic),
                        checkup.pressure().map(Checkup.Pressure::diastolic),
                        checkup.urineProtein().map(CheckupTaking::pluses).orElse(0)));
        if (!reasons.isEmpty()) {
            checkups.raise(
                    result, reasons.stream().map(AttentionRules.Reason::name).toList(), clock.now());
        }
    }

    private void reimburse(Actor actor, StoredPregnancy known, StoredResult result, Optional<Voucher> used) {
        var checkup = result.checkup();
        if (checkup.contracted()) {
            return;
        }
        checkup.paidYen()
                .flatMap(paid -> tables.reimbursement()
                        .decide(new ReimbursementRules.Facts(
                                checkup.on(), paid, used.flatMap(Voucher::yen), checkups.givenOf(known.id()))))
                .ifPresent(decision -> {
                    checkups.open(result, decision.yen(), decision.until(), decision.ruleVersion(), clock.now());
                    outbox.record(
                            actor,
                            new ReimbursementOpened(
                                    result.id().value(),
                                    known.id().value(),
                                    known.woman().value(),
                                    decision.yen()));
                });
    }

    private static int pluses(Checkup.Urine urine) {
        return switch (urine) {
            case MINUS, TRACE -> 0;
            case PLUS -> 1;
            case PLUS2 -> 2;
            case PLUS3 -> 3;
        };
    }
}
