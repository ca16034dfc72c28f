package jp.hagukumi.pregnancy.satogaeri;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.StayLife;
import jp.hagukumi.pregnancy.model.StayLife.Event;
import jp.hagukumi.pregnancy.rules.HubEventFacts;
import jp.hagukumi.pregnancy.store.StayConsents;
import jp.hagukumi.pregnancy.store.StayRows;
import jp.hagukumi.pregnancy.store.StoredStay;

/**
 * What another municipality answers to our request and tells of its service. What comes after a withdrawal or a loss is not read
 * any further: the woman is told nothing, and nothing of it is kept.
 */
@ApplicationScoped
class HubAnswers {

    private static final String PAGE = "/pregnancy/stay";

    @Inject
    StayRows stays;

    @Inject
    StayConsents consents;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    Optional<SatogaeriRefusal> answered(Actor actor, HubEventFacts facts) {
        var found = stay(facts);
        if (found.isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_OF_NO_REQUEST);
        }
        var stay = found.get();
        var accepted = facts.word("answer", Set.of("ACCEPTED", "DECLINED"))
                .map("ACCEPTED"::equals)
                .orElse(false);
        var reason = facts.word("reason", names(DeclineReason.values())).map(DeclineReason::valueOf);
        var next = StayLife.TABLE.target(stay.state(), accepted ? Event.ACCEPT : Event.DECLINE);
        if (next.isEmpty() || consents.inForce(stay.id()).isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_NOT_AWAITED);
        }
        stays.move(
                stay.id(), next.get(), accepted ? Optional.empty() : Optional.of(reason.orElse(DeclineReason.OTHER)));
        audit.note(
                actor,
                SatogaeriEvent.STAY_ANSWERED,
                stay.id(),
                stay.about(),
                Map.of("answer", accepted ? "ACCEPTED" : "DECLINED"));
        tell(stay, SatogaeriNotice.STAY_ANSWERED);
        return Optional.empty();
    }

    Optional<SatogaeriRefusal> reported(Actor actor, HubEventFacts facts) {
        var found = stay(facts);
        if (found.isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_OF_NO_REQUEST);
        }
        var stay = found.get();
        var report = report(facts);
        var next = StayLife.TABLE.target(stay.state(), Event.REPORT);
        if (next.isEmpty() || consents.inForce(stay.id()).isEmpty()) {
            return Optional.of(SatogaeriRefusal.EVENT_NOT_AWAITED);
        }
        stays.move(stay.id(), next.get(), Optional.empty());
        stays.keep(stay.id(), report, clock.now());
        audit.note(
                actor,
                SatogaeriEvent.STAY_REPORTED,
                stay.id(),
                stay.about(),
                Map.of("service", report.service().name()));
        tell(stay, SatogaeriNotice.STAY_REPORTED);
        return Optional.empty();
    }

    /** About the pregnancy, so that a loss withdraws what she has not read yet. */
    private void tell(StoredStay stay, SatogaeriNotice notice) {
        notices.tell(
                stay.woman().value(),
                notice,
                Map.of(),
                PAGE,
                List.of(stay.pregnancy().value()));
    }

    /** The request that it names, of the municipality that was asked. */
    private Optional<StoredStay> stay(HubEventFacts facts) {
        var from = facts.needed("municipality", 6);
        var id = facts.needed("requestId", 64);
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(text -> stays.lock(new StayId(UUID.fromString(text))))
                .filter(stay -> stay.municipality().equals(from));
    }

    private ServiceReport report(HubEventFacts facts) {
        var today = clock.today();
        var on = facts.near("serviceDate", today)
                .filter(day -> !day.isAfter(today))
                .orElseThrow(() -> HubEventFacts.unfit("serviceDate"));
        return new ServiceReport(
                StayCare.valueOf(facts.word("service", names(StayCare.values()))
                        .orElseThrow(() -> HubEventFacts.unfit("service"))),
                on,
                ServiceReport.Outcome.valueOf(facts.word("outcome", names(ServiceReport.Outcome.values()))
                        .orElseThrow(() -> HubEventFacts.unfit("outcome"))),
                facts.grams("childWeightGrams"),
                facts.word("followUp", names(ServiceReport.FollowUp.values()))
                        .map(ServiceReport.FollowUp::valueOf)
                        .orElse(ServiceReport.FollowUp.NONE));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
