package jp.hagukumi.checkups.day.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be recorded before a station is passed: weight and stature where is measured, each needed item where is screened, the
 * chart at the dentist's, each item of the ordinance at the physician's (teeth and mouth at the dentist's).
 */
public final class StationRules {

    private final DayPlan plan;

    public StationRules(DayPlan plan) {
        this.plan = plan;
    }

    /**
     * What is recorded so far.
     *
     * @param measured kinds of measurement that have a value, such as {@code HEIGHT}
     */
    public record Recorded(Set<String> measured, Set<ScreeningItem> screened, Set<Organ> spokenOf, boolean teeth) {

        /** Keeps its own copies. */
        public Recorded {
            measured = Set.copyOf(measured);
            screened = Set.copyOf(screened);
            spokenOf = Set.copyOf(spokenOf);
        }
    }

    /** The station at which an item of the ordinance is spoken of. */
    public static Station stationOf(Organ organ) {
        return organ == Organ.TEETH_AND_MOUTH ? Station.DENTAL : Station.MEDICAL;
    }

    /** Whether somebody from outside examines there, who is named. */
    public static boolean namesExaminer(Station station) {
        return station == Station.MEDICAL || station == Station.DENTAL;
    }

    /** Names of what is missing, such as {@code WEIGHT} or {@code SKIN}; empty where the station may be passed. */
    public List<String> missing(GroupKind kind, LocalDate on, Station station, Recorded recorded) {
        return switch (station) {
            case INTERVIEW, GUIDANCE -> List.of();
            case MEASUREMENT ->
                Stream.concat(
                                recorded.measured().contains("WEIGHT") ? Stream.empty() : Stream.of("WEIGHT"),
                                recorded.measured().contains("LENGTH")
                                                || recorded.measured().contains("HEIGHT")
                                        ? Stream.empty()
                                        : Stream.of("HEIGHT"))
                        .toList();
            case URINE, VISION, HEARING ->
                ScreeningItem.at(station).stream()
                        .filter(item -> item.needed() && !recorded.screened().contains(item))
                        .map(Enum::name)
                        .toList();
            case MEDICAL -> organs(kind, on, station, recorded);
            case DENTAL ->
                Stream.concat(
                                recorded.teeth() ? Stream.empty() : Stream.of("TEETH"),
                                organs(kind, on, station, recorded).stream())
                        .toList();
        };
    }

    private List<String> organs(GroupKind kind, LocalDate on, Station station, Recorded recorded) {
        return plan.organs(kind, on).stream()
                .filter(organ ->
                        stationOf(organ) == station && !recorded.spokenOf().contains(organ))
                .map(Enum::name)
                .toList();
    }
}
