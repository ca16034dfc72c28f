package jp.hagukumi.births.reacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.announcements.PaperReceived;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.Papers;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;

/** Has a paper that came along copied for the desk, after the institution has its receipt: drawing it anew takes time. */
@ApplicationScoped
public class CopyPaper implements Recipient<PaperReceived> {

    @Inject
    Papers papers;

    @Override
    public String name() {
        return "births.copy-paper";
    }

    @Override
    public Class<PaperReceived> hears() {
        return PaperReceived.class;
    }

    @Override
    public void hear(Actor actor, PaperReceived told) {
        papers.copy(actor, new CertificateId(told.certificate()));
    }
}
