package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.Home;
import jp.hagukumi.births.ReadHome;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Words;

/** What is due now. */
@Path("me/home")
@ApplicationScoped
public class FirstPage {

    @Inject
    Caller caller;

    @Inject
    ReadHome readHome;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public View readHome() {
        return View.of(readHome.read(caller.actor()), caller.language());
    }

    record View(int unreadNotices, List<Due> due, boolean quiet) {

        static View of(Home home, String language) {
            return new View(
                    home.unreadNotices(),
                    home.due().stream().map(due -> Due.of(due, language)).toList(),
                    home.quiet());
        }
    }

    record Due(
            Home.What what,
            String title,
            Optional<LocalDate> dueOn,
            Optional<Integer> daysLeft,
            Optional<LocalDateTime> at,
            Optional<UUID> childId,
            String link) {

        static Due of(Home.Due due, String language) {
            return new Due(
                    due.what(),
                    Words.of(Due.class, "due." + due.what(), language),
                    due.dueOn(),
                    due.daysLeft(),
                    due.at(),
                    due.child().map(PersonId::value),
                    due.link());
        }
    }
}
