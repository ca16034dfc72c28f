package jp.hagukumi.ws.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.ws.envelope.Flaw;
import jp.hagukumi.ws.envelope.FlawedMessage;

/**
 * A receipt as it is handed out: UTF-8 text, one fact a line, then the proof. Any tool that knows SHA-256 and ECDSA can check
 * it; the integrators' guide says how, line by line.
 *
 * @param statement what is acknowledged: the bytes before the proof
 * @param path from the statement to the signed root
 * @param algorithm the signature's name in Java
 * @param signature over {@link #signed(byte[])}
 * @param signer the city's receipt certificate
 */
public record ReceiptText(
        byte[] statement, List<MerkleTree.Step> path, String algorithm, byte[] signature, X509Certificate signer) {

    private static final String PROOF = "-- proof --\n";
    private static final Set<String> ALGORITHMS = Set.of("SHA256withECDSA", "SHA256withRSA");
    private static final int STEPS_AT_MOST = 32;

    /** The text of facts, in the order given. Values are one line each. */
    public static byte[] statement(Map<String, String> facts) {
        var text = new StringBuilder();
        facts.forEach((name, value) -> {
            if (name.contains(":") || value.contains("\n") || value.contains("\r")) {
                throw new IllegalArgumentException(name);
            }
            text.append(name).append(": ").append(value).append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the city's key signs for a batch. */
    public static byte[] signed(byte[] root) {
        return ("hagukumi-receipts-1\n" + HexFormat.of().formatHex(root) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] toBytes() {
        var text = new StringBuilder(new String(statement, StandardCharsets.UTF_8)).append(PROOF);
        for (var step : path) {
            text.append("step: ")
                    .append(step.left() ? "left " : "right ")
                    .append(HexFormat.of().formatHex(step.hash()))
                    .append('\n');
        }
        text.append("algorithm: ").append(algorithm).append('\n');
        text.append("signature: ").append(base64(signature)).append('\n');
        try {
            text.append("signer: ").append(base64(signer.getEncoded())).append('\n');
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static ReceiptText read(byte[] receipt) throws FlawedMessage {
        var text = new String(receipt, StandardCharsets.UTF_8);
        var proofAt = text.indexOf("\n" + PROOF);
        if (proofAt < 0 || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), receipt)) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "proof");
        }
        var path = new ArrayList<MerkleTree.Step>();
        var proof = new LinkedHashMap<String, String>();
        for (var line : text.substring(proofAt + 1 + PROOF.length()).split("\n")) {
            var colon = line.indexOf(": ");
            if (colon < 0) {
                throw new FlawedMessage(Flaw.WRONG_RECEIPT, "proof");
            }
            var name = line.substring(0, colon);
            var value = line.substring(colon + 2);
            if (name.equals("step")) {
                path.add(step(value));
            } else if (proof.put(name, value) != null) {
                throw new FlawedMessage(Flaw.WRONG_RECEIPT, name);
            }
        }
        if (path.size() > STEPS_AT_MOST || !proof.keySet().equals(Set.of("algorithm", "signature", "signer"))) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "proof");
        }
        var statement = text.substring(0, proofAt + 1).getBytes(StandardCharsets.UTF_8);
        return new ReceiptText(
                statement,
                path,
                proof.getOrDefault("algorithm", ""),
                unbase64(proof.getOrDefault("signature", "")),
                certificate(unbase64(proof.getOrDefault("signer", ""))));
    }

    /** The facts, after the signature was found to hold by {@link #signer}; whether that one is the city's is asked apart. */
    public Map<String, String> verified() throws FlawedMessage {
        try {
            if (!ALGORITHMS.contains(algorithm)) {
                throw new FlawedMessage(Flaw.WEAK_OR_UNKNOWN_ALGORITHM, "receipt");
            }
            var verifier = Signature.getInstance(algorithm);
            verifier.initVerify(signer.getPublicKey());
            verifier.update(signed(MerkleTree.rootOf(statement, path)));
            if (!verifier.verify(signature)) {
                throw new FlawedMessage(Flaw.WRONG_RECEIPT, "signature");
            }
        } catch (GeneralSecurityException unusable) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "signature");
        }
        var facts = new LinkedHashMap<String, String>();
        for (var line : new String(statement, StandardCharsets.UTF_8).split("\n")) {
            var colon = line.indexOf(": ");
            facts.put(line.substring(0, Math.max(colon, 0)), line.substring(colon < 0 ? 0 : colon + 2));
        }
        return facts;
    }

    private static MerkleTree.Step step(String value) throws FlawedMessage {
        var left = value.startsWith("left ");
        var hex = value.substring(value.indexOf(' ') + 1);
        if (!(left || value.startsWith("right ")) || !hex.matches("[0-9a-f]{64}")) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "step");
        }
        return new MerkleTree.Step(left, HexFormat.of().parseHex(hex));
    }

    private static X509Certificate certificate(byte[] der) throws FlawedMessage {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException unreadable) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "signer");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] unbase64(String text) throws FlawedMessage {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "base64");
        }
    }
}
