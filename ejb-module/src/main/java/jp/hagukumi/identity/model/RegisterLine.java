package jp.hagukumi.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.identity.RegisterFact;
import jp.hagukumi.identity.Sex;

/**
 * A register event as one line of named values: the file's form, and the form in which held events wait. The same event gives
 * the same line, whichever way it came, so its digest is taken over it. Columns: docs/register-file.md.
 */
public final class RegisterLine {

    public static final List<String> COLUMNS = List.of(
            "eventId",
            "kind",
            "residentNumber",
            "sequence",
            "occurredOn",
            "familyName",
            "givenName",
            "familyKana",
            "givenKana",
            "alias",
            "aliasKana",
            "birthDate",
            "sex",
            "nationality",
            "householdNumber",
            "relation",
            "ward",
            "municipality",
            "postcode",
            "address",
            "building",
            "toMunicipality",
            "measureNumber",
            "alsoProtected",
            "protectedFrom",
            "validFrom",
            "validTo",
            "hidden",
            "shutsOut",
            "endedOn",
            "mother",
            "custodians",
            "birthOrder");

    private RegisterLine() {}

    public static String write(RegisterEvent event) {
        var values = new LinkedHashMap<String, String>();
        values.put("eventId", event.eventId());
        values.put("kind", event.fact().kind().name());
        values.put("residentNumber", event.residentNumber());
        values.put("sequence", Long.toString(event.sequence()));
        values.put("occurredOn", event.occurredOn().toString());
        put(values, event.fact());
        return CsvLine.write(
                COLUMNS.stream().map(column -> values.getOrDefault(column, "")).toList());
    }

