package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of a demonstration city, made once: two authorities, the partners' listener, the receipts, the audit seals,
 * the sign-in clients, and the institutions. In production each comes from where the runbook says; the names of the
 * files stay.
 */
public final class DemoKeys {

    /** Institutions as the demonstration knows them; what is wrong with one of them stands in its name. */
    public enum Institution {
        /** RSA keys, in good standing. Medical institution code 1411234568. */
        HOSPITAL("1411234568", "Demonstration Hospital"),
        /** P-256 keys, in good standing. */
        CLINIC("1417654322", "Demonstration Clinic"),
        /** The resident-register system of the city. */
        REGISTER("0000000000", "Resident Register"),
        /** The family-register system, which answers what the city orders of it. */
        FAMILY_REGISTER("0000000001", "Family Register"),
        /** In good standing, for tests of a certificate that belongs to somebody else. */
        OTHER_HOSPITAL("1412222224", "Other Demonstration Hospital"),
        /** Its certificates are on the partners' revocation list. */
        REVOKED("1413333335", "Revoked Demonstration Hospital"),
        /** Its certificates ran out yesterday. */
        EXPIRED("1414444446", "Expired Demonstration Hospital"),
        /** Its certificates come from an authority that nobody knows. */
        STRANGER("1415555554", "Stranger");

        private final String code;
        private final String title;

