package jp.hagukumi.pregnancy.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Issues the vouchers that belong to a pregnancy, and ends those that are not to be used any more. Done twice it is done once. */
@ApplicationScoped
public class VoucherIssuing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<VoucherKind> BEFORE_BIRTH = Set.of(VoucherKind.ANTENATAL, VoucherKind.EXTRA);
    private static final Set<VoucherKind> ALL = Set.of(VoucherKind.values());

    @Inject
    PregnancyRows pregnancies;

    @Inject
    HandbookRows handbooks;

    @Inject
    VoucherRows vouchers;

    @Inject
    CheckupTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Fourteen, five on top for several children, two for after the birth; once the handbook was handed over. */
    public void issue(Actor actor, PregnancyId pregnancy) {
        pregnancies
                .lock(pregnancy)
                .filter(known -> known.state().goesOn()
                        && handbooks.of(pregnancy).stream()
                                .anyMatch(book -> book.replacedOn().isEmpty()))
                .ifPresent(known -> issue(actor, known));
    }

    private void issue(Actor actor, StoredPregnancy known) {
        var before = vouchers.of(known.id()).size();
        var today = clock.today();
        issue(known.id(), VoucherKind.ANTENATAL, "antenatal-count", Optional.empty(), today);
        if (known.fetuses() > 1) {
            issue(known.id(), VoucherKind.EXTRA, "extra-count", Optional.of("extra-yen"), today);
        }
        issue(known.id(), VoucherKind.POSTNATAL, "postnatal-count", Optional.of("postnatal-yen"), today);
        var issued = vouchers.of(known.id()).size() - before;
        if (issued > 0) {
            audit.note(
                    actor,
                    CheckupEvent.VOUCHERS_ISSUED,
                    known.id(),
                    List.of(known.woman().value()),
                    Map.of("vouchers", String.valueOf(issued)));
        }
    }

    /**
     * After a birth or a loss only what is for her own recovery may still be shown; who has moved away shows what her new
     * municipality issues.
     */
    public void end(Actor actor, PregnancyId pregnancy) {
        pregnancies.lock(pregnancy).filter(known -> !known.state().goesOn()).ifPresent(known -> {
            var kinds = known.state() == PregnancyState.DELIVERED || known.state() == PregnancyState.LOST
                    ? BEFORE_BIRTH
                    : ALL;
            if (vouchers.of(pregnancy).stream()
                    .noneMatch(voucher -> voucher.state() == VoucherState.ISSUED && kinds.contains(voucher.kind()))) {
                return;
            }
            vouchers.end(pregnancy, kinds, clock.today());
            audit.note(
                    actor,
                    CheckupEvent.VOUCHERS_ENDED,
                    pregnancy,
                    List.of(known.woman().value()),
                    Map.of("state", known.state().name()));
        });
    }

    private void issue(
            PregnancyId pregnancy, VoucherKind kind, String count, Optional<String> amount, LocalDate today) {
        var many = tables.measures().on(count, today);
        var yen = amount.map(measure -> tables.measures().on(measure, today).value());
        for (var number = 1; number <= many.value(); number++) {
            vouchers.issue(
                    pregnancy,
                    new Voucher(UnmistakableCode.draw(RANDOM).exact(), kind, number, yen, today, VoucherState.ISSUED),
                    many.ruleVersion());
        }
    }
}
