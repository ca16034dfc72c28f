package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.registration.AnnounceBirth;
import jp.hagukumi.births.registration.BirthTold;
import jp.hagukumi.births.registration.TakeBackAnnouncement;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;

/** A birth that no electronic certificate is there for, told of by the mother. */
@Path("me/births")
@ApplicationScoped
public class BirthsTold {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    AnnounceBirth announceBirth;

    @Inject
    TakeBackAnnouncement takeBackAnnouncement;

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response announceBirth(Telling told) {
        return once.answer(
                Response.Status.CREATED,
                told,
                () -> Children.of(announceBirth.announce(caller.actor(), told.birthTold())));
    }

    @DELETE
    @Path("{childId}")
    @Admits(Actor.Kind.RESIDENT)
    public void takeBackAnnouncement(@PathParam("childId") UUID child) {
        takeBackAnnouncement.takeBack(caller.actor(), new PersonId(child));
    }

    /** One delivery, the children in the order of birth. */
    @Body
    public record Telling(
            @Many(min = 1, max = 9) List<Baby> babies,
            @Text(max = 100) String place) {

        record Baby(LocalDateTime bornAt, ChildSex sex) {}

        BirthTold birthTold() {
            return new BirthTold(
                    babies.stream()
                            .map(baby -> new BirthTold.Baby(baby.bornAt(), baby.sex()))
                            .toList(),
                    new Written(place));
        }

        /** A birth is about two people. */
        @Override
        public String toString() {
            return "Telling[" + babies.size() + "]";
        }
    }

    record Children(List<UUID> items) {

        static Children of(BirthTold.Children made) {
            return new Children(made.children().stream().map(PersonId::value).toList());
        }
    }
}
