package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.IssueDeliveryToken;
import jp.hagukumi.births.IssuedToken;
import jp.hagukumi.births.MyCertificate;
import jp.hagukumi.births.MyChildren;
import jp.hagukumi.births.ReadMyChildren;
import jp.hagukumi.births.SlipAndVisit;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.QrCode;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Body;

/** The family's children as certified, and the code for a delivery to come. */
@Path("me")
@ApplicationScoped
public class MyChildrenDoor {

    @Inject
    Caller caller;

    @Inject
    ReadMyChildren readMyChildren;

    @Inject
    IssueDeliveryToken issueDeliveryToken;

    @GET
    @Path("children")
    @Admits(Actor.Kind.RESIDENT)
    public ChildList listMyChildren() {
        return ChildList.of(readMyChildren.read(caller.actor()));
    }

    @GET
    @Path("certificates/{certificateId}")
    @Admits(Actor.Kind.RESIDENT)
    public Certificate readMyCertificate(@PathParam("certificateId") UUID certificate) {
        return Certificate.of(readMyChildren.certificate(caller.actor(), new CertificateId(certificate)));
    }

    /** Not under a key: its answer would be kept, and the code is kept nowhere. Asked again, a new code replaces the one before. */
    @POST
    @Path("delivery-token")
    @Admits(Actor.Kind.RESIDENT)
    public Response issueDeliveryToken(TokenWish wish) {
        return Response.status(Response.Status.CREATED)
                .entity(Token.of(issueDeliveryToken.issue(caller.actor(), wish.expectedOn())))
                .build();
    }

    /** What may be said when asking for a code. */
    @Body
    public record TokenWish(Optional<LocalDate> expectedOn) {}

    record Token(UUID id, String code, String qr, LocalDate validUntil) {

        static Token of(IssuedToken issued) {
            return new Token(
                    issued.token().value(),
                    issued.code().exact(),
                    QrCode.svg(issued.qrText().exact()),
                    issued.validUntil());
        }
    }

    record ChildList(List<Child> items, List<Told> told, Optional<OpenToken> openToken) {

        static ChildList of(MyChildren mine) {
            return new ChildList(
                    mine.children().stream().map(Child::of).toList(),
                    mine.told().stream().map(Told::of).toList(),
                    mine.openToken().map(open -> new OpenToken(open.token().value(), open.validUntil())));
        }
    }

    record Told(UUID id, LocalDateTime bornAt, String bornAtInWords, ChildSex sex, int order, int children) {

        static Told of(MyChildren.Told told) {
            return new Told(
                    told.child(), told.bornAt(), told.bornAtInWords(), told.sex(), told.order(), told.children());
        }
    }

    record OpenToken(UUID id, LocalDate validUntil) {}

    record Child(
            UUID id,
            UUID certificateId,
            Optional<String> familyName,
            Optional<String> givenName,
            LocalDateTime bornAt,
            String bornAtInWords,
            ChildSex sex,
            Optional<Integer> weightGrams,
            boolean lowBirthWeight,
            int order,
            int siblings,
            Optional<Slip> slip,
            Optional<Visit> visit) {

        static Child of(MyChildren.Child child) {
            return new Child(
                    child.child(),
                    child.certificate().value(),
                    child.familyName().map(Written::exact),
                    child.givenName().map(Written::exact),
                    child.bornAt(),
                    child.bornAtInWords(),
                    child.sex(),
                    child.birthWeightGrams(),
                    child.lowBirthWeight(),
                    child.orderInDelivery(),
                    child.siblingsOfDelivery(),
                    child.standing().filter(SlipAndVisit::slipShown).map(Slip::of),
                    child.standing().flatMap(SlipAndVisit::visit).map(Visit::of));
        }
    }

    record Slip(LocalDate dueOn, Optional<Instant> filedAt) {

        static Slip of(SlipAndVisit standing) {
            return new Slip(standing.dueOn(), standing.filedAt());
        }
    }

    record Visit(
            VisitState state, Optional<LocalDateTime> at, Optional<String> officeName, Optional<String> officePhone) {

        static Visit of(SlipAndVisit.Visit visit) {
            return new Visit(visit.state(), visit.at(), visit.officeName(), visit.officePhone());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    record Certificate(
            UUID id,
            int version,
            CertificateState state,
            String bornAtInWords,
            boolean corrected,
            Optional<Instant> correctedAt,
            Set<String> hidden,
            ContentView content) {

        static Certificate of(MyCertificate mine) {
            return new Certificate(
                    mine.certificate().value(),
                    mine.version(),
                    mine.state(),
                    mine.bornAtInWords(),
                    mine.corrected(),
                    mine.correctedAt(),
                    new TreeSet<>(mine.hidden()),
                    ContentView.of(mine.content(), mine.placeVisible()));
        }
    }
}
