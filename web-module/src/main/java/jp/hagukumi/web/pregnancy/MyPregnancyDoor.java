package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.NotifyPregnancy;
import jp.hagukumi.pregnancy.PrefillNotice;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.ReadMyPregnancy;
import jp.hagukumi.pregnancy.TellLoss;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** A woman's own pregnancy: told once, read, and, where it must be, told of its loss. */
@Path("me/pregnancy")
@ApplicationScoped
public class MyPregnancyDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyPregnancy readMyPregnancy;

    @Inject
    PrefillNotice prefillNotice;

    @Inject
    NotifyPregnancy notifyPregnancy;

    @Inject
    TellLoss tellLoss;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public PregnancyViews.Mine readMyPregnancy() {
        return PregnancyViews.Mine.of(readMyPregnancy.read(caller.actor()));
    }

    @GET
    @Path("prefill")
    @Admits(Actor.Kind.RESIDENT)
    public PregnancyViews.Prefill prefillNotice() {
        var me = caller.actor();
        return PregnancyViews.Prefill.of(prefillNotice.prefill(me, new PersonId(me.id())));
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response notifyPregnancy(NoticeBody notice) {
        return once.answer(
                Response.Status.CREATED,
                notice,
                () -> PregnancyViews.Told.of(notifyPregnancy.notify(caller.actor(), notice.notice(Optional.empty()))));
    }

    @POST
    @Path("{pregnancyId}/loss")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response tellLoss(@PathParam("pregnancyId") UUID pregnancy, LossBody loss) {
        return once.done(loss, () -> tellLoss.tell(caller.actor(), new PregnancyId(pregnancy), loss.loss()));
    }
}
