package jp.hagukumi.ws.security;

import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.envelope.SignedEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What the codec hands to the handler: the message with its verified envelope, or why there is none.
 *
 * @param connection the certificate by which the connection was opened
 */
record Received(
        Optional<X509Certificate> connection,
        @Nullable SignedEnvelope envelope,
        @Nullable Refusal refusal) {

    /** Under this name it travels with Metro's packet. */
    static final String PROPERTY = "jp.hagukumi.ws.received";

    static Received refused(Optional<X509Certificate> connection, Refusal refusal) {
        return new Received(connection, null, refusal);
    }

    /** The envelope whose signature holds, or the refusal thrown. */
    SignedEnvelope verified() {
        if (refusal != null) {
            throw refusal;
        }
        if (envelope == null) {
            throw new IllegalStateException("Neither envelope nor refusal");
        }
        return envelope;
    }
}
