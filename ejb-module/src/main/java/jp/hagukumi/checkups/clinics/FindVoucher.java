package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.Refusal;

/** The ward looks for the checkup to which a voucher on paper belongs. A voucher of another ward is as unknown as none. */
@Stateless
public class FindVoucher {

    @Inject
    Access access;

    @Inject
    VoucherRows vouchers;

    @Inject
    CheckupRows checkups;

    @Inject
    Audit audit;

    /**
     * @param typed eight characters, with or without a hyphen
     * @throws Refusal {@link ClinicRefusal#UNKNOWN_VOUCHER}
     */
    public CheckupId find(Actor actor, String typed) {
        access.require(actor, ClinicAction.FIND_VOUCHER);
        var found = UnmistakableCode.read(typed)
                .flatMap(vouchers::ofCode)
                .filter(checkup -> access.may(actor, ClinicAction.READ_SHEET, checkup))
                .orElseThrow(() -> Refusal.at("code", ClinicRefusal.UNKNOWN_VOUCHER));
        audit.note(
                actor,
                ClinicEvent.VOUCHER_LOOKED_UP,
                found,
                List.of(checkups.find(found).orElseThrow().child().value()));
        return found;
    }
}
