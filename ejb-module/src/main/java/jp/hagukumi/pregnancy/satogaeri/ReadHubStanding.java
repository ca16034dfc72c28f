package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.rules.HubBasis;
import jp.hagukumi.pregnancy.store.HubEvents;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.HubTables;
import jp.hagukumi.pregnancy.store.ReadUntil;
import jp.hagukumi.pregnancy.store.ReadUntil.Source;

/**
 * The administrator sees on what ground other municipalities are told, whether the hub is connected, what it refused and what came
 * from it and moved nothing. No case data are shown.
 */
@Stateless
public class ReadHubStanding {

    private static final int MOST = 50;

    @Inject
    Access access;

    @Inject
    HubTables tables;

    @Inject
    HubLetters letters;

    @Inject
    HubEvents events;

    @Inject
    ReadUntil readUntil;

    @Inject
    PublicMedicalHub hub;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * How it stands.
     *
     * @param waiting messages that still have to go
     * @param readAt when a page of the hub was last taken in
     */
    public record HubStanding(
            boolean connected,
            List<Ground> grounds,
            long waiting,
            Instant readAt,
            List<Stuck> stuck,
            List<SetAside> setAside) {

        public HubStanding {
            grounds = List.copyOf(grounds);
            stuck = List.copyOf(stuck);
            setAside = List.copyOf(setAside);
        }
    }

    /** @param from empty while its first day is not set; then it binds nobody */
    public record Ground(
            String name,
            String version,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean needsConsent,
            String source,
            boolean uncertain,
            boolean inForce) {}

    /** A message that the hub refused. */
    public record Stuck(HubLetterId id, String kind, Instant madeAt, int attempts) {}

    /** An event that moved nothing, with the code of why. */
    public record SetAside(String eventId, String kind, String finding, Instant receivedAt) {}

    public HubStanding read(Actor actor) {
        access.require(actor, SatogaeriAction.READ_HUB_STANDING);
        var stuck = letters.stuck(MOST);
        audit.note(actor, SatogaeriEvent.HUB_STANDING_READ, Map.of("stuck", String.valueOf(stuck.size())));
        var inForce = tables.basis().on(clock.today()).map(HubBasis.Ground::version);
        return new HubStanding(
                hub.present(),
                tables.basis().all().stream()
                        .map(ground -> new Ground(
                                ground.name(),
                                ground.version(),
                                ground.from(),
                                ground.to(),
                                ground.needsConsent(),
                                ground.source(),
                                ground.uncertain(),
                                inForce.filter(ground.version()::equals).isPresent()))
                        .toList(),
                letters.count(HubLetterState.WAITING),
                readUntil.movedAt(Source.HUB),
                stuck.stream()
                        .map(letter -> new Stuck(letter.id(), letter.kind().name(), letter.madeAt(), letter.attempts()))
                        .toList(),
                events.setAside(MOST).stream()
                        .map(event -> new SetAside(
                                event.eventId(), event.kind(), event.finding().orElse(""), event.receivedAt()))
                        .toList());
    }
}
