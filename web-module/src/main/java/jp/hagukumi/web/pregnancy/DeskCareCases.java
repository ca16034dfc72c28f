package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.AssignCareCase;
import jp.hagukumi.pregnancy.consultation.CareQuery;
import jp.hagukumi.pregnancy.consultation.CloseCareCase;
import jp.hagukumi.pregnancy.consultation.EnterQuestionnaire;
import jp.hagukumi.pregnancy.consultation.HandOverCareCases;
import jp.hagukumi.pregnancy.consultation.ListCareCases;
import jp.hagukumi.pregnancy.consultation.ReadCareSheet;
import jp.hagukumi.pregnancy.consultation.ReadQuestionnaire;
import jp.hagukumi.pregnancy.consultation.RecordContact;
import jp.hagukumi.pregnancy.consultation.RecordInterview;
import jp.hagukumi.pregnancy.consultation.WriteSupportPlan;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The nurses' cases of a ward: who should look first, who has which, what was said and agreed. */
@Path("desk/care-cases")
@ApplicationScoped
public class DeskCareCases {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListCareCases listCareCases;

    @Inject
    ReadCareSheet readCareSheet;

    @Inject
    ReadQuestionnaire readQuestionnaire;

    @Inject
    EnterQuestionnaire enterQuestionnaire;

    @Inject
    RecordInterview recordInterview;

    @Inject
    RecordContact recordContact;

    @Inject
    WriteSupportPlan writeSupportPlan;

    @Inject
    AssignCareCase assignCareCase;

    @Inject
    HandOverCareCases handOverCareCases;

    @Inject
    CloseCareCase closeCareCase;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ConsultationViews.Cases listCareCases(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return ConsultationViews.Cases.of(listCareCases.list(caller.actor(), wanted.query()));
    }

    @POST
    @Path("hand-over")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response handOverCareCases(ConsultationBodies.HandOverBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new ConsultationViews.HandedOver(handOverCareCases.handOver(
                        caller.actor(),
                        body.ward(),
                        new StaffId(body.from()),
                        body.to().map(StaffId::new))));
    }

    @GET
    @Path("{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    public ConsultationViews.Sheet readCareSheet(@PathParam("pregnancyId") UUID pregnancy) {
        return ConsultationViews.Sheet.of(readCareSheet.read(caller.actor(), new PregnancyId(pregnancy)));
    }

    /** Reading is an act of its own: from then on she corrects nothing. So it is a POST. */
    @POST
    @Path("{pregnancyId}/questionnaire/reading")
    @Admits(Actor.Kind.STAFF)
    public ConsultationViews.Questionnaire readQuestionnaire(@PathParam("pregnancyId") UUID pregnancy) {
        return ConsultationViews.Questionnaire.of(readQuestionnaire.read(caller.actor(), new PregnancyId(pregnancy)));
    }

    @POST
    @Path("{pregnancyId}/questionnaire")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterQuestionnaire(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.AnswersBody body) {
        return once.done(
                body,
                () -> enterQuestionnaire.enter(caller.actor(), new PregnancyId(pregnancy), body.all(), body.version()));
    }

    @POST
    @Path("{pregnancyId}/interview-record")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordInterview(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.ContactBody body) {
        return once.done(
                body, () -> recordInterview.record(caller.actor(), new PregnancyId(pregnancy), body.contact()));
    }

    @POST
    @Path("{pregnancyId}/contacts")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordContact(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.ContactBody body) {
        return once.done(body, () -> recordContact.record(caller.actor(), new PregnancyId(pregnancy), body.contact()));
    }

    @POST
    @Path("{pregnancyId}/support-plan")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response writeSupportPlan(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.PlanBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new ConsultationViews.PlanVersion(writeSupportPlan.write(
                        caller.actor(), new PregnancyId(pregnancy), body.plan(), body.version())));
    }

    @POST
    @Path("{pregnancyId}/nurse")
    @Admits(Actor.Kind.STAFF)
    public Response assignCareCase(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.NurseBody body) {
        return once.done(
                body,
                () -> assignCareCase.assign(
                        caller.actor(),
                        new PregnancyId(pregnancy),
                        body.nurseId().map(StaffId::new),
                        body.version()));
    }

    @POST
    @Path("{pregnancyId}/closing")
    @Admits(Actor.Kind.STAFF)
    public Response closeCareCase(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.SeenBody seen) {
        return once.done(seen, () -> closeCareCase.close(caller.actor(), new PregnancyId(pregnancy), seen.version()));
    }

    /** Which cases. */
    @Query
    record Wanted(
            @Text(max = 6, pattern = "[0-9]{6}") String ward,
            Optional<CareQuery.Whose> whose,
            Optional<UUID> nurse,
            Optional<Boolean> withNurse,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        CareQuery query() {
            return new CareQuery(
                    ward,
                    whose.orElse(CareQuery.Whose.MINE),
                    nurse.map(StaffId::new),
                    withNurse.orElse(false),
                    cursor,
                    limit.orElse(PAGE));
        }
    }
}
