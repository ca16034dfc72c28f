package jp.hagukumi.grants.store;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.grants.Untold;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * What the city owes for one pregnancy, as kept.
 *
 * @param untold where the city was told of the pregnancy only after it was lost
 * @param reckonWhy why it is to be reckoned anew
 */
public record StoredCase(
        PregnancyId pregnancy,
        PersonId woman,
        String ward,
        Optional<LocalDate> certifiedOn,
        Optional<LocalDate> cancelledOn,
        Optional<Untold> untold,
        Optional<String> reckonWhy) {

    /** As it stood before she left the city: what was granted then is not taken away by the move. */
    public StoredCase asCertified() {
        return new StoredCase(pregnancy, woman, ward, certifiedOn, Optional.empty(), untold, reckonWhy);
    }
}
