package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.store.InstitutionRows;

/** What other rooms and the SOAP handler may ask about partner institutions and their certificates. */
@ApplicationScoped
public class Institutions {

    @Inject
    InstitutionRows rows;

    public Optional<InstitutionFacts> find(InstitutionId institution) {
        return rows.find(institution);
    }

    /** Names by id, all in one question; who is unknown is left out. */
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return wanted.isEmpty() ? Map.of() : rows.names(wanted);
    }

    /** Hospitals, clinics and midwives that work with the city on a day, by name; at most 1,000. */
    public List<InstitutionFacts> providersOn(LocalDate day) {
        return rows.providersOn(day);
    }

    /** The institution with this ten-digit code, valid or not: the newest. */
    public Optional<InstitutionFacts> ofCode(String code) {
        return rows.ofCode(code);
    }

    /**
     * The registered certificate with this fingerprint, whatever its status: the caller refuses by name what is not usable.
     *
     * @param sha256 fingerprint of the DER, 32 bytes
     */
    public Optional<KnownCertificate> certificate(CertificatePurpose purpose, byte[] sha256) {
        return rows.certificate(purpose, sha256);
    }

    /** All certificates of an institution, newest first. */
    public List<KnownCertificate> certificatesOf(InstitutionId institution) {
        return rows.certificatesOf(institution);
    }
}
