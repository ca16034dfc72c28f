package jp.hagukumi.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jp.hagukumi.kernel.time.CityClock;
import org.eclipse.microprofile.config.Config;

/** The providers, each asked for its metadata when first needed and again after an hour. */
@ApplicationScoped
class Providers {

    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Config config;

    @Inject
    CityClock clock;

    private final Map<Realm, Known> known = new EnumMap<>(Realm.class);

    private record Known(Provider provider, Instant since) {}

    Provider of(Realm realm) {
        var now = clock.now();
        synchronized (known) {
            var found = known.get(realm);
            if (found != null && found.since().plus(KEPT).isAfter(now)) {
                return found.provider();
            }
        }
        var asked = Provider.discovered(ProviderSettings.of(realm, config));
        synchronized (known) {
            known.put(realm, new Known(asked, now));
        }
        return asked;
    }

    String issuer(Realm realm) {
        return ProviderSettings.of(realm, config).issuer().getValue();
    }
}
