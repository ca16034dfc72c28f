package jp.hagukumi.web.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.CertificateStatus;
import jp.hagukumi.identity.InstitutionEntry;
import jp.hagukumi.identity.InstitutionKind;
import jp.hagukumi.identity.InstitutionStatus;
import jp.hagukumi.identity.KnownCertificate;
import jp.hagukumi.identity.ReadInstitutions;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What goes in and out about institutions. */
final class InstitutionBodies {

    private InstitutionBodies() {}

    /** A page of them. */
    @Query
    record Paged(
            Optional<UUID> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {}

    /** As the administrator enters it. */
    @Body
    public record Entry(
            @Text(max = 100) String name,
            InstitutionKind kind,
            @Text(max = 40, pattern = "[a-z0-9-]+") Optional<String> shortName,
            @Text(max = 10, pattern = "[0-9]{10}") Optional<String> medicalCode,
            @Text(max = 200) Optional<String> address,
            @Text(max = 20, pattern = "[0-9+() -]{9,20}") Optional<String> phone,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> municipality,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            InstitutionStatus status,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {

        InstitutionEntry entry() {
            return new InstitutionEntry(
                    shortName,
                    medicalCode,
                    kind,
                    name,
                    address.orElse(""),
                    phone.orElse(""),
                    municipality,
                    ward,
                    status,
                    validFrom,
                    validTo);
        }
    }

    /** A certificate to be registered. */
    @Body
    public record CertificateEntry(
            @Text(min = 100, max = 20_000, lines = true) String pem, Optional<CertificatePurpose> purpose) {}

    /** What the registry says of a certificate from now on. */
    @Body
    public record CertificateChange(CertificateStatus status) {}

    /** A person who uses the web form. */
    @Body
    public record UserEntry(
            @Text(max = 100) String name, @Text(max = 255) String subject) {}

    record Page(List<Shown> items, Optional<String> next) {}

    record Shown(
            UUID id,
            String name,
            InstitutionKind kind,
            String shortName,
            Optional<String> medicalCode,
            String address,
            String phone,
            String municipality,
            Optional<String> ward,
            InstitutionStatus status,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            List<Certificate> certificates,
            List<User> users) {

        static Shown of(ReadInstitutions.InstitutionView view) {
            var facts = view.facts();
            return new Shown(
                    facts.id().value(),
                    facts.name(),
                    facts.kind(),
                    facts.shortName(),
                    facts.code(),
                    facts.address(),
                    facts.phone(),
                    facts.municipality(),
                    facts.ward(),
                    facts.status(),
                    facts.validFrom(),
                    facts.validTo(),
                    view.certificates().stream().map(Certificate::of).toList(),
                    view.users().stream()
                            .map(user -> new User(user.id(), user.name(), user.active()))
                            .toList());
        }
    }

    record Certificate(
            String fingerprint,
            CertificatePurpose purpose,
            Instant notBefore,
            Instant notAfter,
            CertificateStatus status,
            Instant statusSince) {

        static Certificate of(KnownCertificate known) {
            return new Certificate(
                    known.fingerprint(),
                    known.purpose(),
                    known.notBefore(),
                    known.notAfter(),
                    known.status(),
                    known.statusSince());
        }
    }

    record User(UUID id, String name, boolean active) {}
}
