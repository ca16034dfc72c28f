package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A mother reads her children as certified. */
@Stateless
public class ReadMyChildren {

    public MyChildren read(Actor actor) {
        throw new UnsupportedOperationException("Written next");
    }

    public MyCertificate certificate(Actor actor, CertificateId certificate) {
        throw new UnsupportedOperationException("Written next");
    }
}
