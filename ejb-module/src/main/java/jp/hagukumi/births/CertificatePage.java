package jp.hagukumi.births;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.text.Written;

/**
 * A page of the queue.
 *
 * @param rows oldest first
 * @param next cursor of the next page; empty on the last
 */
public record CertificatePage(List<Row> rows, Optional<String> next) {

    public CertificatePage {
        rows = List.copyOf(rows);
    }

    /**
     * One line of the queue.
     *
     * @param institutionName as registered; empty for one that is not
     * @param ward empty while no ward is known
     */
    public record Row(
            CertificateId certificate,
            UUID institution,
            String institutionName,
            String certificateNumber,
            int version,
            CertificateState state,
            Routing routing,
            Set<CertificateFlag> flags,
            Optional<String> ward,
            Written motherName,
            LocalDateTime bornAt,
            Instant receivedAt) {

        public Row {
            flags = Set.copyOf(flags);
        }

        Row from(String name) {
            return new Row(
                    certificate,
                    institution,
                    name,
                    certificateNumber,
                    version,
                    state,
                    routing,
                    flags,
                    ward,
                    motherName,
                    bornAt,
                    receivedAt);
        }
    }
}
