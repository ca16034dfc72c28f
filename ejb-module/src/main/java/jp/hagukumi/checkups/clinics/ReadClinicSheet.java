package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.rules.ClinicReimbursement;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.checkups.clinics.store.StoredResult;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The ward reads where a checkup at a clinic stands; what was found is for health nurses, and for a clerk only that it is in. */
@Stateless
public class ReadClinicSheet {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    VoucherRows vouchers;

    @Inject
    ResultRows results;

    @Inject
    ClinicTables tables;

    @Inject
    ClinicViewing viewing;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public ClinicSheet read(Actor actor, CheckupId id) {
        access.require(actor, ClinicAction.READ_SHEET, id);
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var voucher =
                vouchers.of(List.of(id)).stream().findFirst().orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var child = people.find(checkup.child()).orElseThrow();
        var deep = access.may(actor, ClinicAction.READ_RESULT, id);
        var editions = results.of(id);
        var names = viewing.clinics(editions);
        audit.note(
                actor,
                ClinicEvent.CLINIC_SHEET_READ,
                id,
                List.of(checkup.child().value()),
                Map.of("result", String.valueOf(deep)));
        return new ClinicSheet(
                id,
                child.names().full(),
                child.birthDate(),
                checkup.kind(),
                checkup.from(),
                checkup.until(),
                voucher.state(),
                voucher.yen(),
                tables.items().of(checkup.kind().name(), latest(checkup.until())).stream()
                        .map(Enum::name)
                        .toList(),
                editions.stream()
                        .sorted(Comparator.comparingInt(StoredResult::edition).reversed())
                        .map(one -> edition(one, names, deep))
                        .toList());
    }

    private LocalDate latest(LocalDate until) {
        return until.isBefore(clock.today()) ? until : clock.today();
    }

    private ClinicSheet.Edition edition(StoredResult one, Map<UUID, String> names, boolean deep) {
        return new ClinicSheet.Edition(
                one.id(),
                one.edition(),
                one.on(),
                ClinicViewing.clinic(one, names),
                one.source(),
                one.at(),
                one.holds(),
                one.cancelledAt().isPresent(),
                one.back().map(ClinicReimbursement.Decision::yen),
                one.back().map(ClinicReimbursement.Decision::until),
                viewing.whole(one, deep));
    }
}
