package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.CheckupTables;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.WaitingRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Who waits for a place of a full session. Whoever asked first is offered first; an offer holds the place until it ends, and then
 * it goes to the next. While somebody waits, nobody passes by the line.
 */
@ApplicationScoped
public class WaitingLine {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    WaitingRows waiting;

    @Inject
    PlaceRows places;

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTables tables;

    @Inject
    People people;

    @Inject
    CheckupTelling telling;

    @Inject
    CityClock clock;

    /** The session for which each of the checkups waits or holds an offer; most wait for none. */
    Map<CheckupId, UUID> sessionsOf(Collection<CheckupId> checkups) {
        return waiting.openOf(checkups).values().stream()
                .collect(Collectors.toMap(
                        WaitingRows.Open::checkup, open -> open.session().value()));
    }

    /** Whoever has a place, or is not expected any more, waits no longer; an offer that was held goes on. */
    void stop(CheckupId checkup) {
        waiting.openOf(checkup).ifPresent(open -> {
            waiting.end(open.id(), "WITHDRAWN", clock.now());
            open.band().ifPresent(band -> {
                places.give(band, 1);
                offerFreed(open.session().value());
            });
        });
    }

    /** Offers what is free of a session to those who wait, first come first. The session is locked. */
    void offerFreed(UUID session) {
        var bands = places.bandsOf(new SessionId(session));
        if (bands.stream().noneMatch(band -> band.lined())
                || !tables.measures().on(clock.today()).lets(bands.get(0).day(), clock.today())) {
            return;
        }
        for (var next : waiting.inLine(session)) {
            var checkup = checkups.find(next.checkup()).orElseThrow();
            var apart = places.isMedical(checkup.id()) || people.underProtection(checkup.child(), clock.today());
            bands.stream()
                    .filter(band -> band.apart() == apart)
                    .filter(band -> places.take(band.id(), 1))
                    .findFirst()
                    .ifPresent(band -> {
                        var until = clock.now()
                                .plus(Duration.ofHours(
                                        tables.measures().on(clock.today()).offerHours()));
                        waiting.offer(next.id(), band.id(), until, clock.now());
                        telling.tellOf(
                                CheckupsNotice.PLACE_OFFERED,
                                checkup,
                                band,
                                Map.of("until", MOMENT.format(LocalDateTime.ofInstant(until, CityClock.TOKYO))));
                    });
        }
    }

    /** Offers whose time is over go to whoever is next. @return how many ended */
    int endOffers(int most) {
        var sessions = waiting.sessionsWithEndedOffers(clock.now(), most);
        places.lockSessions(sessions);
        var ended = 0;
        for (var session : sessions) {
            for (var offer : waiting.lockEnded(session, clock.now())) {
                waiting.end(offer.id(), "PASSED", clock.now());
                var band = offer.band().orElseThrow();
                places.give(band, 1);
                telling.tellOf(
                        CheckupsNotice.OFFER_ENDED,
                        checkups.find(offer.checkup()).orElseThrow(),
                        places.band(new BandId(band)).orElseThrow(),
                        Map.of());
                ended++;
            }
            offerFreed(session);
        }
        return ended;
    }

    Optional<WaitingRows.Open> openOf(CheckupId checkup) {
        return waiting.openOf(checkup);
    }
}
