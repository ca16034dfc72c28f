package jp.hagukumi.births.rules;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.rules.JoinFacts.KnownBirth;
import jp.hagukumi.births.rules.JoinFacts.Sought;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.NameFold;

/**
 * How far somebody may be the mother of a certificate that names her only by her name, with the reasons in words. Deciding is a
 * clerk's: the score sorts, it does not join.
 */
public final class JoinRules {

    /** Nearly everything agrees. */
    public static final int STRONG = 90;

    /** Worth looking at closely. */
    public static final int POSSIBLE = 70;

    private static final int EXPECTED_WITHIN_DAYS = 42;
    private static final int SAME_DELIVERY_DAYS = 2;
    private static final int ANOTHER_PREGNANCY_DAYS = 150;
    private static final int YOUNGEST = 12;
    private static final int OLDEST = 60;

    private final Map<String, Weight> weights;

    private JoinRules(Map<String, Weight> weights) {
        this.weights = weights;
    }

    public static JoinRules published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/births/join-reasons.csv"));
    }

    public static JoinRules of(ReferenceTable table) {
        var weights = new LinkedHashMap<String, Weight>();
        for (var row : table.rows()) {
            weights.put(
                    row.text("reason"),
                    new Weight(row.number("points"), row.text("version"), row.text("ja"), row.text("en")));
        }
        return new JoinRules(weights);
    }

    private record Weight(int points, String version, String japanese, String english) {}

    /**
     * One reason with its words.
     *
     * @param points negative where it speaks against
     */
    public record Reason(String code, int points, String japanese, String english) {}

    /**
     * What came of it.
     *
     * @param score 0–100
     * @param reasons strongest first
     */
    public record Score(int score, List<Reason> reasons, String ruleVersion) {

        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    public Score score(Sought sought, JoinFacts person) {
        var reasons = new ArrayList<Reason>();
        name(sought, person).ifPresent(code -> reasons.add(reason(code, 0)));
        self(sought, person, reasons);
        expectation(sought, person, reasons);
        births(sought, person, reasons);
        reasons.sort(Comparator.comparingInt((Reason each) -> -Math.abs(each.points())));
        var sum = reasons.stream().mapToInt(Reason::points).sum();
        return new Score(Math.max(0, Math.min(100, sum)), reasons, version());
    }

    /** The version of the table. */
    public String version() {
        return weights.values().iterator().next().version();
    }

    private static Optional<String> name(Sought sought, JoinFacts person) {
        if (spaceless(sought.motherName()).equals(spaceless(person.names()))) {
            return Optional.of("NAME_SAME");
        }
        var key = NameFold.key(sought.motherName());
        if (key.equals(NameFold.key(person.names()))) {
            return Optional.of("NAME_FOLDED");
        }
        return person.alias().map(NameFold::key).filter(key::equals).map(same -> "ALIAS_SAME");
    }

    private void self(Sought sought, JoinFacts person, List<Reason> reasons) {
        var age = (int) ChronoUnit.YEARS.between(person.birthDate(), sought.bornOn());
        if (age < YOUNGEST || age > OLDEST) {
            reasons.add(reason("AGE_UNLIKELY", age));
        }
        if (person.male()) {
            reasons.add(reason("REGISTERED_MALE", 0));
        }
        if (person.diedOn().filter(day -> day.isBefore(sought.bornOn())).isPresent()) {
            reasons.add(reason("DIED_BEFORE", 0));
        }
        if (sought.ward().isPresent() && sought.ward().equals(person.ward())) {
            reasons.add(reason("WARD_SAME", 0));
        }
    }

    private void expectation(Sought sought, JoinFacts person, List<Reason> reasons) {
        if (person.holdsCode()) {
            reasons.add(reason("CODE_HELD", 0));
        }
        person.expectedOn().ifPresent(day -> {
            var apart = Math.abs(ChronoUnit.DAYS.between(day, sought.bornOn()));
            if (apart <= EXPECTED_WITHIN_DAYS) {
                reasons.add(reason("EXPECTED_NEAR", apart));
            }
        });
    }

    private void births(Sought sought, JoinFacts person, List<Reason> reasons) {
        for (var birth : person.births()) {
            var apart = Math.abs(ChronoUnit.DAYS.between(birth.bornOn(), sought.bornOn()));
            if (apart <= SAME_DELIVERY_DAYS) {
                sameDelivery(sought, birth, apart, reasons);
            } else if (apart < ANOTHER_PREGNANCY_DAYS) {
                reasons.add(reason("OTHER_BIRTH_NEAR", apart));
            }
        }
    }

    private void sameDelivery(Sought sought, KnownBirth birth, long apart, List<Reason> reasons) {
        if (birth.order() != sought.order()) {
            if (birth.certified()) {
                reasons.add(reason("TWIN_JOINED", 0));
            }
            return;
        }
        if (birth.certified()) {
            reasons.add(reason("PLACE_TAKEN", 0));
            return;
        }
        if (apart != 0) {
            return;
        }
        reasons.add(reason("CHILD_REGISTERED", 0));
        if (sought.male().isPresent() && birth.male().isPresent()) {
            reasons.add(reason(sought.male().equals(birth.male()) ? "CHILD_SEX_SAME" : "CHILD_SEX_DIFFERS", 0));
        }
        if (sought.givenName().isPresent() && birth.givenName().isPresent()) {
            var same = NameFold.key(sought.givenName().get())
                    .equals(NameFold.key(birth.givenName().get()));
            reasons.add(reason(same ? "CHILD_NAME_SAME" : "CHILD_NAME_DIFFERS", 0));
        }
    }

    private Reason reason(String code, long number) {
        var weight = Optional.ofNullable(weights.get(code))
                .orElseThrow(() -> new IllegalStateException("no weight of " + code));
        var shown = String.valueOf(number);
        return new Reason(
                code,
                weight.points(),
                weight.japanese().replace("{0}", shown),
                weight.english().replace("{0}", shown));
    }

    private static String spaceless(String name) {
        return name.codePoints()
                .filter(point -> !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
