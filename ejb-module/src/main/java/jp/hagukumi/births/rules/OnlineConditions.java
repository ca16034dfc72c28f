package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Whether a registration sent through the app is the notice itself, by conditions that are dated rows
 * ({@code births/online-conditions.csv}); the filer's signature is asked for apart. Where a condition is not met, the same data
 * become the statutory form to print, sign and bring.
 *
 * <p>Source: Ordinance for Enforcement of the Family Register Act art. 79-2-4; conditions as cities publish them since
 * 2024-08-30.
 */
public final class OnlineConditions {

    private final List<Dated> rows;
    private final List<Dated> switches;

    private OnlineConditions(List<Dated> rows, List<Dated> switches) {
        this.rows = rows;
        this.switches = switches;
    }

    /** The published conditions, and from when on the city takes such registrations. */
    public static OnlineConditions published(ReferenceTable ofTheCity) {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/online-conditions.csv"), ofTheCity);
    }

    public static OnlineConditions of(ReferenceTable conditions, ReferenceTable ofTheCity) {
        return new OnlineConditions(
                conditions.rows().stream()
                        .map(row -> Dated.of(row, row.text("condition"), row.text("certainty")))
                        .toList(),
                ofTheCity.rows().stream()
                        .map(row -> Dated.of(row, row.text("switch"), "confirmed"))
                        .toList());
    }

    /** What is asked. */
    public enum Condition {
        ONE_FILER,
        FILER_IS_PARENT,
        PARENTS_JAPANESE,
        BORN_IN_JAPAN,
        NAME_CAN_BE_SENT,
        HONSEKI_KNOWN,
        FILED_AT_HONSEKI,
        CERTIFICATE_AT_HAND,
        CITY_TAKES_THEM
    }

    /**
     * What the rule looks at.
     *
     * @param jointly both parents file together
     * @param filerIsMother otherwise see {@code filerIsFather}
     * @param marital the parents were married at the birth
     * @param nameCanBeSent no private-use character and no variation selector in any name
     * @param filedAtHonseki this city is the one of the parents' 本籍
     * @param certificateAtHand a certificate is joined, or its picture is there
     */
    public record Facts(
            boolean jointly,
            boolean filerIsFather,
            boolean filerIsMother,
            boolean marital,
            boolean fatherJapanese,
            boolean motherJapanese,
            boolean bornInJapan,
            boolean nameCanBeSent,
            boolean honsekiKnown,
            boolean filedAtHonseki,
            boolean certificateAtHand) {}

    /**
     * @param unmet conditions in force that are not met, in the order of the table
     * @param uncertain those among the unmet that are still to be confirmed
     * @param ruleVersion the rows that were asked
     */
    public record Decision(List<Condition> unmet, Set<Condition> uncertain, String ruleVersion) {

        public Decision {
            unmet = List.copyOf(unmet);
            uncertain = Set.copyOf(uncertain);
        }

        /** The app's registration is the notice itself, once signed. */
        public boolean isNotice() {
            return unmet.isEmpty();
        }
    }

    /** The city's own switch: whether it takes registrations in the app on that day, whatever else is met. */
    public boolean cityTakesThem(LocalDate filedOn) {
        return switches.stream().anyMatch(row -> row.appliesTo(filedOn));
    }

    public Decision decide(Facts facts, LocalDate filedOn) {
        var met = met(facts, filedOn);
        var unmet = new ArrayList<Condition>();
        var uncertain = EnumSet.noneOf(Condition.class);
        var versions = new java.util.TreeSet<String>();
        for (var row : rows) {
            if (!row.appliesTo(filedOn)) {
                continue;
            }
            versions.add(row.version());
            var condition = Condition.valueOf(row.name());
            if (!Boolean.TRUE.equals(met.get(condition))) {
                unmet.add(condition);
                if (row.toBeConfirmed()) {
                    uncertain.add(condition);
                }
            }
        }
        return new Decision(unmet, uncertain, String.join(" ", versions));
    }

    private Map<Condition, Boolean> met(Facts facts, LocalDate filedOn) {
        var met = new EnumMap<Condition, Boolean>(Condition.class);
        met.put(Condition.ONE_FILER, !facts.jointly());
        met.put(Condition.FILER_IS_PARENT, facts.filerIsMother() || (facts.filerIsFather() && facts.marital()));
        met.put(Condition.PARENTS_JAPANESE, facts.motherJapanese() && (!facts.marital() || facts.fatherJapanese()));
        met.put(Condition.BORN_IN_JAPAN, facts.bornInJapan());
        met.put(Condition.NAME_CAN_BE_SENT, facts.nameCanBeSent());
        met.put(Condition.HONSEKI_KNOWN, facts.honsekiKnown());
        met.put(Condition.FILED_AT_HONSEKI, facts.filedAtHonseki());
        met.put(Condition.CERTIFICATE_AT_HAND, facts.certificateAtHand());
        met.put(Condition.CITY_TAKES_THEM, cityTakesThem(filedOn));
        return met;
    }

    private record Dated(
            String name, String version, LocalDate from, Optional<LocalDate> until, boolean toBeConfirmed) {

        static Dated of(ReferenceTable.Row row, String name, String certainty) {
            return new Dated(
                    name,
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    switch (certainty) {
                        case "confirmed" -> false;
                        case "to-be-confirmed" -> true;
                        default -> throw new IllegalStateException("not a certainty: " + certainty);
                    });
        }

        boolean appliesTo(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }
}
