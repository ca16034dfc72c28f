package jp.hagukumi.ws.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import jp.hagukumi.kernel.access.Role;

/** Which institution a certificate is registered for. */
public interface Partners {

    /** The institution whose system may open a connection with that certificate; refused by name where there is none. */
    Partner connecting(X509Certificate certificate, Instant at);

    /** The institution that signs with that certificate; refused by name where there is none. */
    Partner signing(X509Certificate certificate, Instant at);

    /**
     * An institution in force.
     *
     * @param role what its system may be: a medical institution, or the resident register
     */
    record Partner(UUID institution, Role role) {}
}
