package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.access.ScopeSource;
import jp.hagukumi.pregnancy.satogaeri.GuestId;

/** A guest belongs to the ward that takes her on, and to every ward until one does. */
@ApplicationScoped
public class GuestScopes implements ScopeSource {

    @Inject
    GuestRows guests;

    @Inject
    CityCalendar calendar;

    @Override
    public Class<? extends Resource> answersFor() {
        return GuestId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return guests.find((GuestId) resource)
                .map(guest -> guest.ward().map(Set::of).orElseGet(this::everyWard))
                .map(wards -> new Scope(wards, Set.of(), Optional.empty()));
    }

    private Set<String> everyWard() {
        return calendar.city().wards().stream().map(CityFacts.Ward::code).collect(Collectors.toSet());
    }
}
