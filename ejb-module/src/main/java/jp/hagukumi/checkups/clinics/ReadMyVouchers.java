package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.rules.ClinicReimbursement;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.checkups.clinics.store.StoredResult;
import jp.hagukumi.checkups.clinics.store.StoredVoucher;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.identity.OpenChild;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** A guardian reads the vouchers of her children, and what clinics found. */
@Stateless
public class ReadMyVouchers {

    /** Spoken about, and told in no list. */
    private static final Set<Organ> SPOKEN = EnumSet.of(Organ.MIND, Organ.CHILD_CARE, Organ.OTHER);

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    VoucherRows vouchers;

    @Inject
    ResultRows results;

    @Inject
    ClinicViewing viewing;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** In the order of the children's windows; called back ones are not among them. */
    public List<MyVoucher> read(Actor actor) {
        access.require(actor, ClinicAction.READ_MY_VOUCHERS);
        var children = people.childrenOpenTo(new PersonId(actor.id()), clock.today()).stream()
                .filter(open -> open.child().standing() == Standing.RESIDENT)
                .collect(Collectors.toMap(open -> open.child().id(), Function.identity()));
        var all = checkups.ofChildren(children.keySet());
        var issued = vouchers.of(all.stream().map(StoredCheckup::id).toList()).stream()
                .filter(voucher -> voucher.state() != VoucherState.CALLED_BACK)
                .collect(Collectors.toMap(StoredVoucher::checkup, Function.identity()));
        var held = results.holdingOf(issued.keySet());
        var names = viewing.clinics(held);
        var found = held.stream().collect(Collectors.toMap(StoredResult::checkup, Function.identity()));
        var shown = all.stream()
                .filter(checkup -> issued.containsKey(checkup.id()))
                .map(checkup -> shown(
                        checkup,
                        Objects.requireNonNull(issued.get(checkup.id())),
                        Objects.requireNonNull(children.get(checkup.child())),
                        found,
                        names))
                .toList();
        audit.note(actor, ClinicEvent.MY_VOUCHERS_READ, Map.of("vouchers", String.valueOf(shown.size())));
        return shown;
    }

    private MyVoucher shown(
            StoredCheckup checkup,
            StoredVoucher voucher,
            OpenChild child,
            Map<CheckupId, StoredResult> found,
            Map<UUID, String> names) {
        return new MyVoucher(
                checkup.id(),
                checkup.child(),
                child.child().names().full(),
                checkup.kind(),
                voucher.state(),
                voucher.state() == VoucherState.ISSUED
                        ? Optional.of(voucher.code().exact())
                        : Optional.empty(),
                checkup.from(),
                checkup.until(),
                // Where a clinic lies may say where a child lives.
                Optional.ofNullable(found.get(checkup.id()))
                        .filter(result -> child.hidden().isEmpty())
                        .map(result -> told(result, names)));
    }

    private MyVoucher.Result told(StoredResult result, Map<UUID, String> names) {
        return new MyVoucher.Result(
                result.on(),
                ClinicViewing.clinic(result, names),
                results.measured(result.id()),
                results.found(result.id()).stream()
                        .filter(one -> !one.said().equals(CaseRules.Said.NO_FINDING.name())
                                && !SPOKEN.contains(Organ.valueOf(one.item())))
                        .map(ClinicResult.Found::item)
                        .toList(),
                result.judgement().name(),
                result.advice(),
                result.back().map(ClinicReimbursement.Decision::yen),
                result.back().map(ClinicReimbursement.Decision::until));
    }
}
