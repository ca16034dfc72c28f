package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.checkups.store.StoredResult;
import jp.hagukumi.pregnancy.checkups.store.VoucherRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The woman reads her vouchers and what her checkups found. */
@Stateless
public class ReadMyCheckups {

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

    public MyCheckups read(Actor actor) {
        access.require(actor, CheckupAction.READ_MY_CHECKUPS);
        var mine = pregnancies
                .latestOf(new PersonId(actor.id()))
                .filter(known -> known.state() != PregnancyState.CLOSED)
                .map(this::shown)
                .orElse(new MyCheckups(List.of(), List.of()));
        audit.note(
                actor,
                CheckupEvent.MY_CHECKUPS_READ,
                List.of(actor.id()),
                Map.of("results", String.valueOf(mine.results().size())));
        return mine;
    }

    private MyCheckups shown(StoredPregnancy pregnancy) {
        var lost = pregnancy.state() == PregnancyState.LOST;
        var opened = checkups.openedOf(pregnancy.id()).stream()
                .collect(Collectors.toMap(CheckupRows.Opened::checkup, Function.identity()));
        return new MyCheckups(
                vouchers.of(pregnancy.id()).stream()
                        .filter(voucher -> voucher.state() == VoucherState.ISSUED
                                || (voucher.state() == VoucherState.USED && !lost))
                        .toList(),
                checkups.resultsOf(pregnancy.id()).stream()
                        .filter(result -> !lost || result.checkup().kind() == Checkup.Kind.POSTNATAL)
                        .map(result -> shown(result, opened))
                        .toList());
    }

    private static MyCheckups.Result shown(StoredResult result, Map<CheckupId, CheckupRows.Opened> opened) {
        return new MyCheckups.Result(
                result.id(),
                result.checkup(),
                java.util.Optional.ofNullable(opened.get(result.id()))
                        .map(open -> new MyCheckups.Reimbursement(open.yen(), open.until())));
    }
}
