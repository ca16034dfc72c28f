package jp.hagukumi.births.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.identity.PersonId;

/**
 * A registration without its content.
 *
 * @param version of the content in force; 1 for the draft as it was opened
 * @param filing empty until it is filed
 */
public record StoredRegistration(
        RegistrationId id,
        PersonId child,
        Optional<PersonId> mother,
        Optional<CertificateId> certificate,
        String channel,
        String ward,
        RegistrationState state,
        int version,
        LocalDate bornOn,
        LocalDate dueOn,
        String deadlineRule,
        UUID openedBy,
        Instant openedAt,
        Optional<Filing> filing) {

    /**
     * What filing settled, once.
     *
     * @param receivedOn the date of deposit
     * @param late after the deadline on that day
     */
    public record Filing(UUID filer, Instant filedAt, LocalDate receivedOn, boolean late, String ruleVersion) {}

    /** The two whom the data are about, for the audit. */
    public List<UUID> about() {
        return Stream.concat(Stream.of(child), mother.stream())
                .map(PersonId::value)
                .toList();
    }

    @Override
    public String toString() {
        return "StoredRegistration[" + id + "]";
    }
}
