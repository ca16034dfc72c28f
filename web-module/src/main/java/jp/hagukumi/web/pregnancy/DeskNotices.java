package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.EnterPregnancy;
import jp.hagukumi.pregnancy.Notification;
import jp.hagukumi.pregnancy.PrefillNotice;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** A notice of pregnancy that a woman, or her agent, brought to the counter. */
@Path("desk/persons/{personId}/pregnancy-notice")
@ApplicationScoped
public class DeskNotices {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    PrefillNotice prefillNotice;

    @Inject
    EnterPregnancy enterPregnancy;

    @GET
    @Admits(Actor.Kind.STAFF)
    public PregnancyViews.Prefill prefillNoticeAtDesk(@PathParam("personId") UUID woman) {
        return PregnancyViews.Prefill.of(prefillNotice.prefill(caller.actor(), new PersonId(woman)));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterPregnancy(@PathParam("personId") UUID woman, Entry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> PregnancyViews.Told.of(enterPregnancy.enter(
                        caller.actor(), new PersonId(woman), entry.notice().notice(entry.by()), entry.filedOn())));
    }

    /** The notice, when it was brought, and by whom if not by her. */
    @Body
    public record Entry(LocalDate filedOn, Optional<AgentBody> agent, NoticeBody notice) {

        Optional<Notification.Agent> by() {
            return agent.map(who -> new Notification.Agent(who.name(), who.relation()));
        }

        @Override
        public String toString() {
            return "Entry[…]";
        }
    }

    record AgentBody(
            @Text(max = 60) String name, @Text(max = 40) String relation) {

        @Override
        public String toString() {
            return "AgentBody[…]";
        }
    }
}
