package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.hagukumi.kernel.text.NameFold;

/**
 * Which resident an application of マイナポータル speaks of. The register's number of the resident decides where name and day of birth
 * agree with it; without it, name, day of birth and address together, and only where they fit one resident alone.
 */
public final class WomanMeant {

    private static final int SHORTEST_ADDRESS = 3;

    private WomanMeant() {}

    /** What the application says. */
    public record Said(Optional<String> residentNumber, String name, LocalDate bornOn, Optional<String> address) {

        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /** A resident who may be meant. {@code address} as one line, as registered. */
    public record Resident(
            int index,
            Optional<String> residentNumber,
            Set<String> names,
            LocalDate bornOn,
            Optional<String> address,
            boolean livesHere) {

        @Override
        public String toString() {
            return "Resident[" + index + "]";
        }
    }

    /** In what a resident agrees with the application. */
    public enum Agreement {
        RESIDENT_NUMBER,
        NAME,
        BIRTH_DATE,
        ADDRESS,
        LIVES_HERE
    }

    /** Why it is not clear. */
    public enum Doubt {
        NOBODY,
        SEVERAL,
        NUMBER_NAMES_ANOTHER
    }

    /** @param doubt why there is no woman; empty where there is one */
    public record Meant(Optional<Resident> woman, Optional<Doubt> doubt) {}

    public static Set<Agreement> agreements(Said said, Resident resident) {
        var agree = new TreeSet<Agreement>();
        if (said.residentNumber().isPresent() && said.residentNumber().equals(resident.residentNumber())) {
            agree.add(Agreement.RESIDENT_NUMBER);
        }
        if (resident.names().stream().anyMatch(name -> NameFold.key(name).equals(NameFold.key(said.name())))) {
            agree.add(Agreement.NAME);
        }
        if (resident.bornOn().equals(said.bornOn())) {
            agree.add(Agreement.BIRTH_DATE);
        }
        if (said.address()
                .flatMap(words -> resident.address().filter(known -> sameAddress(words, known)))
                .isPresent()) {
            agree.add(Agreement.ADDRESS);
        }
        if (resident.livesHere()) {
            agree.add(Agreement.LIVES_HERE);
        }
        return agree;
    }

    public static Meant decide(Said said, List<Resident> residents) {
        var byNumber = residents.stream()
                .filter(resident -> agreements(said, resident).contains(Agreement.RESIDENT_NUMBER))
                .findFirst();
        if (byNumber.isPresent()) {
            var agree = agreements(said, byNumber.get());
            return agree.containsAll(Set.of(Agreement.NAME, Agreement.BIRTH_DATE))
                    ? new Meant(byNumber, Optional.empty())
                    : doubt(Doubt.NUMBER_NAMES_ANOTHER);
        }
        var named = new ArrayList<Resident>();
        var exact = new ArrayList<Resident>();
        for (var resident : residents) {
            var agree = agreements(said, resident);
            if (agree.containsAll(Set.of(Agreement.NAME, Agreement.BIRTH_DATE))) {
                named.add(resident);
                if (agree.contains(Agreement.ADDRESS)) {
                    exact.add(resident);
                }
            }
        }
        if (said.residentNumber().isEmpty() && exact.size() == 1) {
            return new Meant(Optional.of(exact.get(0)), Optional.empty());
        }
        return doubt(named.isEmpty() ? Doubt.NOBODY : Doubt.SEVERAL);
    }

    private static Meant doubt(Doubt doubt) {
        return new Meant(Optional.empty(), Optional.of(doubt));
    }

    /** The register's line may begin with prefecture and city, or not; what is written of a place is compared without spaces. */
    private static boolean sameAddress(String words, String known) {
        var one = flat(words);
        var other = flat(known);
        return other.length() > SHORTEST_ADDRESS && one.endsWith(other);
    }

    private static String flat(String words) {
        return words.replaceAll("[\\s\\u3000]", "");
    }
}
