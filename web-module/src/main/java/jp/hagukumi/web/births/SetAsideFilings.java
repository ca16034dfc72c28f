package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.registration.LinkFilingId;
import jp.hagukumi.births.registration.ReadSetAsideFilings;
import jp.hagukumi.births.registration.ReadSetAsidePhoto;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.SetAsideFiling;
import jp.hagukumi.births.registration.SettleSetAsideFiling;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** Filings of マイナポータル that became no case and that somebody has to look at. */
@Path("desk/set-aside-filings")
@ApplicationScoped
public class SetAsideFilings {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadSetAsideFilings readSetAsideFilings;

    @Inject
    ReadSetAsidePhoto readSetAsidePhoto;

    @Inject
    SettleSetAsideFiling settleSetAsideFiling;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Filings readSetAsideFilings() {
        return new Filings(readSetAsideFilings.read(caller.actor()).stream()
                .map(one -> Filing.of(one, caller.language()))
                .toList());
    }

    @GET
    @Path("{filingId}/photo")
    @Admits(Actor.Kind.STAFF)
    public Response readSetAsidePhoto(@PathParam("filingId") UUID filing) {
        var photo = readSetAsidePhoto.read(caller.actor(), new LinkFilingId(filing));
        return Response.ok(photo.content().toArray(), photo.mediaType()).build();
    }

    @POST
    @Path("{filingId}/settling")
    @Admits(Actor.Kind.STAFF)
    public Response settleSetAsideFiling(@PathParam("filingId") UUID filing, RegisterAnswers.NoteBody body) {
        return once.done(
                body,
                () -> settleSetAsideFiling.settle(caller.actor(), new LinkFilingId(filing), new Written(body.note())));
    }

    record Filings(List<Filing> items) {}

    record Value(String field, String value) {

        @Override
        public String toString() {
            return "Value[" + field + "]";
        }
    }

    record Filing(
            UUID id,
            String filingId,
            String addressee,
            Instant filedAt,
            Instant receivedAt,
            List<Value> values,
            String finding,
            String findingWords,
            Optional<String> field,
            boolean photo,
            Optional<String> photoState) {

        static Filing of(SetAsideFiling one, String language) {
            return new Filing(
                    one.id().value(),
                    one.filingId(),
                    one.addressee(),
                    one.filedAt(),
                    one.receivedAt(),
                    one.values().entrySet().stream()
                            .map(value -> new Value(value.getKey(), value.getValue()))
                            .toList(),
                    one.finding(),
                    Stream.of(RegistrationRefusal.values())
                            .filter(code -> code.code().equals(one.finding()))
                            .map(code -> RefusalTexts.text(code, Map.of(), language))
                            .findFirst()
                            .orElse(one.finding()),
                    one.field(),
                    one.photo(),
                    one.photoState().map(Enum::name));
        }

        @Override
        public String toString() {
            return "Filing[" + id + "]";
        }
    }
}
