package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** An institution hands in a certificate; refused with every finding at once, or acknowledged once. */
@Stateless
public class SubmitBirthCertificate {

    public Receipt submit(Actor actor, Submission submission) {
        throw new UnsupportedOperationException("Written next");
    }
}
