package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;

/** An institution asks what happened to its certificates since it last asked. */
@Stateless
public class ListCertificatesSince {

    public CertificateChanges list(Actor actor, Optional<String> since, int limit) {
        throw new UnsupportedOperationException("Written next");
    }
}
