package jp.hagukumi.identity.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.InstitutionEntry;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.InstitutionKind;
import jp.hagukumi.identity.InstitutionStatus;
import jp.hagukumi.identity.KeepCityConfiguration;
import jp.hagukumi.identity.KeepInstitution;
import jp.hagukumi.identity.KeepStaff;
import jp.hagukumi.identity.OpenSession.Door;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.RegisterAnswer;
import jp.hagukumi.identity.StaffEntry;
import jp.hagukumi.identity.TakeRegisterFile;
import jp.hagukumi.identity.model.CsvLine;
import jp.hagukumi.identity.model.RegisteredCertificate;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.InstitutionRows;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;

/** Puts the demonstration's city, staff, partners and residents in place, each once, however often it is asked. */
@ApplicationScoped
public class LayOutDemoCity {

    private static final Actor DEMO = new Actor(
            Actor.Kind.SYSTEM, Actor.NOBODY, Set.of(Actor.Grant.cityWide(Role.SYSTEM)), Optional.empty(), "demo-city");

    @Inject
    KeepCityConfiguration city;

    @Inject
    KeepStaff staff;

    @Inject
    KeepInstitution institutions;

    @Inject
    TakeRegisterFile register;

    @Inject
    AccountRows accounts;

    @Inject
    InstitutionRows institutionRows;

    @Inject
    PersonRows persons;

    /** The sign-in providers, as their tokens name them. */
    public record Issuers(String residents, String staff, String partners) {}

    /**
     * @param certificates folder with {@code <institution>.tls.cer} and {@code <institution>.sign.cer}, DER or PEM; those
     *     that are missing are left out, new ones are added
     */
    public void layOut(Issuers issuers, Optional<Path> certificates) {
        var people = lines("demo/people.csv");
        people.stream().filter(cells -> cells.get(0).equals("city")).forEach(this::layOutCity);
        people.stream().filter(cells -> cells.get(0).equals("staff")).forEach(cells -> hire(issuers, cells));
        people.stream()
                .filter(cells -> cells.get(0).equals("institution"))
                .forEach(cells -> certificates.ifPresentOrElse(
                        folder -> addCertificates(institution(cells), cells.get(1), folder), () -> institution(cells)));
        people.stream().filter(cells -> cells.get(0).equals("user")).forEach(cells -> addUser(issuers, cells));
        registerResidents();
        people.stream().filter(cells -> cells.get(0).equals("account")).forEach(cells -> bind(issuers, cells));
    }

    /** {@code city,<name of the settings file>} */
    private void layOutCity(List<String> cells) {
        city.importFile(DEMO, text("cities/" + cells.get(1) + ".csv"));
    }

    /** {@code staff,<subject>,<name>,<role>[@<ward>] ...,<part>} */
    private void hire(Issuers issuers, List<String> cells) {
        if (accounts.of(issuers.staff(), cells.get(1), Door.STAFF).isPresent()) {
            return;
        }
        var roles = Arrays.stream(cells.get(3).split(" "))
                .map(text -> text.split("@", 2))
                .map(parts -> new StaffEntry.RoleEntry(
                        Role.valueOf(parts[0]),
                        parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        staff.add(DEMO, new StaffEntry(cells.get(2), issuers.staff(), cells.get(1), Optional.empty(), true, roles));
    }

    /** {@code institution,<short name>,<kind>,<code>,<name>,<ward>,<address>,<phone>} */
    private InstitutionId institution(List<String> cells) {
        return institutionRows
                .ofShortName(cells.get(1))
                .map(InstitutionFacts::id)
                .orElseGet(() -> institutions.add(
                        DEMO,
                        new InstitutionEntry(
                                Optional.of(cells.get(1)),
                                given(cells.get(3)),
                                InstitutionKind.valueOf(cells.get(2)),
                                cells.get(4),
                                cells.get(6),
                                cells.get(7),
                                Optional.empty(),
                                given(cells.get(5)),
                                InstitutionStatus.ACTIVE,
                                Optional.empty(),
                                Optional.empty())));
    }

    private void addCertificates(InstitutionId institution, String shortName, Path folder) {
        addCertificate(institution, CertificatePurpose.TLS, folder.resolve(shortName + ".tls.cer"));
        addCertificate(institution, CertificatePurpose.SIGN, folder.resolve(shortName + ".sign.cer"));
    }

    private void addCertificate(InstitutionId institution, CertificatePurpose purpose, Path file) {
        if (!Files.isReadable(file)) {
            return;
        }
        try {
            var encoded = Files.readAllBytes(file);
            var known = RegisteredCertificate.read(encoded)
                    .flatMap(certificate -> institutionRows.certificate(purpose, certificate.fingerprint()));
            if (known.isEmpty()) {
                institutions.addCertificate(DEMO, institution, encoded, Optional.of(purpose));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code user,<subject>,<name>,<institution's short name>,<part>} */
    private void addUser(Issuers issuers, List<String> cells) {
        if (accounts.of(issuers.partners(), cells.get(1), Door.PARTNERS).isEmpty()) {
            institutionRows
                    .ofShortName(cells.get(3))
                    .ifPresent(institution -> institutions.addUser(
                            DEMO,
                            institution.id(),
                            new KeepInstitution.UserEntry(cells.get(2), issuers.partners(), cells.get(1))));
        }
    }

    private void registerResidents() {
        var refused = register.take(DEMO, text("demo/residents.csv")).stream()
                .filter(answer -> answer.outcome() == RegisterAnswer.Outcome.REFUSED)
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("The demonstration's residents are refused: " + refused);
        }
    }

    /** {@code account,<subject>,<宛名番号>,<name>,<part>} */
    private void bind(Issuers issuers, List<String> cells) {
        if (accounts.of(issuers.residents(), cells.get(1), Door.RESIDENTS).isEmpty()) {
            persons.ofResidentNumber(cells.get(2))
                    .map(PersonFacts::id)
                    .ifPresent(person -> accounts.bindPerson(person, issuers.residents(), cells.get(1)));
        }
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static List<List<String>> lines(String resource) {
        var lines = new ArrayList<List<String>>();
        for (var line : text(resource).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(CsvLine.read(line).orElseThrow(() -> new IllegalStateException(resource + ": " + line)));
            }
        }
        return lines;
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(
                KeepCityConfiguration.class.getResourceAsStream(resource),
                "The resource " + resource + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
