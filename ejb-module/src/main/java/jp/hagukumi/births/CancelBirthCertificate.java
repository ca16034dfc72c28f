package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** An institution withdraws a certificate on which nothing was decided yet. */
@Stateless
public class CancelBirthCertificate {

    public Receipt cancel(Actor actor, Cancellation cancellation) {
        throw new UnsupportedOperationException("Written next");
    }
}
