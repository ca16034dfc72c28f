package jp.hagukumi.pregnancy.care.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.store.PregnancyScopes;

/** A booking belongs where its pregnancy belongs. */
@ApplicationScoped
public class PostnatalScopes implements ScopeSource {

    @Inject
    PostnatalRows bookings;

    @Inject
    PregnancyScopes pregnancies;

    @Override
    public Class<? extends Resource> answersFor() {
        return PostnatalBookingId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return bookings.find((PostnatalBookingId) resource).flatMap(found -> pregnancies.scopeOf(found.pregnancy()));
    }
}
