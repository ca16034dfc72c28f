package jp.hagukumi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * My Number cards of people who do not live: an authority of the demonstration's own, and for each person a key and a signing
 * certificate with name and birth date, as the application's stand-in profile has them. No card here was ever in a hand, and no
 * number stands on one.
 */
public final class DemoCards {

    /** A file is named after the subject. */
    private static final String SUBJECTS = "[a-z0-9-]{1,60}";

    private static final String KEY = "card";
    /** Its column in residents.csv. */
    private static final int BIRTH_DATE = 11;

    private static final int DAYS = 5 * 365;
    private static final ASN1ObjectIdentifier DATE_OF_BIRTH = BCStyle.DN_QUALIFIER;

    private final Path directory;
    private final String password;
    private final CertificateAuthority authority;

    private DemoCards(Path directory, String password, CertificateAuthority authority) {
        this.directory = directory;
        this.password = password;
        this.authority = authority;
    }

    /** One card in the reader. */
    public record Card(X509Certificate certificate, PrivateKey key) {

        /** @return a signature over the bytes, as the card would make it */
        public byte[] sign(byte[] content) throws GeneralSecurityException {
            var signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(key);
            signing.update(content);
            return signing.sign();
        }

        @Override
        public String toString() {
            return "Card[" + certificate.getSerialNumber().toString(16) + "]";
        }
    }

    /** The cards in this directory: authority and the listed people's made at the first run, the list of revocations anew each time. */
    static DemoCards in(Path directory, Secrets secrets, InstantSource time)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        var password = secrets.of("cards.stores");
        var store = directory.resolve("authority.p12");
        if (!Files.exists(store)) {
            var made = CertificateAuthority.named("Demonstration Cards", time);
            KeyStores.writeKey(store, KEY, made.keys().getPrivate(), password, made.certificate());
        }
        var cards = new DemoCards(directory, password, CertificateAuthority.kept(store, KEY, password, time));
        KeyStores.writePem(
                cards.authorities(),
                "CERTIFICATE",
                cards.authority.certificate().getEncoded());
        Files.write(
                cards.revocationList(),
                cards.authority.revocationList(List.of()).getEncoded());
        for (var person : residents().entrySet()) {
            cards.of(
                    person.getKey(), person.getValue().name(), person.getValue().born());
        }
        return cards;
    }

    /** What the application trusts, PEM. */
    public Path authorities() {
        return directory.resolve("authorities.pem");
    }

    /** Good for thirty days. */
    public Path revocationList() {
        return directory.resolve("cards.crl");
    }

    /** The card of somebody who has one. */
    public Optional<Card> of(String subject) throws GeneralSecurityException, IOException {
        if (!subject.matches(SUBJECTS) || !Files.exists(place(subject))) {
            return Optional.empty();
        }
        var store = KeyStores.read(place(subject), password);
        return Optional.of(new Card(
                (X509Certificate) store.getCertificate(KEY), (PrivateKey) store.getKey(KEY, password.toCharArray())));
    }

    /**
     * The person's card, made when there is none yet.
     *
     * @param subject at the residents' provider
     * @param name as registered, family and given name
     */
    public synchronized Card of(String subject, String name, LocalDate born)
            throws GeneralSecurityException, IOException {
        if (!subject.matches(SUBJECTS)) {
            throw new IllegalArgumentException("no name for a card: " + subject);
        }
        var kept = of(subject);
        if (kept.isPresent()) {
            return kept.orElseThrow();
        }
        var keys = CertificateAuthority.rsaKeys();
        var subjectName = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "JP")
                .addRDN(BCStyle.CN, name)
                .addRDN(DATE_OF_BIRTH, DateTimeFormatter.BASIC_ISO_DATE.format(born))
                .build();
        var certificate = authority.issue(subjectName.toString(), keys.getPublic(), DAYS);
        KeyStores.writeKey(place(subject), KEY, keys.getPrivate(), password, certificate, authority.certificate());
        return new Card(certificate, keys.getPrivate());
    }

    private Path place(String subject) {
        return directory.resolve("people").resolve(subject + ".p12");
    }

    private record Resident(String name, LocalDate born) {}

    /** Who of the demonstration signs in as a resident, with the name and birth date of the register. */
    private static Map<String, Resident> residents() {
        var registered = new HashMap<String, Resident>();
        lines("residents.csv")
                .filter(line -> line.length > BIRTH_DATE && line[1].equals("MOVE_IN"))
                .forEach(line -> registered.put(
                        line[2], new Resident(line[5] + "\u3000" + line[6], LocalDate.parse(line[BIRTH_DATE]))));
        var known = new HashMap<String, Resident>();
        lines("people.csv")
                .filter(line -> line[0].equals("account") && registered.containsKey(line[2]))
                .forEach(line -> known.put(line[1], registered.get(line[2])));
        return known;
    }

    private static java.util.stream.Stream<String[]> lines(String file) {
        try (var stream = DemoCards.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
