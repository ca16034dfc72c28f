package jp.hagukumi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import jp.hagukumi.audit.verifier.Chain;
import jp.hagukumi.audit.verifier.Keys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that seals the audit: an Ed25519 pair in a file outside the database, which only the server's account may read. Made
 * at the first start where the file is missing; the public half is written beside it ({@code .pub}) for the verifier.
 *
 * <p>Whoever can write the database can't forge a seal without this file, and whoever has the file can't undo the anchors.
 */
@ApplicationScoped
public class SealingKey {

    private final Optional<Path> file;

    @Inject
    public SealingKey(@ConfigProperty(name = "hagukumi.audit.key-file") Optional<String> file) {
        this.file = file.map(Path::of);
    }

    /** For the container's proxy. */
    protected SealingKey() {
        this(Optional.empty());
    }

    /** Whether a place for the key is configured; without one nothing is sealed. */
    public boolean configured() {
        return file.isPresent();
    }

    /** A pair and its id. */
    public record Pair(KeyPair keys, String id) {}

    /** Read at each sealing: a key exchanged by the administrator is used from the next batch on. */
    public Pair read() {
        var place = file.orElseThrow(() -> new IllegalStateException("hagukumi.audit.key-file is not set"));
        try {
            if (!Files.exists(place)) {
                make(place);
            }
            var pem = Files.readString(place, StandardCharsets.US_ASCII);
            var publicKey = Keys.publicKeys(pem).get(0);
            return new Pair(new KeyPair(publicKey, Keys.privateKey(pem)), Chain.keyId(publicKey));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Linked into place when whole, so that two instances that start together use one key. */
    private static void make(Path place) throws IOException {
        var directory = place.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(directory, "audit-key", ".draft", onlyOwner);
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(draft, Keys.pem(pair.getPrivate()) + Keys.pem(pair.getPublic()));
            Files.createLink(place, draft);
            Files.writeString(Path.of(place + ".pub"), Keys.pem(pair.getPublic()));
        } catch (FileAlreadyExistsException anotherInstanceWasFaster) {
            // Its key is as good; ours was never used.
            return;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } finally {
            Files.delete(draft);
        }
    }
}
