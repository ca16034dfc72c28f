package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk sees who may be the mother of a certificate without a code, and why. */
@Stateless
public class ProposeJoins {

    public JoinProposals propose(Actor actor, CertificateId certificate) {
        throw new UnsupportedOperationException("Written next");
    }
}