    public static byte[] digest(RegisterEvent event) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(write(event).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void put(Map<String, String> values, RegisterFact fact) {
        if (fact instanceof RegisterFact.MovedIn movedIn) {
            put(values, movedIn.registered());
            put(values, movedIn.household());
            put(values, movedIn.residence());
        } else if (fact instanceof RegisterFact.Moved moved) {
            moved.household().ifPresent(household -> put(values, household));
            put(values, moved.residence());
        } else if (fact instanceof RegisterFact.MovedOut movedOut) {
            movedOut.toMunicipality().ifPresent(code -> values.put("toMunicipality", code));
        } else if (fact instanceof RegisterFact.NameChanged changed) {
            put(values, changed.names());
        } else if (fact instanceof RegisterFact.HouseholdChanged changed) {
            put(values, changed.household());
        } else if (fact instanceof RegisterFact.SupportMeasureSet measure) {
            put(values, measure);
        } else if (fact instanceof RegisterFact.Born born) {
            put(values, born.registered());
            put(values, born.household());
            put(values, born.residence());
            born.mother().ifPresent(number -> values.put("mother", number));
            values.put("custodians", String.join(" ", new TreeSet<>(born.custodians())));
            values.put("birthOrder", Integer.toString(born.birthOrder()));
        }
    }

    private static void put(Map<String, String> values, RegisterFact.Registered registered) {
        put(values, registered.names());
        values.put("birthDate", registered.birthDate().toString());
        values.put("sex", registered.sex().code());
        values.put("nationality", registered.nationality());
    }

    private static void put(Map<String, String> values, PersonNames names) {
        values.put("familyName", names.family());
        values.put("givenName", names.given());
        names.familyKana().ifPresent(kana -> values.put("familyKana", kana));
        names.givenKana().ifPresent(kana -> values.put("givenKana", kana));
        names.alias().ifPresent(alias -> values.put("alias", alias));
        names.aliasKana().ifPresent(kana -> values.put("aliasKana", kana));
    }

    private static void put(Map<String, String> values, RegisterFact.InHousehold household) {
        values.put("householdNumber", household.householdNumber());
        values.put("relation", household.relation());
    }

    private static void put(Map<String, String> values, RegisterFact.Residence residence) {
        values.put("ward", residence.ward());
        values.put("municipality", residence.address().municipality());
        residence.address().postcode().ifPresent(code -> values.put("postcode", code));
        values.put("address", residence.address().text());
        residence.address().building().ifPresent(building -> values.put("building", building));
    }

    private static void put(Map<String, String> values, RegisterFact.SupportMeasureSet measure) {
        values.put("measureNumber", measure.measureNumber());
        values.put("alsoProtected", String.join(" ", new TreeSet<>(measure.alsoProtected())));
        values.put("protectedFrom", String.join(" ", new TreeSet<>(measure.protectedFrom())));
        values.put("validFrom", measure.validFrom().toString());
        values.put("validTo", measure.validTo().toString());
        values.put("hidden", measure.hidden().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        values.put("shutsOut", Boolean.toString(measure.shutsOut()));
        measure.endedOn().ifPresent(day -> values.put("endedOn", day.toString()));
    }

    /** @throws IllegalArgumentException or DateTimeException where a value is not of its form */
    public static RegisterEvent read(Map<String, String> values) {
        return new RegisterEvent(
                text(values, "eventId"),
                text(values, "residentNumber"),
                Long.parseLong(text(values, "sequence")),
                date(values, "occurredOn"),
                fact(RegisterFact.Kind.valueOf(text(values, "kind")), values));
    }

    /** Reads a line that {@link #write} wrote. */
    public static RegisterEvent read(String line) {
        var cells = CsvLine.read(line).orElseThrow(() -> new IllegalArgumentException("Not a line of values"));
        var values = new LinkedHashMap<String, String>();
        for (var at = 0; at < COLUMNS.size(); at++) {
            values.put(COLUMNS.get(at), cells.get(at));
        }
        return read(values);
    }

    private static RegisterFact fact(RegisterFact.Kind kind, Map<String, String> values) {
        return switch (kind) {
            case MOVE_IN -> new RegisterFact.MovedIn(registered(values), household(values), residence(values));
            case MOVE ->
                new RegisterFact.Moved(
                        residence(values), given(values, "householdNumber").map(number -> household(values)));
            case MOVE_OUT -> new RegisterFact.MovedOut(given(values, "toMunicipality"));
            case DEATH -> new RegisterFact.Died();
            case NAME_CHANGE -> new RegisterFact.NameChanged(names(values));
            case HOUSEHOLD -> new RegisterFact.HouseholdChanged(household(values));
            case SUPPORT_MEASURE -> measure(values);
            case BIRTH ->
                new RegisterFact.Born(
                        registered(values),
                        household(values),
                        residence(values),
                        given(values, "mother"),
                        words(values, "custodians"),
                        given(values, "birthOrder").map(Integer::parseInt).orElse(1));
        };
    }

    private static RegisterFact.Registered registered(Map<String, String> values) {
        return new RegisterFact.Registered(
                names(values),
                date(values, "birthDate"),
                Sex.ofCode(text(values, "sex")),
                given(values, "nationality").orElse("JPN"));
    }

    private static PersonNames names(Map<String, String> values) {
        return new PersonNames(
                given(values, "familyName").orElse(""),
                given(values, "givenName").orElse(""),
                given(values, "familyKana"),
                given(values, "givenKana"),
                given(values, "alias"),
                given(values, "aliasKana"));
    }

    private static RegisterFact.InHousehold household(Map<String, String> values) {
        return new RegisterFact.InHousehold(
                text(values, "householdNumber"), given(values, "relation").orElse(""));
    }

    private static RegisterFact.Residence residence(Map<String, String> values) {
        var ward = text(values, "ward");
        return new RegisterFact.Residence(
                ward,
                new Address(
                        given(values, "municipality").orElse(ward),
                        given(values, "postcode"),
                        text(values, "address"),
                        given(values, "building")));
    }

    private static RegisterFact.SupportMeasureSet measure(Map<String, String> values) {
        return new RegisterFact.SupportMeasureSet(
                text(values, "measureNumber"),
                Set.copyOf(words(values, "alsoProtected")),
                Set.copyOf(words(values, "protectedFrom")),
                date(values, "validFrom"),
                date(values, "validTo"),
                words(values, "hidden").stream().map(ProtectedField::valueOf).collect(Collectors.toSet()),
                given(values, "shutsOut").map("true"::equals).orElse(false),
                given(values, "endedOn").map(LocalDate::parse));
    }

    private static List<String> words(Map<String, String> values, String column) {
        return given(values, column)
                .map(text -> Arrays.stream(text.split(" ")).distinct().toList())
                .orElse(List.of());
    }

    private static LocalDate date(Map<String, String> values, String column) {
        return LocalDate.parse(text(values, column));
    }

    private static String text(Map<String, String> values, String column) {
        return given(values, column).orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
    }

    private static Optional<String> given(Map<String, String> values, String column) {
        return Optional.of(values.getOrDefault(column, "")).filter(value -> !value.isEmpty());
    }
}
