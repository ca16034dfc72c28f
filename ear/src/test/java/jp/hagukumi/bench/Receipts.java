package jp.hagukumi.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import jp.hagukumi.server.City;

/** Checks receipts as an institution's system would: leaf, path, root, signature, signer (docs/integrators-guide.md). */
final class Receipts {

    private static final String PROOF = "-- proof --\n";

    private final PublicKey authority;
    private final Map<String, X509Certificate> signers = new HashMap<>();

    Receipts(City city) throws GeneralSecurityException, IOException {
        var trust = city.keys().read(city.keys().cityTrustStore());
        authority = trust.getCertificate(trust.aliases().nextElement()).getPublicKey();
    }

    /** Whether the city signed just this, and for that message. */
    boolean holds(String receipt, String messageId) throws GeneralSecurityException {
        var text = new String(Base64.getMimeDecoder().decode(receipt), StandardCharsets.UTF_8);
        var proofAt = text.indexOf("\n" + PROOF) + 1;
        var statement = text.substring(0, proofAt);
        var hash = hash(0, statement.getBytes(StandardCharsets.UTF_8), new byte[0]);
        var proof = new HashMap<String, String>();
        for (var line : text.substring(proofAt + PROOF.length()).split("\n", -1)) {
            var value = line.substring(line.indexOf(": ") + 2 - (line.contains(": ") ? 0 : 1));
            if (line.startsWith("step: left ")) {
                hash = hash(1, HexFormat.of().parseHex(value.substring(5)), hash);
            } else if (line.startsWith("step: right ")) {
                hash = hash(1, hash, HexFormat.of().parseHex(value.substring(6)));
            } else if (line.contains(": ")) {
                proof.put(line.substring(0, line.indexOf(": ")), value);
            }
        }
        var verifier = Signature.getInstance(proof.get("algorithm"));
        verifier.initVerify(signer(proof.getOrDefault("signer", "")));
        verifier.update(
                ("hagukumi-receipts-1\n" + HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getDecoder().decode(proof.getOrDefault("signature", "")))
                && statement.contains("\nmessage-id: " + messageId + "\n");
    }

    private X509Certificate signer(String encoded) throws GeneralSecurityException {
        var known = signers.get(encoded);
        if (known == null) {
            known = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(encoded)));
            known.verify(authority);
            signers.put(encoded, known);
        }
        return known;
    }

    private static byte[] hash(int mark, byte[] first, byte[] second) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) mark);
        digest.update(first);
        return digest.digest(second);
    }
}
