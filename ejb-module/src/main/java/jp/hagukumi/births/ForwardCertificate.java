package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk sends a certificate on to another municipality. */
@Stateless
public class ForwardCertificate {

    public void forward(Actor actor, CertificateId certificate, Forwarding forwarding) {
        throw new UnsupportedOperationException("Written next");
    }
}
