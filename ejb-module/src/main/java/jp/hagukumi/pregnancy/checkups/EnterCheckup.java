package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.ReimbursementOpened;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.model.VoucherLife;
import jp.hagukumi.pregnancy.checkups.rules.AttentionRules;
import jp.hagukumi.pregnancy.checkups.rules.ReimbursementRules;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.checkups.store.StoredResult;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * The health staff enter the result of a checkup from paper: the voucher it came with is used, what a nurse must not let lie is
 * raised, and what she paid outside the contract area opens its reimbursement, all with it.
 */
@Stateless
public class EnterCheckup {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CheckupRows checkups;

    @Inject
    VoucherRows vouchers;

    @Inject
    CheckupTables tables;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param mind only after the birth
     * @throws Refusal {@link CheckupRefusal}, {@link KernelRefusal#OUT_OF_BOUNDS}
     */
    public CheckupId enter(Actor actor, PregnancyId pregnancy, Checkup checkup, Optional<Mind> mind) {
        access.require(actor, CheckupAction.ENTER_CHECKUP, pregnancy);
        var known = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        CheckupJudgement.judge(known, checkup, mind, clock.today());
        var used = checkup.voucher().map(code -> use(known, checkup, code));
        var result = new StoredResult(
                new CheckupId(Ids.next()),
                pregnancy,
                withVoucher(checkup, used.map(Voucher::code)),
                "HAND",
                clock.now(),
                Optional.empty());
        checkups.write(result, Gestation.on(known.dueOn(), checkup.on()), actor.id(), mind);
        raise(result, mind);
        reimburse(actor, known, result, used);
        audit.note(
                actor,
                CheckupEvent.CHECKUP_ENTERED,
                result.id(),
                List.of(known.woman().value()),
                Map.of("kind", checkup.kind().name()));
        return result.id();
    }

    private Voucher use(StoredPregnancy known, Checkup checkup, String typed) {
        var voucher = UnmistakableCode.read(typed)
                .flatMap(code -> vouchers.lock(known.id(), code.exact()))
                .orElseThrow(() -> Refusal.at("voucher", CheckupRefusal.UNKNOWN_VOUCHER));
        if ((voucher.kind() == VoucherKind.POSTNATAL) != (checkup.kind() == Checkup.Kind.POSTNATAL)) {
            throw Refusal.at("voucher", CheckupRefusal.VOUCHER_OF_ANOTHER_KIND);
        }
        if (VoucherLife.TABLE.target(voucher.state(), VoucherLife.Event.USE).isEmpty()) {
            throw Refusal.at("voucher", CheckupRefusal.VOUCHER_NOT_USABLE).with("state", voucher.state());
        }
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
                        checkup.urineProtein().map(EnterCheckup::pluses).orElse(0)));
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

    private static Checkup withVoucher(Checkup checkup, Optional<String> code) {
        return new Checkup(
                checkup.kind(),
                checkup.on(),
                checkup.facility(),
                checkup.weightGrams(),
                checkup.pressure(),
                checkup.oedema(),
                checkup.urineProtein(),
                checkup.urineSugar(),
                checkup.fundalMillimetres(),
                checkup.haemoglobin(),
                checkup.advice(),
                checkup.nextOn(),
                code,
                checkup.paidYen(),
                checkup.contracted());
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
