package jp.hagukumi.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** PKCS#12 stores and PEM files, readable by their owner only. */
final class KeyStores {

    private KeyStores() {}

    static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    static KeyStore read(Path file, String password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password.toCharArray());
        }
        return store;
    }

    static void writeKey(Path file, String alias, PrivateKey key, String password, X509Certificate... chain)
            throws GeneralSecurityException, IOException {
        var store = empty();
        store.setKeyEntry(alias, key, password.toCharArray(), chain);
        write(file, store, password);
    }

    /** A key with the certificates up to its authority, its own first. */
    record Owned(PrivateKey key, List<X509Certificate> chain) {}

    static void writeKeys(Path file, Map<String, Owned> keys, String password)
            throws GeneralSecurityException, IOException {
        var store = empty();
        for (var owned : keys.entrySet()) {
            store.setKeyEntry(
                    owned.getKey(),
                    owned.getValue().key(),
                    password.toCharArray(),
                    owned.getValue().chain().toArray(X509Certificate[]::new));
        }
        write(file, store, password);
    }

    static void writeTrust(Path file, String alias, X509Certificate trusted, String password)
            throws GeneralSecurityException, IOException {
        var store = empty();
        store.setCertificateEntry(alias, trusted);
        write(file, store, password);
    }

    static void writePem(Path file, String kind, byte[] der) throws IOException {
        var text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
        DataDirectory.writePrivately(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(Path file, KeyStore store, String password) throws GeneralSecurityException, IOException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        Files.createDirectories(file.toAbsolutePath().getParent());
        DataDirectory.writePrivately(file, bytes.toByteArray());
    }
}
