package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateReplaced;
import jp.hagukumi.births.VisitOpening;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** The institution corrected the certificate: weight and day of birth are judged again, and the nurse is told of a change. */
@ApplicationScoped
public class JudgeWeightAgain implements Recipient<CertificateReplaced> {

    @Inject
    FamilyLocks locks;

    @Inject
    VisitOpening visits;

    @Override
    public String name() {
        return "births.judge-weight-again";
    }

    @Override
    public Class<CertificateReplaced> hears() {
        return CertificateReplaced.class;
    }

    @Override
    public void hear(Actor actor, CertificateReplaced replaced) {
        replaced.child().ifPresent(child -> judge(actor, child));
    }

    private void judge(Actor actor, UUID child) {
        locks.hold(child);
        visits.judgeAgain(actor, new PersonId(child));
    }
}
