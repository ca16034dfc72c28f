package jp.hagukumi.ws.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.envelope.CertificateTrust;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The partners' authorities and their revocation lists, from files that operations keep current; a changed file is read within
 * a minute. A file that can't be read leaves the last good one in force: its lists then run out at their own next update, and
 * from there on the door refuses.
 *
 * <ul>
 *   <li>{@code hagukumi.partners.authorities}: trusted roots, PEM
 *   <li>{@code hagukumi.partners.intermediates}: authorities below a root, PEM; may be left out
 *   <li>{@code hagukumi.partners.revocations}: revocation lists, PEM, one after the other
 * </ul>
 */
@ApplicationScoped
public class PartnerTrust {

    private static final Logger LOG = Logger.getLogger(PartnerTrust.class.getName());
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(20);

    @Inject
    CityClock clock;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.authorities")
    Path authorities;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.intermediates")
    Optional<Path> intermediates;

    @Inject
    @ConfigProperty(name = "hagukumi.partners.revocations")
    Path revocations;

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
            LOG.log(Level.SEVERE, "The partners' authorities or lists can't be read; the last good ones stay", unreadable);
            return new Loaded(known.trust, known.stamps, now);
        }
    }

    private CertificateTrust read() throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var roots = new LinkedHashSet<>(certificates(factory, authorities));
        List<X509Certificate> between = intermediates.isEmpty() ? List.of() : certificates(factory, intermediates.get());
        var lists = new ArrayList<X509CRL>();
        try (var in = Files.newInputStream(revocations)) {
            factory.generateCRLs(in).forEach(list -> lists.add((X509CRL) list));
        }
        return new CertificateTrust(roots, between, lists);
    }

    private static List<X509Certificate> certificates(CertificateFactory factory, Path file)
            throws IOException, GeneralSecurityException {
        var found = new ArrayList<X509Certificate>();
        try (var in = Files.newInputStream(file)) {
            factory.generateCertificates(in).forEach(certificate -> found.add((X509Certificate) certificate));
        }
        if (found.isEmpty()) {
            throw new NoSuchFileException(file.toString(), null, "holds no certificate");
        }
        return found;
    }

    private List<FileTime> stamps() throws IOException {
        var stamps = new ArrayList<FileTime>();
        stamps.add(Files.getLastModifiedTime(authorities));
        stamps.add(Files.getLastModifiedTime(revocations));
        if (intermediates.isPresent()) {
            stamps.add(Files.getLastModifiedTime(intermediates.get()));
        }
        return stamps;
    }

    private record Loaded(CertificateTrust trust, List<FileTime> stamps, Instant lookedAt) {}
}
