package jp.hagukumi.identity.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lays the demonstration city out at start-up, where the configuration asks for one. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoCity {

    @Inject
    @ConfigProperty(name = "hagukumi.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "hagukumi.oidc.residents.issuer")
    Optional<String> residents;

    @Inject
    @ConfigProperty(name = "hagukumi.oidc.staff.issuer")
    Optional<String> staff;

    @Inject
    @ConfigProperty(name = "hagukumi.oidc.partners.issuer")
    Optional<String> partners;

    @Inject
    @ConfigProperty(name = "hagukumi.demo.partners-dir")
    Optional<String> certificates;

    @Inject
    LayOutDemoCity layOut;

    @PostConstruct
    void layOutWhereWanted() {
        if (wanted) {
            layOut.layOut(
                    new LayOutDemoCity.Issuers(issuer(residents), issuer(staff), issuer(partners)),
                    certificates.map(Path::of));
        }
    }

    /** A demonstration without a provider still has its people; nobody can sign in as one of them. */
    private static String issuer(Optional<String> configured) {
        return configured.orElse("urn:hagukumi:demo:no-provider");
    }
}
