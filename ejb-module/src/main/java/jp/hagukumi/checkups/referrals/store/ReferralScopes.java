package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A referral belongs to the ward in which the child lives; the family reads it by its checkup. */
@ApplicationScoped
public class ReferralScopes implements ScopeSource {

    @Inject
    ReferralRows referrals;

    @Override
    public Class<? extends Resource> answersFor() {
        return ReferralId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return referrals
                .find((ReferralId) resource)
                .map(referral -> new Scope(Set.of(referral.ward()), Set.of(), Optional.empty()));
    }
}
