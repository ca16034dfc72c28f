package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** An institution replaces a certificate by a newer version, also after later steps. */
@Stateless
public class CorrectBirthCertificate {

    public Receipt correct(Actor actor, Submission submission) {
        throw new UnsupportedOperationException("Written next");
    }
}
