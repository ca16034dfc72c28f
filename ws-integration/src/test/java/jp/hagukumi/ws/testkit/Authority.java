package jp.hagukumi.ws.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives for one test. */
public final class Authority {

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final List<BigInteger> revoked = new ArrayList<>();
    private int issued = 1;

    public Authority(String name) {
        this.name = new X500Name("C=JP,O=Test,CN=" + name);
        this.keys = rsa(2_048);
        this.certificate = build(this.name, keys, always(), -1, KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    /** A key and its certificate. */
    public record Identity(KeyPair keys, X509Certificate certificate) {}

    public X509Certificate certificate() {
        return certificate;
    }

    public Identity issue(String subject) {
        return issue(subject, rsa(2_048), always());
    }

    public Identity issueOnCurve(String subject) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return issue(subject, generator.generateKeyPair(), always());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Identity issueShort(String subject) {
        return issue(subject, rsa(1_024), always());
    }

    public Identity issueExpired(String subject) {
        var now = Instant.now();
        return issue(
                subject, rsa(2_048), new Instant[] {now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(1))});
    }

    public Identity issueForKeyAgreementOnly(String subject) {
        var pair = rsa(2_048);
        return new Identity(
                pair, build(new X500Name("CN=" + subject), pair, always(), ++issued, KeyUsage.keyAgreement));
    }

    public void revoke(X509Certificate leaf) {
        revoked.add(leaf.getSerialNumber());
    }

    public X509CRL revocations() {
        return revocations(Instant.now().plus(Duration.ofDays(1)));
    }

    public X509CRL revocations(Instant nextUpdate) {
        try {
            var builder = new X509v2CRLBuilder(name, Date.from(Instant.now().minus(Duration.ofDays(2))));
            builder.setNextUpdate(Date.from(nextUpdate));
            revoked.forEach(serial -> builder.addCRLEntry(
                    serial, Date.from(Instant.now().minus(Duration.ofDays(1))), CRLReason.keyCompromise));
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Identity issue(String subject, KeyPair pair, Instant[] validity) {
        var leaf =
                build(new X500Name("C=JP,O=Test,CN=" + subject), pair, validity, ++issued, KeyUsage.digitalSignature);
        return new Identity(pair, leaf);
    }

    private X509Certificate build(X500Name subject, KeyPair pair, Instant[] validity, int serial, int usage) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(serial < 0 ? 1 : serial),
                    Date.from(validity[0]),
                    Date.from(validity[1]),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(serial < 0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant[] always() {
        return new Instant[] {
            Instant.now().minus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(300))
        };
    }

    private static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
