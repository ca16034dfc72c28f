package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.FindPersons;
import jp.hagukumi.identity.GuardianRelation;
import jp.hagukumi.identity.GuardianshipState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.ReadFamily;
import jp.hagukumi.identity.ReadPerson;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** People and families, for the staff of their ward. */
@Path("desk/persons")
@ApplicationScoped
public class DeskPeople {

    @Inject
    Caller caller;

    @Inject
    FindPersons findPersons;

    @Inject
    ReadPerson readPerson;

    @Inject
    ReadFamily readFamily;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Found findPersons(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return new Found(findPersons.find(caller.actor(), wanted.name(), wanted.birthDate()).stream()
                .map(PersonShown::of)
                .toList());
    }

    @GET
    @Path("{personId}")
    @Admits(Actor.Kind.STAFF)
    public PersonShown readPerson(@PathParam("personId") UUID person) {
        return PersonShown.of(readPerson.read(caller.actor(), new PersonId(person)));
    }

    @GET
    @Path("{personId}/family")
    @Admits(Actor.Kind.STAFF)
    public Family readFamily(@PathParam("personId") UUID person) {
        return Family.of(readFamily.read(caller.actor(), new PersonId(person)));
    }

    /** Whom a clerk looks for. */
    @Query
    record Wanted(@Text(max = 100) String name, Optional<LocalDate> birthDate) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }

    record Found(List<PersonShown> items) {}

    record Family(List<PersonShown> members, List<Guardianship> guardianships) {

        static Family of(ReadFamily.FamilyView view) {
            return new Family(
                    view.members().stream().map(PersonShown::of).toList(),
                    view.guardianships().stream()
                            .map(held -> new Guardianship(
                                    held.id().value(),
                                    held.child().value(),
                                    held.guardian().value(),
                                    held.relation(),
                                    held.state(),
                                    held.since(),
                                    held.until()))
                            .toList());
        }
    }

    record Guardianship(
            UUID id,
            UUID childId,
            UUID guardianId,
            GuardianRelation relation,
            GuardianshipState state,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}
}
