package jp.hagukumi.pregnancy.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;

/** A certificate says that the child is born. */
@ApplicationScoped
public class DeliverOnCertificate implements Recipient<CertificateJoined> {

    @Inject
    FollowRegister follow;

    @Override
    public String name() {
        return "pregnancy.deliver-on-certificate";
    }

    @Override
    public Class<CertificateJoined> hears() {
        return CertificateJoined.class;
    }

    @Override
    public void hear(Actor actor, CertificateJoined told) {
        follow.born(actor, new PersonId(told.mother()), told.bornOn());
    }
}
