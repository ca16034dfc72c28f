package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.hagukumi.grants.banks.BankFindings;
import jp.hagukumi.grants.banks.BankRefusal;
import jp.hagukumi.grants.banks.BankTables;
import jp.hagukumi.grants.rules.BankDays;
import jp.hagukumi.grants.rules.BankTerms;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** On which days the bank can credit a file that is handed in now, and when its silence counts. */
@ApplicationScoped
public class ValueDays {

    /** A payment of which nothing was heard so many bank days after its day counts as credited. */
    private static final int SILENT_BANK_DAYS = 3;

    @Inject
    BankTables banks;

    @Inject
    CityClock clock;

    BankDays days() {
        return banks.days();
    }

    BankTerms.InForce terms() {
        return banks.terms().on(clock.today());
    }

    /** The earliest day for a file handed in now. */
    LocalDate earliest() {
        return terms().earliest(now(), days());
    }

    /** @throws Refusal {@link BankRefusal} with the nearest day that can be reached */
    void require(LocalDate valueOn) {
        var asked = days().knows(valueOn) ? valueOn : clock.today().plusYears(1);
        BankFindings.ofValueDate("on", terms().reach(now(), asked, days())).ifPresent(finding -> {
            throw Refusal.of(List.of(finding));
        });
    }

    /** Payments of this day or before count as credited today, where nothing was heard. */
    LocalDate unheardUntil(LocalDate today) {
        return days().earlier(today, SILENT_BANK_DAYS);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), CityClock.TOKYO);
    }
}
