package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jp.hagukumi.kernel.access.Actor;

/** A clerk undoes a wrong join; everything that followed from it is undone by those who did it. */
@Stateless
public class UndoJoin {

    public void undo(Actor actor, CertificateId certificate, JoinUndoing undoing) {
        throw new UnsupportedOperationException("Written next");
    }
}
