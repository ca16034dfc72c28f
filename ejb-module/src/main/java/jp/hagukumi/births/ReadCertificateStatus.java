package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;

/** An institution asks where its certificate stands. */
@Stateless
public class ReadCertificateStatus {

    public CertificateStatus read(Actor actor, String certificateNumber, Optional<Integer> version) {
        throw new UnsupportedOperationException("Written next");
    }
}
