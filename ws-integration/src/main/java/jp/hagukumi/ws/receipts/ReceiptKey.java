package jp.hagukumi.ws.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The city's key for receipts, from a PKCS#12 store outside the application: {@code hagukumi.receipt.keystore} (path),
 * {@code hagukumi.receipt.keystore.password}, {@code hagukumi.receipt.key.alias}. ECDSA on P-256 or RSA. Read once; a new key comes into use
 * with the next start.
 */
@ApplicationScoped
public class ReceiptKey {

    @Inject
    @ConfigProperty(name = "hagukumi.receipt.keystore")
    String store;

    @Inject
    @ConfigProperty(name = "hagukumi.receipt.keystore.password")
    String password;

    @Inject
    @ConfigProperty(name = "hagukumi.receipt.key.alias", defaultValue = "receipt")
    String alias;

    private final AtomicReference<@Nullable Usable> known = new AtomicReference<>();

    /** A key that can sign, and the certificate that goes with it. */
    record Usable(PrivateKey secret, X509Certificate certificate, String algorithm) {}

    Usable usable() throws GeneralSecurityException {
        var usable = known.get();
        if (usable == null) {
            usable = read();
            known.set(usable);
        }
        return usable;
    }

    private Usable read() throws GeneralSecurityException {
        try (var in = Files.newInputStream(Path.of(store))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            if (keys.getKey(alias, password.toCharArray()) instanceof PrivateKey secret
                    && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                return new Usable(
                        secret, certificate, secret.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            }
            throw new KeyStoreException("No key under the alias " + alias);
        } catch (IOException unreadable) {
            throw new KeyStoreException("The receipt key can't be read", unreadable);
        }
    }
}
