package jp.hagukumi.ws.koseki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the family-register system is reached, from files outside the application. Read for each call, so that a renewed
 * certificate is in use with the next one: few orders a day go out.
 *
 * <ul>
 *   <li>{@code hagukumi.koseki.url}: its address, https; without it the city is not linked
 *   <li>{@code hagukumi.koseki.keystore}, {@code hagukumi.koseki.keystore.password}: PKCS#12 with the city's keys under the
 *       aliases {@code tls} and {@code sign}
 *   <li>{@code hagukumi.koseki.truststore}, {@code hagukumi.koseki.truststore.password}: whom the city trusts there
 * </ul>
 */
@ApplicationScoped
public class LinkSettings {

    @Inject
    @ConfigProperty(name = "hagukumi.koseki.url")
    Optional<URI> address = Optional.empty();

    @Inject
    @ConfigProperty(name = "hagukumi.koseki.keystore")
    Optional<String> keystore = Optional.empty();

    @Inject
    @ConfigProperty(name = "hagukumi.koseki.keystore.password")
    Optional<String> password = Optional.empty();

    @Inject
    @ConfigProperty(name = "hagukumi.koseki.truststore")
    Optional<String> truststore = Optional.empty();

    @Inject
    @ConfigProperty(name = "hagukumi.koseki.truststore.password")
    Optional<String> trustPassword = Optional.empty();

    /** The key that signs messages, with its certificate. */
    record Signer(PrivateKey key, X509Certificate certificate) {}

    Optional<URI> address() {
        return address;
    }

    Signer signer() throws GeneralSecurityException, IOException {
        var secret = password.orElse("").toCharArray();
        var keys = store(keystore, secret);
        if (keys.getKey("sign", secret) instanceof PrivateKey key
                && keys.getCertificate("sign") instanceof X509Certificate certificate) {
            return new Signer(key, certificate);
        }
        throw new KeyStoreException("No key under the alias sign");
    }

    /** Shows the city's certificate, and trusts the register's authority only. */
    SSLContext connection() throws GeneralSecurityException, IOException {
        var secret = password.orElse("").toCharArray();
        var keys = store(keystore, secret);
        if (keys.containsAlias("sign")) {
            keys.deleteEntry("sign");
        }
        var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, secret);
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(store(truststore, trustPassword.orElse("").toCharArray()));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Optional<String> file, char[] secret) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(
                Path.of(file.orElseThrow(() -> new KeyStoreException("No store is configured for the link"))))) {
            store.load(in, secret);
        }
        return store;
    }
}
