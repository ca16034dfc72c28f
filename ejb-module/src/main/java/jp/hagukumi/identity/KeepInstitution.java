package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.KEEP_INSTITUTION;
import static jp.hagukumi.identity.IdentityEvent.CERTIFICATE_STATUS_CHANGED;
import static jp.hagukumi.identity.IdentityEvent.INSTITUTION_KEPT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.model.RegisteredCertificate;
import jp.hagukumi.identity.rules.InstitutionRules;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.CityRows;
import jp.hagukumi.identity.store.InstitutionKeeping;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/** Keeps partner institutions, their certificates and the users of the web form. */
@Stateless
public class KeepInstitution {

    @Inject
    Access access;

    @Inject
    InstitutionKeeping institutions;

    @Inject
    AccountRows accounts;

    @Inject
    CityRows city;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public InstitutionId add(Actor actor, InstitutionEntry entry) {
        access.require(actor, KEEP_INSTITUTION);
        check(entry);
        var id = InstitutionId.next();
        if (!institutions.insert(id, entry, homeOf(entry), clock.today())) {
            throw new Refusal(IdentityRefusal.NAME_OR_CODE_TAKEN);
        }
        audit.note(actor, INSTITUTION_KEPT, id, List.of(), Map.of("change", "added"));
        return id;
    }

    /** Replaces what was entered; the short name stays. */
    public void change(Actor actor, InstitutionId id, InstitutionEntry entry) {
        access.require(actor, KEEP_INSTITUTION, id);
        check(entry);
        if (!institutions.update(id, entry, homeOf(entry), clock.today())) {
            throw new Refusal(IdentityRefusal.NAME_OR_CODE_TAKEN);
        }
        audit.note(
                actor,
                INSTITUTION_KEPT,
                id,
                List.of(),
                Map.of("change", "changed", "status", entry.status().name()));
    }

    /**
     * Registers a certificate.
     *
     * @param encoded DER or PEM, at most 20,000 bytes
     * @param purpose what it is for; where it is not said, what it was issued for
     * @return its fingerprint: SHA-256 of the DER, 64 lower-case hexadecimal digits
     */
    public String addCertificate(Actor actor, InstitutionId id, byte[] encoded, Optional<CertificatePurpose> purpose) {
        access.require(actor, KEEP_INSTITUTION, id);
        var certificate = RegisteredCertificate.read(encoded)
                .filter(read -> read.der().length <= 20_000)
                .orElseThrow(() -> new Refusal(IdentityRefusal.CERTIFICATE_UNREADABLE));
        var used = purpose.or(() -> RegisteredCertificate.purposeOf(encoded)).orElse(CertificatePurpose.SIGN);
        if (!institutions.addCertificate(Ids.next(), id, used, certificate, clock.now())) {
            throw new Refusal(IdentityRefusal.CERTIFICATE_TAKEN);
        }
        var fingerprint = HexFormat.of().formatHex(certificate.fingerprint());
        audit.note(
                actor,
                CERTIFICATE_STATUS_CHANGED,
                id,
                List.of(),
                Map.of("fingerprint", fingerprint, "purpose", used.name(), "status", CertificateStatus.ACTIVE.name()));
        return fingerprint;
    }

    /** Suspends, revokes or takes a suspension back; revoked is for good. Applies to every purpose of the certificate. */
    public void setCertificateStatus(Actor actor, InstitutionId id, String fingerprint, CertificateStatus status) {
        access.require(actor, KEEP_INSTITUTION, id);
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        var before = institutions.lockCertificate(id, fingerprint);
        if (before.isEmpty()) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        if (before.contains(CertificateStatus.REVOKED) && status != CertificateStatus.REVOKED) {
            throw new Refusal(IdentityRefusal.REVOKED_FOR_GOOD);
        }
        institutions.setCertificateStatus(id, fingerprint, status, clock.now());
        audit.note(
                actor,
                CERTIFICATE_STATUS_CHANGED,
                id,
                List.of(),
                Map.of("fingerprint", fingerprint, "status", status.name()));
    }

    /** A person at the institution who uses the web form. */
    public UUID addUser(Actor actor, InstitutionId id, UserEntry user) {
        access.require(actor, KEEP_INSTITUTION, id);
        TextBounds.line(1, 100).flawOf(user.name()).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        var userId = Ids.next();
        institutions.addUser(userId, id, user.name());
        accounts.bindInstitutionUser(userId, user.issuer(), user.subject());
        audit.note(actor, INSTITUTION_KEPT, id, List.of(), Map.of("change", "user added", "user", userId.toString()));
        return userId;
    }

    /** The user can sign in no more; open sessions end at their next contact. */
    public void endUser(Actor actor, InstitutionId id, UUID user) {
        access.require(actor, KEEP_INSTITUTION, id);
        if (!institutions.endUser(id, user)) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        audit.note(actor, INSTITUTION_KEPT, id, List.of(), Map.of("change", "user ended", "user", user.toString()));
    }

    /**
     * @param name as shown to the city, 1 to 100 code points
     * @param issuer the partners' OpenID provider
     * @param subject the account there
     */
    public record UserEntry(String name, String issuer, String subject) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "UserEntry[masked]";
        }
    }

    private void check(InstitutionEntry entry) {
        TextBounds.line(1, 100).flawOf(entry.name()).ifPresent(flaw -> {
            throw Refusal.at("name", KernelRefusal.MALFORMED);
        });
        InstitutionRules.flawOfCode(
                        entry.kind() == InstitutionKind.HOSPITAL || entry.kind() == InstitutionKind.CLINIC,
                        entry.code())
                .ifPresent(flaw -> {
                    throw Refusal.at(
                            "medicalCode",
                            flaw == InstitutionRules.CodeFlaw.NONE_EXPECTED
                                    ? IdentityRefusal.MIDWIVES_HAVE_NO_CODE
                                    : IdentityRefusal.CODE_CHECK_DIGIT);
                });
        if (entry.validTo().isPresent()
                && entry.validTo().get().isBefore(entry.validFrom().orElse(clock.today()))) {
            throw Refusal.at("validTo", IdentityRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        entry.ward().ifPresent(ward -> {
            if (city.city().flatMap(facts -> facts.ward(ward)).isEmpty()) {
                throw Refusal.at("ward", IdentityRefusal.UNKNOWN_WARD);
            }
        });
    }

    private String homeOf(InstitutionEntry entry) {
        return entry.municipality()
                .or(() -> city.city().map(CityFacts::municipalityCode))
                .orElseThrow(() -> Refusal.at("municipality", IdentityRefusal.UNKNOWN_WARD));
    }
}
