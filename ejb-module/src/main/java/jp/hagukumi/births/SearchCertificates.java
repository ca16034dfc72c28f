package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk looks through the queue. */
@Stateless
public class SearchCertificates {

    public CertificatePage search(Actor actor, CertificateQuery query) {
        throw new UnsupportedOperationException("Written next");
    }
}
