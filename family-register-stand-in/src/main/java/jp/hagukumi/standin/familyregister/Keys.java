package jp.hagukumi.standin.familyregister;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.wss4j.common.crypto.Merlin;

/**
 * The register's own keys, and whom it trusts: the city's authority. From the environment: {@code CITY_URL} (where answers go),
 * {@code TLS_STORE} (alias {@code tls}), {@code SIGNING_STORE} (alias {@code signing}), {@code CITY_TRUST_STORE} and
 * {@code STORE_PASSWORD}.
 */
final class Keys {

    static final String SIGNING = "signing";

    private final Map<String, String> environment;

    Keys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    URI city() {
        return URI.create(given("CITY_URL"));
    }

    String password() {
        return given("STORE_PASSWORD");
    }

    /** Shows the register's certificate, trusts the city's authority and no other. */
    SSLContext connection() throws GeneralSecurityException, IOException {
        var mine = KeyManagerFactory.getInstance("PKIX");
        mine.init(store("TLS_STORE"), password().toCharArray());
        var theirs = TrustManagerFactory.getInstance("PKIX");
        theirs.init(store("CITY_TRUST_STORE"));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    /** To sign with. */
    Merlin signing() throws GeneralSecurityException, IOException {
        var crypto = new Merlin();
        crypto.setKeyStore(store("SIGNING_STORE"));
        return crypto;
    }

    /** To judge the city's signatures by. */
    Merlin trusted() throws GeneralSecurityException, IOException {
        var crypto = new Merlin();
        crypto.setTrustStore(store("CITY_TRUST_STORE"));
        return crypto;
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(given(name)))) {
            store.load(in, password().toCharArray());
        }
        return store;
    }

    private String given(String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is wanted in the environment");
        }
        return value;
    }
}
