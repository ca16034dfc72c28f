package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.hagukumi.checkups.clinics.rules.ClinicItems;
import jp.hagukumi.checkups.clinics.rules.VoucherTerms;
import jp.hagukumi.checkups.store.CheckupTables;

/** The tables of checkups at clinics, read once. */
@ApplicationScoped
public class ClinicTables {

    @Inject
    CheckupTables city;

    private final ClinicItems items = ClinicItems.published();
    private final AtomicReference<Optional<VoucherTerms>> terms = new AtomicReference<>(Optional.empty());

    ClinicItems items() {
        return items;
    }

    VoucherTerms terms() {
        return terms.updateAndGet(
                        known -> known.or(() -> Optional.of(VoucherTerms.of(city.cityTable("infant-vouchers.csv")))))
                .orElseThrow();
    }
}
