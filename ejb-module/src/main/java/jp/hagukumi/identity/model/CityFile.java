package jp.hagukumi.identity.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.identity.CityConfiguration;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.IdentityRefusal;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Reads a city's settings file; its format is described in docs/city-file.md. */
public final class CityFile {

    private final List<CityFacts> cities = new ArrayList<>();
    private final List<CityConfiguration.DatedWard> wards = new ArrayList<>();
    private final List<CityFacts.Office> offices = new ArrayList<>();
    private final List<CityConfiguration.Hours> hours = new ArrayList<>();
    private final List<CityConfiguration.NamedDay> holidays = new ArrayList<>();
    private final List<CityConfiguration.NamedDay> closings = new ArrayList<>();
    private final List<CityConfiguration.SessionLimit> limits = new ArrayList<>();

    private CityFile() {}

    /** Refused with {@link IdentityRefusal#CITY_FILE_UNREADABLE} and the number of the line. */
    public static CityConfiguration read(String content) {
        var file = new CityFile();
        var number = 0;
        for (var line : content.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.take(line, number);
            }
        }
        if (file.cities.size() != 1) {
            throw unreadable(number);
        }
        var city = file.cities.get(0);
        return new CityConfiguration(
                new CityFacts(
                        city.municipalityCode(),
                        city.name(),
                        city.kana(),
                        city.nameEn(),
                        file.wards.stream()
                                .map(CityConfiguration.DatedWard::ward)
                                .toList()),
                file.wards,
                file.offices,
                file.hours,
                file.holidays,
                file.closings,
                file.limits);
    }

    private void take(String line, int number) {
        var cells = CsvLine.read(line).orElseThrow(() -> unreadable(number));
        try {
            take(cells);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw unreadable(number);
        }
    }

    private void take(List<String> cells) {
        switch (cells.get(0)) {
            case "city" -> cities.add(new CityFacts(cells.get(1), cells.get(2), cells.get(3), cells.get(4), List.of()));
            case "ward" ->
                wards.add(new CityConfiguration.DatedWard(
                        new CityFacts.Ward(cells.get(1), cells.get(2), cells.get(3), cells.get(4)),
                        LocalDate.parse(cells.get(5))));
            case "office" ->
                offices.add(new CityFacts.Office(
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        Optional.of(cells.get(5)).filter(code -> !code.isEmpty()),
                        cells.get(6),
                        cells.get(7),
                        cells.size() > 8 ? cells.get(8) : "",
                        uncertain(cells)));
            case "hours" -> takeHours(cells);
            case "holiday" -> holidays.add(new CityConfiguration.NamedDay(LocalDate.parse(cells.get(1)), cells.get(2)));
            case "closing" -> closings.add(new CityConfiguration.NamedDay(LocalDate.parse(cells.get(1)), cells.get(2)));
            case "session" ->
                limits.add(new CityConfiguration.SessionLimit(
                        Actor.Kind.valueOf(cells.get(1)),
                        LocalDate.parse(cells.get(2)),
                        Duration.ofMinutes(Integer.parseInt(cells.get(3))),
                        Duration.ofMinutes(Integer.parseInt(cells.get(4)))));
            default -> throw new IllegalArgumentException("Unknown kind of line");
        }
    }

    /** Confirmed only where the line says so and names its source. */
    private static boolean uncertain(List<String> cells) {
        var word = cells.size() > 9 ? cells.get(9) : "uncertain";
        return switch (word) {
            case "uncertain" -> true;
            case "confirmed" -> {
                if (cells.get(8).isBlank()) {
                    throw new IllegalArgumentException("Confirmed by no source");
                }
                yield false;
            }
            default -> throw new IllegalArgumentException("Neither confirmed nor uncertain");
        };
    }

    /** {@code hours,<office or *>,<first weekday>,<last weekday>,<opens>,<closes>}; {@code *} means every office above. */
    private void takeHours(List<String> cells) {
        var named = offices.stream()
                .map(CityFacts.Office::code)
                .filter(code -> cells.get(1).equals("*") || cells.get(1).equals(code))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("No such office above this line");
        }
        for (var office : named) {
            for (var weekday = Integer.parseInt(cells.get(2)); weekday <= Integer.parseInt(cells.get(3)); weekday++) {
                hours.add(new CityConfiguration.Hours(
                        office, DayOfWeek.of(weekday), LocalTime.parse(cells.get(4)), LocalTime.parse(cells.get(5))));
            }
        }
    }

    private static Refusal unreadable(int line) {
        return new Refusal(IdentityRefusal.CITY_FILE_UNREADABLE, Map.of("line", String.valueOf(line)));
    }
}
