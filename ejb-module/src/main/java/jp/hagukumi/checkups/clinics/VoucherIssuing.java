package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupTelling;
import jp.hagukumi.checkups.clinics.model.VoucherLife;
import jp.hagukumi.checkups.clinics.rules.VoucherTerms;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.RoundRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.time.CityClock;

/** Issues vouchers in sets, lets them lapse, and calls them back from a child that is not the city's any more. */
@ApplicationScoped
public class VoucherIssuing {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    ClinicTables tables;

    @Inject
    CheckupTables core;

    @Inject
    CheckupRows checkups;

    @Inject
    RoundRows rounds;

    @Inject
    VoucherRows vouchers;

    @Inject
    People people;

    @Inject
    CheckupTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    List<IssueVouchers.Task> tasks() {
        return IssueVouchers.tasks(
                tables.terms().kinds().stream().map(CheckupKind::valueOf).toList());
    }

    /** @return how many were issued, at most as many as one transaction takes */
    int issue(CheckupKind kind) {
        var term = tables.terms().on(kind.name(), clock.today());
        return term.isEmpty() ? 0 : issue(kind, term.orElseThrow());
    }

    private int issue(CheckupKind kind, VoucherTerms.Term term) {
        var today = clock.today();
        var soon = today.plusDays(term.issueDays());
        var births = core.windows().births(kind.name(), today, soon);
        // Whose voucher was used and who came back after it has been seen already.
        var seen = vouchers.childrenSeen(kind);
        rounds.target(people.registeredBorn(births.from(), births.until()).stream()
                .filter(child -> !seen.contains(child.id()))
                .flatMap(child -> core.windows().of(kind.name(), child.birthDate()).stream()
                        .filter(window ->
                                !window.from().isAfter(soon) && !window.until().isBefore(today))
                        .map(window -> new RoundRows.Target(
                                child.id(), kind, child.ward(), window.from(), window.until(), child.family())))
                .toList());
        // The edge that this set operation follows, once for all of them.
        VoucherLife.TABLE.after(VoucherState.CALLED_BACK, VoucherLife.Event.ISSUE_AGAIN);
        var again = vouchers.issueAgain(kind, today);
        var due = vouchers.withoutVoucher(kind, today, soon, IssueVouchers.MOST);
        vouchers.issue(
                due,
                Stream.generate(() -> UnmistakableCode.draw(RANDOM))
                        .limit(due.size())
                        .toList(),
                term.yen(),
                term.ruleVersion(),
                today);
        telling.tellOfEach(ClinicNotice.VOUCHER_READY, ClinicTaking.PAGE, checkups.lockAll(due));
        return again + due.size();
    }

    /** @return how many lapsed */
    int lapse() {
        // The edge that this set operation follows, once for all of them.
        VoucherLife.TABLE.after(VoucherState.ISSUED, VoucherLife.Event.LAPSE);
        return vouchers.lapse(clock.today(), IssueVouchers.MOST);
    }

    /** Lives elsewhere or has died: what was not used is not shown any more. Heard twice it is done once; nobody is told. */
    public void callBack(Actor actor, PersonId child) {
        if (people.find(child)
                .filter(facts -> facts.standing() == Standing.RESIDENT || facts.standing() == Standing.EXPECTED)
                .isPresent()) {
            return;
        }
        for (var voucher : vouchers.lockIssuedOf(child)) {
            var today = clock.today();
            vouchers.move(
                    voucher.checkup(),
                    VoucherLife.TABLE.after(voucher.state(), VoucherLife.Event.CALL_BACK),
                    Optional.of(voucher.issuedOn().isAfter(today) ? voucher.issuedOn() : today));
            audit.note(
                    actor, ClinicEvent.INFANT_VOUCHER_CALLED_BACK, voucher.checkup(), List.of(child.value()), Map.of());
        }
    }
}
