package jp.hagukumi.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.store.MailRows;

/** An administrator has put right what was wrong and lets a given-up mail be sent anew, to the address the person has now. */
@Stateless
public class RetryMail {

    @Inject
    Access access;

    @Inject
    MailRows mails;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link KernelRefusal#NOT_FOUND}; {@link KernelRefusal#WRONG_STATE} where it waits, was sent or was dropped
     */
    public void retry(Actor actor, MailId mail) {
        access.require(actor, NoticeAction.RETRY_MAIL);
        var held = mails.lock(mail.value()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var now = clock.now();
        mails.replaced(mail.value(), MailState.LIFE.after(held.state(), MailState.Event.RETRY), now);
        mails.queue(Ids.next(), held.person(), now);
        audit.note(actor, NoticeEvent.MAIL_RETRIED, mail, List.of(), Map.of());
    }
}
