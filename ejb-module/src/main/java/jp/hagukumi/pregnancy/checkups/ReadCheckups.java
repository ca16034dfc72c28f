package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.checkups.store.StoredResult;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The ward's health staff read what the checkups found; EPDS is for health nurses only. */
@Stateless
public class ReadCheckups {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    VoucherRows vouchers;

    @Inject
    CheckupRows checkups;

    @Inject
    Audit audit;

    public CheckupSheet read(Actor actor, PregnancyId pregnancy) {
        access.require(actor, CheckupAction.READ_CHECKUPS, pregnancy);
        var known = pregnancies.find(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var deep = access.may(actor, CheckupAction.READ_MIND, pregnancy);
        var opened = checkups.openedOf(pregnancy).stream()
                .collect(Collectors.toMap(CheckupRows.Opened::checkup, Function.identity()));
        var sheet = new CheckupSheet(
                left(pregnancy),
                checkups.resultsOf(pregnancy).stream()
                        .map(result -> line(result, deep, Optional.ofNullable(opened.get(result.id()))))
                        .toList());
        audit.note(
                actor,
                CheckupEvent.CHECKUPS_READ,
                pregnancy,
                List.of(known.woman().value()),
                Map.of("mind", String.valueOf(deep)));
        return sheet;
    }

    private List<CheckupSheet.Left> left(PregnancyId pregnancy) {
        var all = vouchers.of(pregnancy);
        return Arrays.stream(VoucherKind.values())
                .filter(kind -> all.stream().anyMatch(voucher -> voucher.kind() == kind))
                .map(kind -> new CheckupSheet.Left(
                        kind, count(all, kind, VoucherState.ISSUED), count(all, kind, VoucherState.USED)))
                .toList();
    }

    private static int count(List<Voucher> all, VoucherKind kind, VoucherState state) {
        return (int) all.stream()
                .filter(voucher -> voucher.kind() == kind && voucher.state() == state)
                .count();
    }

    private CheckupSheet.Line line(StoredResult result, boolean deep, Optional<CheckupRows.Opened> opened) {
        return new CheckupSheet.Line(
                result.id(),
                result.checkup(),
                result.source(),
                deep && result.checkup().kind() == Checkup.Kind.POSTNATAL
                        ? checkups.mindOf(result.id())
                        : Optional.empty(),
                opened.map(CheckupRows.Opened::yen),
                opened.map(CheckupRows.Opened::until));
    }
}
