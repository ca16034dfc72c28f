package jp.hagukumi.ws.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.hagukumi.ws.envelope.FlawedMessage;

/**
 * The command {@code java -jar evidence-verifier.jar <evidence.zip> <partners-authorities.pem> <city-receipts.pem>}. Ends with 0
 * where the evidence holds, 1 where it does not (and says why), 2 where it could not be read.
 */
public final class VerifyEvidence {

    private VerifyEvidence() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 3) {
            out.println("usage: java -jar evidence-verifier.jar <evidence.zip> <partners-authorities.pem> "
                    + "<city-receipts.pem>");
            return 2;
        }
        try {
            var check = new EvidenceCheck(certificates(arguments[1]), certificates(arguments[2]));
            var proof = check.verify(EvidenceBundle.read(Path.of(arguments[0])));
            out.println("HOLDS / 有効");
            out.println("signer: " + proof.envelope().signer().getSubjectX500Principal());
            out.println("signed-at: " + proof.envelope().signedAt());
            proof.facts().forEach((name, value) -> out.println(name + ": " + value));
            return 0;
        } catch (FlawedMessage flawed) {
            out.println("DOES NOT HOLD / 無効: " + flawed.getMessage());
            return 1;
        } catch (IOException | GeneralSecurityException unreadable) {
            out.println("CANNOT BE READ / 読めません: " + unreadable.getMessage());
            return 2;
        }
    }

    private static Set<X509Certificate> certificates(String file) throws IOException, GeneralSecurityException {
        var found = new LinkedHashSet<X509Certificate>();
        try (var in = Files.newInputStream(Path.of(file))) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(certificate -> found.add((X509Certificate) certificate));
        }
        return found;
    }
}
