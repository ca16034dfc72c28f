package jp.hagukumi.checkups.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.ReceptionCode;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.documents.tables.TableFile;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.time.CityClock;

/** Whom a session expects, as a table. Addresses are no part of it. */
@ApplicationScoped
public class DayListing {

    private static final List<String> HEADINGS = List.of("受付の時間", "受付の番号", "氏名", "カナ", "生年月日", "支援措置");

    @Inject
    PlaceRows places;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /** A table with the child of each of its rows. */
    record Listed(TableFile table, List<UUID> children) {}

    Listed list(SessionId session) {
        var expected = places.inSession(session);
        var children = expected.stream().map(StoredCheckup::child).toList();
        var known = people.findAll(children);
        var guarded = people.underProtection(children, clock.today());
        var bands = places.bandsOf(session).stream()
                .collect(Collectors.toMap(band -> band.id().value(), Function.identity()));
        return new Listed(
                new TableFile(
                        HEADINGS,
                        expected.stream()
                                .map(checkup -> {
                                    var child = Objects.requireNonNull(known.get(checkup.child()));
                                    StoredBand band =
                                            checkup.band().map(bands::get).orElseThrow();
                                    return List.of(
                                            band.begins().toString(),
                                            ReceptionCode.of(checkup.id()).forReading(),
                                            child.names().full(),
                                            child.names().fullKana().orElse(""),
                                            child.birthDate().toString(),
                                            guarded.contains(checkup.child()) ? "あり" : "");
                                })
                                .toList()),
                children.stream().map(child -> child.value()).toList());
    }
}
