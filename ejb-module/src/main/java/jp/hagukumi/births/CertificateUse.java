package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;

/** Marks a child's certificate as used, in the transaction of whatever was decided on it; once is enough. */
@ApplicationScoped
public class CertificateUse {

    @Inject
    CertificateRows certificates;

    /** A child without a certificate in force is left as it is: the decision rests on something else then. */
    public void usedFor(UUID child, Instant at) {
        certificates
                .ofChild(child)
                .flatMap(found -> certificates.lock(found.id()))
                .filter(locked -> locked.state() == CertificateState.JOINED)
                .ifPresent(locked -> certificates.move(
                        locked,
                        Moved.to(CertificateLife.TABLE.after(locked.state(), CertificateEvent.USE), locked.ward())
                                .withChild(child),
                        at));
    }
}
