package jp.hagukumi.web.identity;

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
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.EnterSupportMeasure;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.ReadSupportMeasures;
import jp.hagukumi.identity.SupportMeasureState;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;

/** The support measures (支援措置) around one person, as the register clerk of the ward enters and sees them. */
@Path("desk/persons/{personId}/support-measures")
@ApplicationScoped
public class SupportMeasuresOfPerson {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadSupportMeasures readSupportMeasures;

    @Inject
    EnterSupportMeasure enterSupportMeasure;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Measures listSupportMeasures(@PathParam("personId") UUID person) {
        return new Measures(readSupportMeasures.read(caller.actor(), new PersonId(person)).stream()
                .map(Measure::of)
                .toList());
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterSupportMeasure(@PathParam("personId") UUID person, Entry entry) {
        return once.done(entry, () -> enterSupportMeasure.enter(caller.actor(), entry.command(new PersonId(person))));
    }

    /** A measure as entered. */
    @Body
    public record Entry(
            @Many(max = 20) List<UUID> alsoProtected,

            @Many(min = 1, max = 20) @Text(max = 15, pattern = "[0-9]+")
            List<String> protectedFrom,

            LocalDate validFrom,
            LocalDate validTo,
            @Many(max = 5) List<ProtectedField> hidden,
            boolean shutsOut,
            @Text(max = 400, lines = true) String grounds) {

        EnterSupportMeasure.Command command(PersonId person) {
            return new EnterSupportMeasure.Command(
                    person,
                    alsoProtected.stream().map(PersonId::new).toList(),
                    Set.copyOf(protectedFrom),
                    validFrom,
                    validTo,
                    Set.copyOf(hidden),
                    shutsOut,
                    grounds);
        }

        @Override
        public String toString() {
            return "Entry[…]";
        }
    }

    record Measures(List<Measure> items) {}

    record Measure(
            UUID id,
            boolean ofTheRegister,
            SupportMeasureState state,
            LocalDate validFrom,
            LocalDate validTo,
            Optional<LocalDate> endedOn,
            List<ProtectedField> hidden,
            boolean shutsOut,
            List<Concerned> protectedPersons,
            List<Concerned> protectedFrom,
            Optional<String> grounds,
            Optional<String> endReason,
            boolean endAskedByMe) {

        static Measure of(ReadSupportMeasures.MeasureView view) {
            return new Measure(
                    view.id().value(),
                    view.ofTheRegister(),
                    view.state(),
                    view.validFrom(),
                    view.validTo(),
                    view.endedOn(),
                    view.hidden().stream().sorted().toList(),
                    view.shutsOut(),
                    view.protectedPersons().stream().map(Concerned::of).toList(),
                    view.protectedFrom().stream().map(Concerned::of).toList(),
                    view.grounds(),
                    view.endReason(),
                    view.endAskedByMe());
        }

        @Override
        public String toString() {
            return "Measure[" + id + "]";
        }
    }

    record Concerned(String residentNumber, Optional<String> name) {

        static Concerned of(ReadSupportMeasures.Concerned concerned) {
            return new Concerned(concerned.residentNumber(), concerned.names().map(names -> names.full()));
        }

        @Override
        public String toString() {
            return "Concerned[…]";
        }
    }
}
