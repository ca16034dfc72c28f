package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.Envelope;
import org.jdbi.v3.core.Jdbi;

/**
 * Signers' chains and revocation lists. The same few come with every message, so each is kept once and what is known to be kept
 * is not sent to the database again; the foreign key catches a wrong memory.
 */
@ApplicationScoped
public class TrustMaterial {

    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    Jdbi jdbi;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * Where an envelope's material is kept.
     *
     * @param chain digest of the DER certificates one after another, signer first
     * @param revocationList digest of the CRL
     */
    public record Kept(Optional<Bytes> chain, Optional<Bytes> revocationList) {}

    /** Keeps what is not kept yet, in the current transaction. */
    public Kept keep(Envelope envelope, Instant at) {
        var chain = envelope.signerChain().isEmpty()
                ? Optional.<Bytes>empty()
                : Optional.of(joined(envelope.signerChain()));
        chain.ifPresent(content -> keep("CHAIN", content, at));
        envelope.revocationList().ifPresent(content -> keep("CRL", content, at));
        return new Kept(chain.map(Bytes::sha256), envelope.revocationList().map(Bytes::sha256));
    }

    /** Called once the transaction has ended well. */
    public void remember(Kept kept) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        kept.chain().ifPresent(digest -> known.add(digest.hex()));
        kept.revocationList().ifPresent(digest -> known.add(digest.hex()));
    }

    private void keep(String kind, Bytes content, Instant at) {
        var digest = content.sha256();
        if (known.contains(digest.hex())) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.trust_material (digest, kind, content, kept_at)
                        values (:digest, :kind, :content, :at) on conflict (digest) do nothing
                        """)
                .bind("digest", digest.toArray())
                .bind("kind", kind)
                .bind("content", content.toArray())
                .bind("at", at)
                .execute());
    }

    private static Bytes joined(List<Bytes> chain) {
        if (chain.size() == 1) {
            return chain.get(0);
        }
        var all = new ByteArrayOutputStream();
        chain.forEach(part -> all.writeBytes(part.toArray()));
        return Bytes.of(all.toByteArray());
    }
}
