package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.births.registration.LinkAnswerId;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** An answer that was set aside belongs to the ward whose acceptance it names, and to every ward where it names none. */
@ApplicationScoped
public class LinkAnswerScopes implements ScopeSource {

    @Inject
    LinkRows link;

    @Inject
    CityCalendar calendar;

    @Override
    public Class<? extends Resource> answersFor() {
        return LinkAnswerId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return link.wardOfSetAside((LinkAnswerId) resource)
                .map(ward -> new Scope(
                        ward.map(Set::of)
                                .orElseGet(() -> calendar.city().wards().stream()
                                        .map(CityFacts.Ward::code)
                                        .collect(Collectors.toSet())),
                        Set.of(),
                        Optional.empty()));
    }
}