        Institution(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** The medical institution code, ten digits, also the CN of its certificates. */
        public String code() {
            return code;
        }

        private String subject(String use) {
            return "CN=" + code + ",OU=" + use + ",O=" + title + ",C=JP";
        }

        private String directory() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final String PARTNERS_LISTENER = "partners-listener";
    private static final String RECEIPT = "receipt";
    private static final String FAMILY_REGISTER_LISTENER = "family-register-listener";

    private final Path directory;
    private final String password;
    private final InstantSource time;

    private DemoKeys(Path directory, String password, InstantSource time) {
        this.directory = directory;
        this.password = password;
        this.time = time;
    }

    /** The keys in this directory, made if the directory has none; {@code time} dates their certificates. */
    static DemoKeys in(Path directory, Secrets secrets, InstantSource time)
            throws IOException, GeneralSecurityException {
        var keys = new DemoKeys(directory, secrets.of("partners.stores"), time);
        if (!Files.exists(keys.partnersCertificate())) {
            keys.make();
        }
        if (!Files.exists(keys.linkStore())) {
            keys.makeLink();
        }
        return keys;
    }

    /** The one password of all the demonstration's stores. */
    public String password() {
        return password;
    }

    public Path partnersListenerStore() {
        return directory.resolve("partners-listener.p12");
    }

    public String partnersListenerAlias() {
        return PARTNERS_LISTENER;
    }

    /** Holds the partners' authority and nothing else. */
    public Path partnersTrustStore() {
        return directory.resolve("partners-truststore.p12");
    }

    public Path partnersRevocationList() {
        return directory.resolve("partners.crl");
    }

    /** What a partner's client must trust to know our listener and our receipts: the city's authority. */
    public Path cityTrustStore() {
        return directory.resolve("city-truststore.p12");
    }

    public Path receiptStore() {
        return directory.resolve("receipt.p12");
    }

    public String receiptAlias() {
        return RECEIPT;
    }

    /** The city's own keys towards the family register, under the aliases {@code tls} and {@code sign}. */
    public Path linkStore() {
        return directory.resolve("family-register-link.p12");
    }

    /** With which the family register's stand-in is served; its authority is the partners'. */
    Path familyRegisterListenerStore() {
        return directory.resolve("family-register-listener.p12");
    }

    String familyRegisterListenerAlias() {
        return FAMILY_REGISTER_LISTENER;
    }

    /** The pair that seals the audit; the application makes it at its first start, and its public half beside it. */
    public Path auditKey() {
        return directory.resolve("audit-key.pem");
    }

    /** A PKCS#8 PEM with which the application proves itself to a sign-in provider. */
    public Path signInKey() {
        return directory.resolve("sign-in.pem");
    }

    /** Key and chain with which the institution's system opens the connection; the alias is {@code tls}. */
    public Path tlsStore(Institution institution) {
        return directory
                .resolve("institutions")
                .resolve(institution.directory())
                .resolve("tls.p12");
    }

    /** Key and chain with which the institution signs its messages; the alias is {@code signing}. */
    public Path signingStore(Institution institution) {
        return directory
                .resolve("institutions")
                .resolve(institution.directory())
                .resolve("signing.p12");
    }

    public KeyStore read(Path store) throws GeneralSecurityException, IOException {
        return KeyStores.read(store, password);
    }

    /** The certificate of the institution, for its registration: {@code tls} or {@code signing}. */
    public X509Certificate certificate(Institution institution, String use)
            throws GeneralSecurityException, IOException {
        var store = read(use.equals("tls") ? tlsStore(institution) : signingStore(institution));
        return (X509Certificate) store.getCertificate(use);
    }

    /** What the application is told of them. */
    Map<String, String> asEnvironment() {
        return Map.of(
                "HAGUKUMI_AUDIT_KEY_FILE",
                auditKey().toString(),
                "HAGUKUMI_RECEIPT_KEYSTORE",
                receiptStore().toString(),
                "HAGUKUMI_RECEIPT_KEYSTORE_PASSWORD",
                password,
                "HAGUKUMI_RECEIPT_KEY_ALIAS",
                receiptAlias(),
                "HAGUKUMI_PARTNERS_TRUSTSTORE",
                partnersTrustStore().toString(),
                "HAGUKUMI_PARTNERS_TRUSTSTORE_PASSWORD",
                password,
                "HAGUKUMI_PARTNERS_CRL",
                partnersRevocationList().toString(),
                "HAGUKUMI_DEMO_PARTNERS_DIR",
                registeredCertificates().toString());
    }

    private Path partnersCertificate() {
        return directory.resolve("partners-ca.pem");
    }

    private void make() throws GeneralSecurityException, IOException {
        Files.createDirectories(directory);
        var partners = CertificateAuthority.named("Demonstration Partners CA", time);
        var city = CertificateAuthority.named("Demonstration City CA", time);
        var stranger = CertificateAuthority.named("Unknown CA", time);
        keep("partners-ca", partners);
        keep("city-ca", city);
        KeyStores.writeTrust(partnersTrustStore(), "partners-ca", partners.certificate(), password);
        KeyStores.writeTrust(cityTrustStore(), "city-ca", city.certificate(), password);
        makeCityKeys(city);
        var revoked = new ArrayList<X509Certificate>();
        for (var institution : Institution.values()) {
            var authority = institution == Institution.STRANGER ? stranger : partners;
            var made = List.of(
                    make(institution, authority, "tls", tlsStore(institution)),
                    make(institution, authority, "signing", signingStore(institution)));
            if (institution == Institution.REVOKED) {
                revoked.addAll(made);
            }
        }
        Files.write(partnersRevocationList(), partners.revocationList(revoked).getEncoded());
        exportCertificates();
        // Last, because its presence says that all the others are there.
        KeyStores.writePem(
                partnersCertificate(), "CERTIFICATE", partners.certificate().getEncoded());
    }

    /** The certificates that the demonstration registers with its institutions, as DER. */
    public Path registeredCertificates() {
        return directory.resolve("registered");
    }

    private void exportCertificates() throws GeneralSecurityException, IOException {
        Files.createDirectories(registeredCertificates());
        for (var institution : Institution.values()) {
            if (institution != Institution.STRANGER) {
                var name = institution.directory();
                Files.write(
                        registeredCertificates().resolve(name + ".tls.cer"),
                        certificate(institution, "tls").getEncoded());
                Files.write(
                        registeredCertificates().resolve(name + ".sign.cer"),
                        certificate(institution, "signing").getEncoded());
            }
        }
    }

    private void makeCityKeys(CertificateAuthority city) throws GeneralSecurityException, IOException {
        makeListener(city, "Demonstration City", partnersListenerStore(), PARTNERS_LISTENER);
        var receipt = CertificateAuthority.ecKeys();
        var receiptCertificate = city.issue("CN=Receipts,O=Demonstration City,C=JP", receipt.getPublic(), 397);
        KeyStores.writeKey(
                receiptStore(), RECEIPT, receipt.getPrivate(), password, receiptCertificate, city.certificate());
        KeyStores.writePem(
                signInKey(),
                "PRIVATE KEY",
                CertificateAuthority.rsaKeys().getPrivate().getEncoded());
    }

    private void makeListener(CertificateAuthority authority, String organisation, Path store, String alias)
            throws GeneralSecurityException, IOException {
        var now = time.instant();
        var listener = CertificateAuthority.rsaKeys();
        var served = authority.issue(
                "CN=localhost,O=" + organisation + ",C=JP",
                listener.getPublic(),
                now.minus(1, ChronoUnit.HOURS),
                now.plus(397, ChronoUnit.DAYS),
                List.of("localhost", "127.0.0.1", "::1"));
        KeyStores.writeKey(store, alias, listener.getPrivate(), password, served, authority.certificate());
    }

    /** The keys of both ends of the link, also in a directory that was made before there was one. */
    private void makeLink() throws GeneralSecurityException, IOException {
        var partners = kept("partners-ca");
        var city = kept("city-ca");
        if (!Files.exists(signingStore(Institution.FAMILY_REGISTER))) {
            make(Institution.FAMILY_REGISTER, partners, "tls", tlsStore(Institution.FAMILY_REGISTER));
            make(Institution.FAMILY_REGISTER, partners, "signing", signingStore(Institution.FAMILY_REGISTER));
            exportCertificates();
        }
        makeListener(partners, "Family Register", familyRegisterListenerStore(), FAMILY_REGISTER_LISTENER);
        var keys = new HashMap<String, KeyStores.Owned>();
        for (var use : List.of("tls", "sign")) {
            var pair = CertificateAuthority.rsaKeys();
            var certificate = city.issue(
                    "CN=Family Register Link,OU=" + use + ",O=Demonstration City,C=JP", pair.getPublic(), 397);
            keys.put(use, new KeyStores.Owned(pair.getPrivate(), List.of(certificate, city.certificate())));
        }
        // Last, because its presence says that all the others are there.
        KeyStores.writeKeys(linkStore(), keys, password);
    }

    private CertificateAuthority kept(String name) throws GeneralSecurityException, IOException {
        return CertificateAuthority.kept(directory.resolve(name + ".p12"), name, password, time);
    }

    private X509Certificate make(Institution institution, CertificateAuthority authority, String use, Path store)
            throws GeneralSecurityException, IOException {
        KeyPair keys =
                institution == Institution.CLINIC ? CertificateAuthority.ecKeys() : CertificateAuthority.rsaKeys();
        var now = time.instant();
        var certificate = institution == Institution.EXPIRED
                ? authority.issue(
                        institution.subject(use),
                        keys.getPublic(),
                        now.minus(400, ChronoUnit.DAYS),
                        now.minus(1, ChronoUnit.DAYS),
                        List.of())
                : authority.issue(institution.subject(use), keys.getPublic(), 397);
        KeyStores.writeKey(store, use, keys.getPrivate(), password, certificate, authority.certificate());
        return certificate;
    }

    private void keep(String name, CertificateAuthority authority) throws GeneralSecurityException, IOException {
        KeyStores.writeKey(
                directory.resolve(name + ".p12"),
                name,
                authority.keys().getPrivate(),
                password,
                authority.certificate());
    }
}
