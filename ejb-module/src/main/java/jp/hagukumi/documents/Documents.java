package jp.hagukumi.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.model.Picture;
import jp.hagukumi.documents.model.Sniffer;
import jp.hagukumi.documents.rules.PdfLook;
import jp.hagukumi.documents.store.DocumentRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Keeps documents for other rooms and hands them out again. No right of its own: the calling use case has asked its guard and
 * notes the reading in the audit.
 */
@ApplicationScoped
public class Documents {

    /** 5 MiB, as the certificates' contract allows. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** For one owner. */
    public static final int MOST_FOR_ONE_OWNER = 10;

    @Inject
    DocumentRows rows;

    @Inject
    CityClock clock;

    /** A document without its content. */
    public record Listed(DocumentId id, MediaType mediaType, long bytes, DocumentState state, Instant keptAt) {}

    /** What may be handed to a reader. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(MediaType mediaType, byte[] bytes) {}

    /**
     * Looks at the content, draws pictures anew and keeps the result in quarantine, in the caller's transaction.
     *
     * @return the new document
     * @throws Refusal {@link DocumentRefusal}: not a JPEG, PNG or PDF; unreadable; too large; too many; active content
     */
    public DocumentId keep(Actor actor, Upload upload) {
        var received = upload.content();
        if (received.length > MOST_BYTES) {
            throw new Refusal(DocumentRefusal.TOO_MANY_BYTES, Map.of("max", "5"));
        }
        var type = Sniffer.mediaTypeOf(received).orElseThrow(() -> new Refusal(DocumentRefusal.NOT_A_KNOWN_KIND));
        var kept = switch (type) {
            case JPEG, PNG -> Picture.drawnAnew(type, received);
            case PDF -> checked(received);
        };
        if (rows.countOf(upload.owner()) >= MOST_FOR_ONE_OWNER) {
            throw new Refusal(DocumentRefusal.TOO_MANY_DOCUMENTS, Map.of("max", Integer.toString(MOST_FOR_ONE_OWNER)));
        }
        var id = new DocumentId(Ids.next());
        rows.keep(id, actor, upload, type, kept, sha256(received), sha256(kept), clock.now());
        return id;
    }

    /** Width and height of a picture. */
    public record Pixels(int width, int height) {}

    /** What a picture measures by its header, nothing decoded; empty for anything that is no JPEG or PNG. */
    public Optional<Pixels> pixelsOf(byte[] received) {
        return Sniffer.mediaTypeOf(received)
                .filter(type -> type != MediaType.PDF)
                .flatMap(type -> Picture.pixels(type, received));
    }

    /**
     * The content, for a reader whose right was already asked.
     *
     * @throws Refusal {@link DocumentRefusal#NOT_YET_CHECKED} while it is in quarantine, {@link DocumentRefusal#FOUND_HARMFUL}
     *     where a scanner refused it
     */
    public Content read(DocumentId id) {
        var state = rows.stateOf(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return switch (state) {
            case QUARANTINED -> throw new Refusal(DocumentRefusal.NOT_YET_CHECKED);
            case REFUSED -> throw new Refusal(DocumentRefusal.FOUND_HARMFUL);
            case CLEAN -> rows.content(id);
        };
    }

    /** What an owner has, oldest first, with the state of each, so that a reader is told why one can't be opened. */
    public List<Listed> of(UUID owner) {
        return rows.of(owner);
    }

    private static byte[] checked(byte[] pdf) {
        switch (PdfLook.at(pdf)) {
            case UNREADABLE -> throw new Refusal(DocumentRefusal.PDF_UNREADABLE);
            case ENCRYPTED -> throw new Refusal(DocumentRefusal.PDF_ENCRYPTED);
            case ACTIVE -> throw new Refusal(DocumentRefusal.PDF_ACTIVE);
            case PLAIN -> {
                return pdf;
            }
        }
        throw new IllegalStateException("Not a finding");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
