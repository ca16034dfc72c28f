package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision rests on.
 *
 * @param filedOn the day on which the application reached the city
 * @param resident whether she lived here on that day, by the resident register
 * @param heartbeatOn the day on which a doctor confirmed a heartbeat; empty where nobody has
 * @param dueOn day of birth expected
 * @param fetuses children seen with a heartbeat, those lost counted, 1 to 9
 * @param eventOn the day of the birth, or of the loss if that came first
 * @param certifiedOn the day of the certification; the first right makes it, the second needs it
 * @param cancelledOn the day from which the certification no longer holds: she left the city
 * @param oldScheme whether the old 出産・子育て応援給付金 was paid for the same instalment of this pregnancy
 * @param elsewhereYen what another municipality has paid for the same instalment
 */
public record GrantFacts(
        LocalDate filedOn,
        boolean resident,
        Optional<LocalDate> heartbeatOn,
        LocalDate dueOn,
        int fetuses,
        Optional<LocalDate> eventOn,
        Optional<LocalDate> certifiedOn,
        Optional<LocalDate> cancelledOn,
        boolean oldScheme,
        long elsewhereYen) {

    /** The same, filed on another day. */
    public GrantFacts filedOn(LocalDate day) {
        return new GrantFacts(
                day, resident, heartbeatOn, dueOn, fetuses, eventOn, certifiedOn, cancelledOn, oldScheme, elsewhereYen);
    }

    /** By name, as a decision keeps them. */
    public Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("filedOn", filedOn.toString());
        named.put("resident", String.valueOf(resident));
        named.put("heartbeatOn", written(heartbeatOn));
        named.put("dueOn", dueOn.toString());
        named.put("fetuses", String.valueOf(fetuses));
        named.put("eventOn", written(eventOn));
        named.put("certifiedOn", written(certifiedOn));
        named.put("cancelledOn", written(cancelledOn));
        named.put("oldScheme", String.valueOf(oldScheme));
        named.put("elsewhereYen", String.valueOf(elsewhereYen));
        return named;
    }

    /** Facts as a decision has kept them. */
    public static GrantFacts of(Map<String, String> named) {
        return new GrantFacts(
                LocalDate.parse(named.getOrDefault("filedOn", "")),
                Boolean.parseBoolean(named.get("resident")),
                read(named, "heartbeatOn"),
                LocalDate.parse(named.getOrDefault("dueOn", "")),
                Integer.parseInt(named.getOrDefault("fetuses", "")),
                read(named, "eventOn"),
                read(named, "certifiedOn"),
                read(named, "cancelledOn"),
                Boolean.parseBoolean(named.get("oldScheme")),
                Long.parseLong(named.getOrDefault("elsewhereYen", "")));
    }

    private static String written(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> read(Map<String, String> named, String name) {
        return Optional.ofNullable(named.get(name))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }
}
