package jp.hagukumi.identity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.text.NameFold;

/**
 * Whether the four basic facts (基本4情報) of a signed-in card holder name exactly one resident of the register.
 *
 * <p>Name and address are compared by fold (variants of writing, width, spaces); birth date and sex must be equal. The card's
 * address begins with prefecture and city, the register's with the ward: the one must end with the other. Where two residents
 * fit, nobody is bound: the ward office does it with the card in hand.
 */
public final class BindingRule {

    /** Shorter than this, an address says too little to end with. */
    private static final int LEAST_ADDRESS = 5;

    private BindingRule() {}

    /**
     * @param sex 1 male, 2 female; empty where the provider does not say
     */
    public record Claimed(String name, LocalDate birthDate, Optional<String> sex, String address) {

        @Override
        public String toString() {
            return "Claimed[masked]";
        }
    }

    /**
     * A resident as registered.
     *
     * @param names the full name and, where there is one, the 通称
     * @param addresses the registered address with and without the house's name: not every card has it
     * @param living alive and resident
     */
    public record Candidate<P>(
            P person, List<String> names, LocalDate birthDate, String sex, List<String> addresses, boolean living) {

        public Candidate {
            names = List.copyOf(names);
            addresses = List.copyOf(addresses);
        }

        @Override
        public String toString() {
            return "Candidate[" + person + "]";
        }
    }

    public static <P> Optional<P> theOne(Claimed claimed, List<Candidate<P>> candidates) {
        var fitting = candidates.stream()
                .filter(candidate -> fits(claimed, candidate))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0).person()) : Optional.empty();
    }

    private static boolean fits(Claimed claimed, Candidate<?> candidate) {
        var name = NameFold.key(claimed.name());
        return candidate.living()
                && candidate.names().stream().map(NameFold::key).anyMatch(name::equals)
                && claimed.birthDate().equals(candidate.birthDate())
                && claimed.sex().filter(sex -> !sex.equals(candidate.sex())).isEmpty()
                && candidate.addresses().stream().anyMatch(address -> sameAddress(claimed.address(), address));
    }

    private static boolean sameAddress(String claimed, String registered) {
        var one = NameFold.key(claimed);
        var other = NameFold.key(registered);
        return other.length() >= LEAST_ADDRESS && one.endsWith(other);
    }
}
