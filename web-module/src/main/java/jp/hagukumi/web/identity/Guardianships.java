package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.AnswerInvitation;
import jp.hagukumi.identity.EndGuardianship;
import jp.hagukumi.identity.GuardianRelation;
import jp.hagukumi.identity.GuardianshipId;
import jp.hagukumi.identity.GuardianshipState;
import jp.hagukumi.identity.InviteGuardian;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ReadGuardianships;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** Who may act for my children: invited, answered, ended. */
@Path("me")
@ApplicationScoped
public class Guardianships {

    @Inject
    Caller caller;

    @Inject
    ReadGuardianships readGuardianships;

    @Inject
    InviteGuardian inviteGuardian;

    @Inject
    AnswerInvitation answerInvitation;

    @Inject
    EndGuardianship endGuardianship;

    @GET
    @Path("guardianships")
    @Admits(Actor.Kind.RESIDENT)
    public Views listMyGuardianships() {
        return new Views(
                readGuardianships.read(caller.actor()).stream().map(View::of).toList());
    }

    /** Not under a key: its answer would be kept, and the code is kept nowhere. */
    @POST
    @Path("children/{childId}/invitations")
    @Admits(Actor.Kind.RESIDENT)
    public Response inviteGuardian(@PathParam("childId") UUID child, Wish wish) {
        return Response.status(Response.Status.CREATED)
                .entity(Invitation.of(inviteGuardian.invite(caller.actor(), new PersonId(child), wish.relation())))
                .build();
    }

    /** Not under a key: a code answers once, and wrong codes are counted in transactions of their own. */
    @POST
    @Path("invitation-answers")
    @Admits(Actor.Kind.RESIDENT)
    public Response answerInvitation(Answer answer) {
        if (answer.accept()) {
            answerInvitation.accept(caller.actor(), answer.code());
        } else {
            answerInvitation.decline(caller.actor(), answer.code());
        }
        return Response.noContent().build();
    }

    @DELETE
    @Path("guardianships/{guardianshipId}")
    @Admits(Actor.Kind.RESIDENT)
    public Response endGuardianship(@PathParam("guardianshipId") UUID guardianship) {
        endGuardianship.revoke(caller.actor(), new GuardianshipId(guardianship));
        return Response.noContent().build();
    }

    /** What the invited person is to the child. */
    @Body
    public record Wish(GuardianRelation relation) {}

    /** Yes or no to an invitation. */
    @Body
    public record Answer(@Text(min = 8, max = 16) String code, boolean accept) {}

    record Invitation(UUID id, String code, Instant expiresAt) {

        static Invitation of(InviteGuardian.Invitation invitation) {
            return new Invitation(invitation.id().value(), invitation.code().forReading(), invitation.expiresAt());
        }
    }

    record Views(List<View> items) {}

    record View(
            UUID id,
            UUID childId,
            String childName,
            Optional<String> guardianName,
            boolean mine,
            GuardianRelation relation,
            GuardianshipState state,
            Optional<LocalDate> since,
            boolean mayEnd) {

        static View of(ReadGuardianships.GuardianshipView view) {
            return new View(
                    view.id().value(),
                    view.child().value(),
                    view.childName(),
                    view.guardianName(),
                    view.mine(),
                    view.relation(),
                    view.state(),
                    view.since(),
                    view.mayEnd());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "View[…]";
        }
    }
}
