package jp.hagukumi.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority for the demonstration and the tests. A real city uses a real one; the application cannot
 * tell the difference, because it only sees certificates, chains and revocation lists.
 */
public final class CertificateAuthority {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final InstantSource time;

    CertificateAuthority(KeyPair keys, X509Certificate certificate, InstantSource time) {
        this.keys = keys;
        this.certificate = certificate;
        this.time = time;
    }

    /** A new authority with a P-256 key, valid for ten years; {@code time} dates it and all that it issues. */
    public static CertificateAuthority named(String commonName, InstantSource time)
            throws GeneralSecurityException, IOException {
        var keys = ecKeys();
        var now = time.instant();
        var name = new X500Name("CN=" + commonName + ",O=Hagukumi Demonstration,C=JP");
        var extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                name, serial(), before(now), Date.from(now.plus(3650, ChronoUnit.DAYS)), name, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
        return new CertificateAuthority(keys, signed(builder, keys), time);
    }

    /** The authority that was kept in a store. */
    static CertificateAuthority kept(Path store, String alias, String password, InstantSource time)
            throws GeneralSecurityException, IOException {
        var read = KeyStores.read(store, password);
        var certificate = (X509Certificate) read.getCertificate(alias);
        var key = (PrivateKey) read.getKey(alias, password.toCharArray());
        return new CertificateAuthority(new KeyPair(certificate.getPublicKey(), key), certificate, time);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    KeyPair keys() {
        return keys;
    }

    /** A certificate for signing documents and for TLS clients, valid from a day ago for the given days. */
    public X509Certificate issue(String subject, PublicKey key, int days) throws GeneralSecurityException, IOException {
        var now = time.instant();
        return issue(subject, key, now.minus(1, ChronoUnit.DAYS), now.plus(days, ChronoUnit.DAYS), List.of());
    }

    /**
     * @param subject such as {@code CN=1411234568,O=Demonstration Hospital,C=JP}
     * @param hosts names or addresses that a server with this certificate answers for; none for a client
     */
    public X509Certificate issue(String subject, PublicKey key, Instant from, Instant until, List<String> hosts)
            throws GeneralSecurityException, IOException {
        var extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                certificate, serial(), Date.from(from), Date.from(until), new X500Name(subject), key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(certificate));
        if (!hosts.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(hosts.stream()
                            .map(CertificateAuthority::generalName)
                            .toArray(GeneralName[]::new)));
        }
        return signed(builder, keys);
    }

    /** The list of what this authority has taken back, good for thirty days. */
    public X509CRL revocationList(List<X509Certificate> revoked) throws GeneralSecurityException, IOException {
        var now = time.instant();
        var builder = new JcaX509v2CRLBuilder(certificate, before(now));
        builder.setNextUpdate(Date.from(now.plus(30, ChronoUnit.DAYS)));
        for (var taken : revoked) {
            builder.addCRLEntry(taken.getSerialNumber(), before(now), CRLReason.keyCompromise);
        }
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
        return new JcaX509CRLConverter().getCRL(builder.build(signer(keys)));
    }

    static KeyPair rsaKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, RANDOM);
        return generator.generateKeyPair();
    }

    static KeyPair ecKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static GeneralName generalName(String host) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair keys)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys)));
    }

    private static ContentSigner signer(KeyPair keys) throws GeneralSecurityException {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(119);
    }

    private static Date before(Instant now) {
        return Date.from(now.minus(5, ChronoUnit.MINUTES));
    }
}
