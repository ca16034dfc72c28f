package jp.hagukumi.pregnancy.results.store;

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
import jp.hagukumi.pregnancy.results.SentResultId;
import jp.hagukumi.pregnancy.store.PregnancyScopes;

/** What was sent belongs where its pregnancy belongs, and to every ward until its woman is found. */
@ApplicationScoped
public class SentScopes implements ScopeSource {

    @Inject
    SentRows sent;

    @Inject
    PregnancyScopes pregnancies;

    @Inject
    CityCalendar calendar;

    @Override
    public Class<? extends Resource> answersFor() {
        return SentResultId.class;
    }

    @Override
    public Optional<Scope> scopeOf(Resource resource) {
        return sent.find((SentResultId) resource)
                .map(found -> found.pregnancy()
                        .flatMap(pregnancies::scopeOf)
                        .orElseGet(() -> new Scope(everyWard(), Set.of(), Optional.empty())));
    }

    private Set<String> everyWard() {
        return calendar.city().wards().stream().map(CityFacts.Ward::code).collect(Collectors.toSet());
    }
}
