package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.ListOpenMatters;
import jp.hagukumi.births.registration.OpenMatters;
import jp.hagukumi.births.registration.RegistrationNotice;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** What a ward's desk has open over all its registrations of birth. */
@Path("desk/open-registration-matters")
@ApplicationScoped
public class OpenRegistrationMatters {

    @Inject
    Caller caller;

    @Inject
    ListOpenMatters listOpenMatters;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Matters listOpenMatters() {
        return Matters.of(listOpenMatters.list(caller.actor()));
    }

    record Matters(List<Decision> decisions, List<Returned> returned, List<Untold> untold) {

        static Matters of(OpenMatters open) {
            return new Matters(
                    open.decisions().stream()
                            .map(one -> new Decision(
                                    one.registration().value(),
                                    one.ward(),
                                    one.what(),
                                    one.childName(),
                                    one.reason(),
                                    one.proposedBy(),
                                    one.mine(),
                                    one.proposedAt()))
                            .toList(),
                    open.returned().stream()
                            .map(one -> new Returned(
                                    one.registration().value(),
                                    one.ward(),
                                    one.childName(),
                                    one.position(),
                                    one.kind(),
                                    one.standing(),
                                    one.reason(),
                                    one.endedAt()))
                            .toList(),
                    open.untold().stream()
                            .map(one -> new Untold(
                                    one.registration().value(),
                                    one.ward(),
                                    one.childName(),
                                    one.position(),
                                    one.notice(),
                                    one.aroseAt()))
                            .toList());
        }
    }

    record Decision(
            UUID registrationId,
            String ward,
            OpenMatters.What what,
            Optional<String> childName,
            String reason,
            String proposedBy,
            boolean mine,
            Instant proposedAt) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Decision[" + registrationId + "]";
        }
    }

    record Returned(
            UUID registrationId,
            String ward,
            Optional<String> childName,
            int position,
            Amendment.Kind kind,
            Amendment.Standing standing,
            Optional<String> reason,
            Instant endedAt) {

        @Override
        public String toString() {
            return "Returned[" + registrationId + "]";
        }
    }

    record Untold(
            UUID registrationId,
            String ward,
            Optional<String> childName,
            int position,
            RegistrationNotice notice,
            Instant aroseAt) {

        @Override
        public String toString() {
            return "Untold[" + registrationId + "]";
        }
    }
}
