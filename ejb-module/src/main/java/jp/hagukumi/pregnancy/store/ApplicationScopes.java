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
import jp.hagukumi.pregnancy.intake.ApplicationId;

/** An application belongs to the ward it is addressed to, and to every ward where it says none. */
@ApplicationScoped
public class ApplicationScopes implements ScopeSource {

    @Inject
    IntakeRows applications;

    @Inject
    CityCalendar calendar;

    @Override
    public Class<? extends Resource> answersFor() {
        return ApplicationId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return applications
                .find((ApplicationId) resource)
                .map(application -> application.ward().map(Set::of).orElseGet(this::everyWard))
                .map(wards -> new Scope(wards, Set.of(), Optional.empty()));
    }

    private Set<String> everyWard() {
        return calendar.city().wards().stream().map(CityFacts.Ward::code).collect(Collectors.toSet());
    }
}
