package jp.hagukumi.audit.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Ed25519 keys in PEM text, as OpenSSL writes them. */
public final class Keys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PUBLIC|PRIVATE) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private Keys() {}

    /** Every public key in the text: after a change of keys, old and new stand in one file. */
    public static List<PublicKey> publicKeys(String pem) {
        var keys = new ArrayList<PublicKey>();
        for (var block : blocks(pem, "PUBLIC")) {
            try {
                keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(block)));
            } catch (GeneralSecurityException noKey) {
                throw new IllegalArgumentException("Not an Ed25519 public key", noKey);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("No public key in it");
        }
        return keys;
    }

    public static PrivateKey privateKey(String pem) {
        var blocks = blocks(pem, "PRIVATE");
        if (blocks.size() != 1) {
            throw new IllegalArgumentException("Not exactly one private key in it");
        }
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(blocks.get(0)));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("Not an Ed25519 private key", noKey);
        }
    }

    public static String pem(PublicKey key) {
        return pem("PUBLIC", key.getEncoded());
    }

    public static String pem(PrivateKey key) {
        return pem("PRIVATE", key.getEncoded());
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                + " KEY-----\n";
    }

    private static List<byte[]> blocks(String pem, String kind) {
        var blocks = new ArrayList<byte[]>();
        var matcher = BLOCK.matcher(pem);
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                blocks.add(Base64.getMimeDecoder().decode(matcher.group(2)));
            }
        }
        return blocks;
    }
}
