package jp.hagukumi.checkups.clinics.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list has to say: what is owed, less what earlier lists say, for each checkup and institution. */
public final class PaymentDifference {

    private PaymentDifference() {}

    /**
     * An amount for one checkup at one institution.
     *
     * @param yen may be below zero in a list: it takes back
     */
    public record Amount(UUID institution, UUID checkup, String kind, long yen) {}

    private record Place(UUID institution, UUID checkup, String kind) {}

    /**
     * @param owed for everything that is examined
     * @param listed what earlier lists say, any number of times for one checkup
     * @return without zeros, in the order of institution and checkup
     */
    public static List<Amount> of(List<Amount> owed, List<Amount> listed) {
        Map<Place, Long> sums = new HashMap<>();
        owed.forEach(one -> sums.merge(place(one), one.yen(), Long::sum));
        listed.forEach(one -> sums.merge(place(one), -one.yen(), Long::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Amount(
                        sum.getKey().institution(),
                        sum.getKey().checkup(),
                        sum.getKey().kind(),
                        sum.getValue()))
                .sorted(Comparator.comparing(Amount::institution).thenComparing(Amount::checkup))
                .toList();
    }

    private static Place place(Amount one) {
        return new Place(one.institution(), one.checkup(), one.kind());
    }
}
