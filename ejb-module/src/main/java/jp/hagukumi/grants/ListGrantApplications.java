package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The clerk's queue: applications in a state, the longest waiting first, and cases to be reckoned anew. */
@Stateless
public class ListGrantApplications {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final int MOST = 200;
    private static final int MOST_TO_RECKON = 100;
    private static final int LONGEST_CURSOR = 200;

    /**
     * @param ward six-digit code; empty for all that the reader may see
     * @param limit 1 to 200
     */
    public GrantQueue list(
            Actor actor, ApplicationState state, Optional<String> ward, Optional<String> cursor, int limit) {
        access.require(actor, GrantsAction.LIST_APPLICATIONS);
        if (limit < 1 || limit > MOST) {
            throw Refusal.at("limit", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var wards = access.reach(actor, GrantsAction.LIST_APPLICATIONS).within(ward);
        audit.note(actor, GrantsEvent.GRANTS_LISTED, Map.of("state", state.name()));
        if (wards.filter(Set::isEmpty).isPresent()) {
            return new GrantQueue(List.of(), Optional.empty(), List.of());
        }
        var within = wards.orElse(Set.of());
        var found = applications.queue(state, within, cursor.map(ListGrantApplications::read), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var reckon = cursor.isPresent() ? List.<StoredCase>of() : cases.toReckon(within, MOST_TO_RECKON);
        var women = Stream.concat(
                        shown.stream().map(ApplicationRows.Queued::woman),
                        reckon.stream().map(StoredCase::woman))
                .distinct()
                .toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        return new GrantQueue(
                shown.stream().map(one -> line(one, known, guarded)).toList(),
                found.size() > limit ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty(),
                reckon.stream()
                        .map(one -> new GrantQueue.Reckon(
                                one.pregnancy().value(),
                                name(known, one.woman()),
                                one.reckonWhy().orElse(""),
                                one.ward()))
                        .toList());
    }

    private GrantQueue.Line line(ApplicationRows.Queued one, Map<PersonId, PersonFacts> known, Set<PersonId> guarded) {
        var application = one.application();
        return new GrantQueue.Line(
                application.id(),
                application.pregnancy().value(),
                name(known, one.woman()),
                application.instalment(),
                application.state(),
                application.filedOn(),
                ChronoUnit.DAYS.between(application.filedOn(), clock.today()),
                one.ward(),
                guarded.contains(one.woman()));
    }

    private static String name(Map<PersonId, PersonFacts> known, PersonId woman) {
        return Optional.ofNullable(known.get(woman))
                .map(person -> person.names().full())
                .orElse("");
    }

    private static String cursor(ApplicationRows.Queued last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.application().filedAt() + "/"
                                + last.application().id().value())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ApplicationRows.After read(String cursor) {
        try {
            if (cursor.length() > LONGEST_CURSOR) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            if (parts.length < 2) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            return new ApplicationRows.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
    }
}
