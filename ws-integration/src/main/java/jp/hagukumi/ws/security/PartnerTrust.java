package jp.hagukumi.ws.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.envelope.CertificateTrust;
import jp.hagukumi.ws.envelope.FlawedMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The partners' authorities and their revocation lists, from files that operations keep current; a changed file is read within
 * a minute. A file that can't be read leaves the last good one in force: its lists then run out at their own next update, and
 * from there on the door refuses.
 *
 * <ul>
 *   <li>{@code hagukumi.partners.truststore}, {@code hagukumi.partners.truststore.password}: PKCS#12; what signed itself is a
 *       trusted root, the others are authorities below one
 *   <li>{@code hagukumi.partners.crl}: their revocation lists, PEM or DER, one behind the other
 * </ul>
 */
@ApplicationScoped
public class PartnerTrust {

    private static final Logger LOG = Logger.getLogger(PartnerTrust.class.getName());
    private static final Duration CHAIN_HOLDS_FOR = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(20);

    @Inject
    CityClock clock;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.truststore")
    String truststore;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.truststore.password")
    String password;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.crl")
    String revocations;

    /** Registered certificates only, so it stays small. */
    private final Map<X509Certificate, Checked> checked = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    /** As of at most half a minute ago. */
    CertificateTrust current() {
        var now = clock.now();
        var known = loaded.get();
        if (known != null && now.isBefore(known.lookedAt.plus(LOOK_AGAIN_AFTER))) {
            return known.trust;
        }
        var fresh = look(known, now);
        loaded.set(fresh);
        return fresh.trust;
    }

    /**
     * The chain of that signer as of now; see {@link CertificateTrust#chainOf}. Asked once a minute for each certificate, and
     * anew with every new list: the same hospital sends many messages.
     */
    List<X509Certificate> chainOf(X509Certificate signer, CertificateTrust trust, Instant now) throws FlawedMessage {
        var known = checked.get(signer);
        if (known != null && known.trust == trust && now.isBefore(known.until)) {
            return known.chain;
        }
        var chain = trust.chainOf(signer, now);
        checked.put(signer, new Checked(trust, chain, until(chain, trust, now)));
        return chain;
    }

    private static Instant until(List<X509Certificate> chain, CertificateTrust trust, Instant now) {
        var until = now.plus(CHAIN_HOLDS_FOR);
        for (var certificate : chain) {
            var ends = certificate.getNotAfter().toInstant();
            var listEnds = trust.listFor(certificate)
                    .map(list -> list.getNextUpdate().toInstant())
                    .orElse(now);
            until = Collections.min(List.of(until, ends, listEnds));
        }
        return until;
    }

    private Loaded look(@Nullable Loaded known, Instant now) {
        try {
            var stamps = stamps();
            if (known != null && known.stamps.equals(stamps)) {
                return new Loaded(known.trust, stamps, now);
            }
            return new Loaded(read(), stamps, now);
        } catch (IOException | GeneralSecurityException unreadable) {
            if (known == null) {
                throw new IllegalStateException("The partners' authorities can't be read", unreadable);
            }
            LOG.log(
                    Level.SEVERE,
                    "The partners' authorities or lists can't be read; the last good ones stay",
                    unreadable);
            return new Loaded(known.trust, known.stamps, now);
        }
    }

    private CertificateTrust read() throws IOException, GeneralSecurityException {
        var roots = new LinkedHashSet<X509Certificate>();
        var between = new ArrayList<X509Certificate>();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(truststore))) {
            store.load(in, password.toCharArray());
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate authority) {
                var self = authority.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
                (self ? roots : between).add(authority);
            }
        }
        if (roots.isEmpty()) {
            throw new KeyStoreException("The partners' trust store holds no root");
        }
        var lists = new ArrayList<X509CRL>();
        try (var in = Files.newInputStream(Path.of(revocations))) {
            CertificateFactory.getInstance("X.509").generateCRLs(in).forEach(list -> lists.add((X509CRL) list));
        }
        return new CertificateTrust(roots, between, lists);
    }

    private List<FileTime> stamps() throws IOException {
        return List.of(Files.getLastModifiedTime(Path.of(truststore)), Files.getLastModifiedTime(Path.of(revocations)));
    }

    private record Checked(CertificateTrust trust, List<X509Certificate> chain, Instant until) {}

    private record Loaded(CertificateTrust trust, List<FileTime> stamps, Instant lookedAt) {}
}
