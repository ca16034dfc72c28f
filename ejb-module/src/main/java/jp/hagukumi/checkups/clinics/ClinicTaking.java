package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupTelling;
import jp.hagukumi.checkups.clinics.model.VoucherLife;
import jp.hagukumi.checkups.clinics.rules.ClinicReimbursement;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.checkups.clinics.store.StoredResult;
import jp.hagukumi.checkups.clinics.store.StoredVoucher;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Takes a clinic's result in, whichever way it came, in the caller's transaction: one judgement, one use of the voucher, one
 * opening of what is given back. Everything is judged before anything is written.
 */
@ApplicationScoped
public class ClinicTaking {

    static final String PAGE = "/checkups/vouchers";

    @Inject
    CheckupRows checkups;

    @Inject
    VoucherRows vouchers;

    @Inject
    ResultRows results;

    @Inject
    ClinicJudging judging;

    @Inject
    ClinicTables tables;

    @Inject
    Institutions institutions;

    @Inject
    CheckupTelling telling;

    @Inject
    CityClock clock;

    /** How a result came. */
    public enum Source {
        HAND,
        FILE
    }

    /** A checkup with its voucher, both locked. */
    record Open(StoredCheckup checkup, StoredVoucher voucher, List<StoredResult> editions) {

        /** The edition that was seen, if it still holds. */
        StoredResult standing(ClinicResultId seen) {
            var found = editions.stream()
                    .filter(one -> one.id().equals(seen))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
            if (found.cancelledAt().isPresent()) {
                throw new Refusal(ClinicRefusal.ALREADY_CANCELLED);
            }
            if (found.replacedAt().isPresent()) {
                throw new Refusal(ClinicRefusal.CORRECTED_SINCE);
            }
            return found;
        }
    }

    /** @throws Refusal {@link KernelRefusal#NOT_FOUND} where no voucher was issued for it */
    Open open(CheckupId id) {
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var voucher = vouchers.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return new Open(checkup, voucher, results.of(id));
    }

    /** @throws Refusal {@link ClinicRefusal#VOUCHER_USED}, those of {@link ClinicJudging#judge} */
    ClinicResultId take(Actor actor, Open open, ClinicResult result, Source source) {
        if (VoucherLife.TABLE
                .target(open.voucher().state(), VoucherLife.Event.USE)
                .isEmpty()) {
            throw new Refusal(ClinicRefusal.VOUCHER_USED);
        }
        var clinic = judging.judge(open.checkup(), open.voucher(), result);
        var taken = write(actor, open, result, clinic, source);
        move(open.voucher(), VoucherLife.Event.USE, Optional.of(latest(open.voucher(), taken)));
        follow(open.checkup(), CheckupLife.Event.DONE_ELSEWHERE);
        telling.tellOfResult(ClinicNotice.CLINIC_RESULT_IN, PAGE, open.checkup());
        return taken.id();
    }

    /** Whether exactly this result holds already. */
    boolean knows(Open open, ClinicResult result) {
        return open.editions().stream()
                .filter(StoredResult::holds)
                .anyMatch(holding -> same(holding, result.clinic().flatMap(institutions::ofCode), result));
    }

    /** Whether an edition that does not hold any more said exactly this: an old file, not a correction. */
    boolean knew(Open open, ClinicResult result) {
        var clinic = result.clinic().flatMap(institutions::ofCode);
        return open.editions().stream().filter(one -> !one.holds()).anyMatch(one -> same(one, clinic, result));
    }

    /** The edition that holds, where the same clinic told it by a file. */
    Optional<StoredResult> saidByFile(Open open, ClinicResult result) {
        var clinic = result.clinic().flatMap(institutions::ofCode).map(InstitutionFacts::id);
        return open.editions().stream()
                .filter(one -> one.holds()
                        && one.source().equals(Source.FILE.name())
                        && clinic.isPresent()
                        && one.clinic().equals(clinic))
                .findFirst();
    }

    /**
     * Another edition takes the place of the one that holds.
     *
     * @throws Refusal {@link ClinicRefusal#NOTHING_CORRECTED}, those of {@link ClinicJudging#judge}
     */
    ClinicResultId correct(Actor actor, Open open, StoredResult holding, ClinicResult result, Source source) {
        var clinic = judging.judge(open.checkup(), open.voucher(), result);
        if (same(holding, clinic, result)) {
            throw new Refusal(ClinicRefusal.NOTHING_CORRECTED);
        }
        results.replace(holding.id(), clock.now());
        var taken = write(actor, open, result, clinic, source);
        move(open.voucher(), VoucherLife.Event.CORRECT, Optional.of(latest(open.voucher(), taken)));
        telling.tellOfResult(ClinicNotice.CLINIC_RESULT_IN, PAGE, open.checkup());
        return taken.id();
    }

    /** It counts no more, and its voucher is given back. */
    void cancel(Open open, StoredResult holding, String why) {
        results.cancel(holding.id(), why, clock.now());
        move(open.voucher(), VoucherLife.Event.GIVE_BACK, Optional.empty());
        follow(open.checkup(), CheckupLife.Event.TAKE_BACK);
    }

    private StoredResult write(
            Actor actor, Open open, ClinicResult result, Optional<InstitutionFacts> clinic, Source source) {
        var taken = new StoredResult(
                ClinicResultId.next(),
                open.checkup().id(),
                open.editions().size() + 1,
                result.on(),
                clinic.map(InstitutionFacts::id),
                result.place(),
                result.paidYen(),
                MedicalJudgement.valueOf(result.judgement()),
                result.advice(),
                source.name(),
                actor.id(),
                clock.now(),
                Optional.empty(),
                Optional.empty(),
                back(open, result));
        results.write(taken, result.measured(), result.found());
        return taken;
    }

    private Optional<ClinicReimbursement.Decision> back(Open open, ClinicResult result) {
        return result.paidYen()
                .flatMap(paid -> tables.terms()
                        .on(open.checkup().kind().name(), result.on())
                        .flatMap(term -> ClinicReimbursement.decide(
                                result.on(), paid, open.voucher().yen(), term)));
    }

    private void move(StoredVoucher voucher, VoucherLife.Event event, Optional<LocalDate> on) {
        vouchers.move(voucher.checkup(), VoucherLife.TABLE.after(voucher.state(), event), on);
    }

    /** A child that has left stays so; its checkup has no such edge. */
    private void follow(StoredCheckup checkup, CheckupLife.Event event) {
        CheckupLife.TABLE.target(checkup.state(), event).ifPresent(state -> checkups.write(checkup, state));
    }

    private boolean same(StoredResult holding, Optional<InstitutionFacts> clinic, ClinicResult result) {
        return holding.on().equals(result.on())
                && holding.clinic().equals(clinic.map(InstitutionFacts::id))
                && holding.place().equals(result.place())
                && holding.paidYen().equals(result.paidYen())
                && holding.judgement().name().equals(result.judgement())
                && holding.advice().equals(result.advice())
                && Set.copyOf(results.measured(holding.id())).equals(Set.copyOf(result.measured()))
                && Set.copyOf(results.found(holding.id())).equals(Set.copyOf(result.found()));
    }

    private static LocalDate latest(StoredVoucher voucher, StoredResult taken) {
        return taken.on().isBefore(voucher.issuedOn()) ? voucher.issuedOn() : taken.on();
    }
}
