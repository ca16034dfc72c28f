package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.births.registration.LinkFilingId;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;

/** A filing that was set aside belongs to the ward it is addressed to, and to every ward where it is none of this city's. */
@ApplicationScoped
public class LinkFilingScopes implements ScopeSource {

    @Inject
    LinkFilings filings;

    @Inject
    CityCalendar calendar;

    @Override
    public Class<? extends Resource> answersFor() {
        return LinkFilingId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        var wards = calendar.city().wards().stream().map(CityFacts.Ward::code).collect(Collectors.toSet());
        return filings.addresseeOfSetAside((LinkFilingId) resource)
                .map(ward -> new Scope(wards.contains(ward) ? Set.of(ward) : wards, Set.of(), Optional.empty()));
    }
}
