package jp.hagukumi.identity.model;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.identity.RegisterFact;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.text.TextBounds;

/** Whether an event's values are within their bounds; names the first that is not. */
public final class RegisterCheck {

    private static final Pattern EVENT_ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{7}");
    private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{3}");
    private static final Pattern MEASURE = Pattern.compile("[0-9A-Za-z-]{1,40}");
    private static final TextBounds NAME = TextBounds.line(1, 100);
    private static final TextBounds ADDRESS = TextBounds.line(1, 200);
    private static final int MOST_PEOPLE = 20;

    private final CityFacts city;

    public RegisterCheck(CityFacts city) {
        this.city = city;
    }

    public Optional<String> flawOf(RegisterEvent event) {
        if (!EVENT_ID.matcher(event.eventId()).matches()) {
            return Optional.of("eventId");
        }
        if (!NUMBER.matcher(event.residentNumber()).matches()) {
            return Optional.of("residentNumber");
        }
        if (event.sequence() < 1) {
            return Optional.of("sequence");
        }
        return flawOf(event.fact());
    }

    private Optional<String> flawOf(RegisterFact fact) {
        if (fact instanceof RegisterFact.MovedIn movedIn) {
            return flawOf(movedIn.registered(), true)
                    .or(() -> flawOf(movedIn.household()))
                    .or(() -> flawOf(movedIn.residence()));
        } else if (fact instanceof RegisterFact.Moved moved) {
            return moved.household().flatMap(RegisterCheck::flawOf).or(() -> flawOf(moved.residence()));
        } else if (fact instanceof RegisterFact.MovedOut movedOut) {
            return movedOut.toMunicipality()
                    .filter(code -> MunicipalityCode.parse(code).isEmpty())
                    .map(code -> "toMunicipality");
        } else if (fact instanceof RegisterFact.NameChanged changed) {
            return flawOf(changed.names(), true);
        } else if (fact instanceof RegisterFact.HouseholdChanged changed) {
            return flawOf(changed.household());
        } else if (fact instanceof RegisterFact.SupportMeasureSet measure) {
            return flawOf(measure);
        } else if (fact instanceof RegisterFact.Born born) {
            return flawOf(born);
        }
        return Optional.empty();
    }

    private Optional<String> flawOf(RegisterFact.Born born) {
        return flawOf(born.registered(), false)
                .or(() -> flawOf(born.household()))
                .or(() -> flawOf(born.residence()))
                .or(() -> when(born.mother().stream().anyMatch(RegisterCheck::noNumber), "mother"))
                .or(() -> when(
                        born.custodians().size() > 4
                                || born.custodians().stream().anyMatch(RegisterCheck::noNumber),
                        "custodians"))
                .or(() -> when(born.birthOrder() < 1 || born.birthOrder() > 9, "birthOrder"));
    }

    private static Optional<String> flawOf(RegisterFact.SupportMeasureSet measure) {
        return when(!MEASURE.matcher(measure.measureNumber()).matches(), "measureNumber")
                .or(() -> when(tooMany(measure.alsoProtected()), "alsoProtected"))
                .or(() -> when(measure.protectedFrom().isEmpty() || tooMany(measure.protectedFrom()), "protectedFrom"))
                .or(() -> when(measure.validTo().isBefore(measure.validFrom()), "validTo"));
    }

    private static boolean tooMany(Collection<String> numbers) {
        return numbers.size() > MOST_PEOPLE || numbers.stream().anyMatch(RegisterCheck::noNumber);
    }

    /** @param named whether the person must have a name: a newborn may have a family name only */
    private static Optional<String> flawOf(RegisterFact.Registered registered, boolean named) {
        return flawOf(registered.names(), named)
                .or(() -> when(!NATIONALITY.matcher(registered.nationality()).matches(), "nationality"));
    }

    private static Optional<String> flawOf(PersonNames names, boolean named) {
        return when(
                        bad(names.family())
                                || (names.family().isEmpty()
                                        && (named ? names.given().isEmpty() : true)),
                        "familyName")
                .or(() -> when(bad(names.given()), "givenName"))
                .or(() -> when(names.familyKana().filter(RegisterCheck::bad).isPresent(), "familyKana"))
                .or(() -> when(names.givenKana().filter(RegisterCheck::bad).isPresent(), "givenKana"))
                .or(() -> when(names.alias().filter(RegisterCheck::bad).isPresent(), "alias"))
                .or(() -> when(names.aliasKana().filter(RegisterCheck::bad).isPresent(), "aliasKana"));
    }

    private static Optional<String> flawOf(RegisterFact.InHousehold household) {
        return when(noNumber(household.householdNumber()), "householdNumber")
                .or(() ->
                        when(TextBounds.line(1, 40).flawOf(household.relation()).isPresent(), "relation"));
    }

    private Optional<String> flawOf(RegisterFact.Residence residence) {
        var address = residence.address();
        return when(city.ward(residence.ward()).isEmpty(), "ward")
                .or(() -> when(MunicipalityCode.parse(address.municipality()).isEmpty(), "municipality"))
                .or(() -> when(
                        address.postcode()
                                .filter(code -> !POSTCODE.matcher(code).matches())
                                .isPresent(),
                        "postcode"))
                .or(() -> when(ADDRESS.flawOf(address.text()).isPresent(), "address"))
                .or(() -> when(
                        address.building()
                                .filter(building -> NAME.flawOf(building).isPresent())
                                .isPresent(),
                        "building"));
    }

    private static boolean bad(String name) {
        return !name.isEmpty() && NAME.flawOf(name).isPresent();
    }

    private static boolean noNumber(String number) {
        return !NUMBER.matcher(number).matches();
    }

    private static Optional<String> when(boolean flawed, String field) {
        return flawed ? Optional.of(field) : Optional.empty();
    }
}
