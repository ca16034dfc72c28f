package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.JoinCertificate;
import jp.hagukumi.births.JoinOrder;
import jp.hagukumi.births.JoinProposals;
import jp.hagukumi.births.JoinUndoing;
import jp.hagukumi.births.ProposeJoins;
import jp.hagukumi.births.UndoJoin;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** Joining a certificate that came without a code to its mother, and taking a wrong join back. */
@Path("desk/certificates")
@ApplicationScoped
public class Joins {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ProposeJoins proposeJoins;

    @Inject
    JoinCertificate joinCertificate;

    @Inject
    UndoJoin undoJoin;

    @GET
    @Path("{certificateId}/join-proposals")
    @Admits(Actor.Kind.STAFF)
    public Proposals proposeJoins(@PathParam("certificateId") UUID certificate) {
        return Proposals.of(proposeJoins.propose(caller.actor(), new CertificateId(certificate)), caller.language());
    }

    @POST
    @Path("{certificateId}/join")
    @Admits(Actor.Kind.STAFF)
    public Response joinCertificate(@PathParam("certificateId") UUID certificate, Joining body) {
        return once.done(
                body,
                () -> joinCertificate.join(
                        caller.actor(),
                        new CertificateId(certificate),
                        new JoinOrder(
                                body.motherId(),
                                new Written(body.grounds()),
                                body.rowVersion(),
                                body.toldChildId(),
                                body.another().orElse(false))));
    }

    @POST
    @Path("{certificateId}/undo-join")
    @Admits(Actor.Kind.STAFF)
    public Response undoJoin(@PathParam("certificateId") UUID certificate, CertificateQueue.ReasonBody body) {
        return once.done(
                body,
                () -> undoJoin.undo(
                        caller.actor(),
                        new CertificateId(certificate),
                        new JoinUndoing(new Written(body.reason()), body.rowVersion())));
    }

    /** To whom, and why it is she; and where her family told of a birth of those days, whether it is that child. */
    @Body
    public record Joining(
            UUID motherId,
            @Text(max = 500, lines = true) String grounds,
            @Whole(min = 0, max = 1_000_000) int rowVersion,
            Optional<UUID> toldChildId,
            Optional<Boolean> another) {}

    record Proposals(List<Candidate> items, int rowVersion, String ruleVersion) {

        static Proposals of(JoinProposals proposals, String language) {
            return new Proposals(
                    proposals.candidates().stream()
                            .map(candidate -> Candidate.of(candidate, language))
                            .toList(),
                    proposals.rowVersion(),
                    proposals.ruleVersion());
        }
    }

    record Candidate(UUID motherId, int score, JoinProposals.Strength strength, List<Reason> reasons, List<Told> told) {

        static Candidate of(JoinProposals.Candidate candidate, String language) {
            return new Candidate(
                    candidate.mother(),
                    candidate.score(),
                    candidate.strength(),
                    candidate.reasons().stream()
                            .map(reason -> new Reason(
                                    reason.code(),
                                    language.equals("en") ? reason.english() : reason.japanese(),
                                    reason.points()))
                            .toList(),
                    candidate.told().stream()
                            .map(told -> new Told(told.child(), told.bornOn(), told.order(), told.sex()))
                            .toList());
        }
    }

    record Told(UUID childId, LocalDate bornOn, int order, ChildSex sex) {}

    record Reason(String code, String words, int points) {}
}
