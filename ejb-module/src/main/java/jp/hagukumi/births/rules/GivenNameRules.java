package jp.hagukumi.births.rules;

import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.text.PersonName;

/**
 * Whether a child may bear a given name: its characters, and the names of those in the same family register. Two persons of
 * one register cannot have the same name in the same characters, since nothing would tell them apart; a name that differs by a
 * variant of a character only is shown to a clerk. Neither rule is for a child that enters no Japanese register.
 *
 * <p>Source: Family Register Act art. 50, Ordinance art. 60; on equal names the practice of courts and offices, no
 * article (要確認).
 */
public final class GivenNameRules {

    private final GivenNameCharacters characters;

    public GivenNameRules(GivenNameCharacters characters) {
        this.characters = characters;
    }

    /**
     * @param others given names of those who stand in the same register, as registered
     * @param foreignChild neither parent is Japanese
     */
    public record Facts(PersonName name, List<String> others, boolean foreignChild) {

        public Facts {
            others = List.copyOf(others);
        }

        @Override
        public String toString() {
            return "Facts[masked]";
        }
    }

    /** What stands between the name and those already in the register. */
    public enum Likeness {
        NONE,
        /** Equal but for variants: a clerk looks. */
        VARIANT,
        /** The same characters: refused. */
        SAME
    }

    /** @param characters empty for a child whom art. 50 does not concern */
    public record Verdict(Optional<GivenNameVerdict> characters, Likeness likeness) {

        public boolean isPermitted() {
            return likeness != Likeness.SAME
                    && characters.map(GivenNameVerdict::isPermitted).orElse(true);
        }

        public boolean needsAClerk() {
            return isPermitted()
                    && (likeness == Likeness.VARIANT
                            || characters.map(GivenNameVerdict::needsAClerk).orElse(false));
        }
    }

    public Verdict judge(Facts facts) {
        if (facts.foreignChild()) {
            return new Verdict(Optional.empty(), Likeness.NONE);
        }
        var exact = facts.name().exact();
        var key = NameFold.key(exact);
        var likeness = facts.others().contains(exact)
                ? Likeness.SAME
                : facts.others().stream().anyMatch(other -> NameFold.key(other).equals(key))
                        ? Likeness.VARIANT
                        : Likeness.NONE;
        return new Verdict(Optional.of(characters.judge(facts.name())), likeness);
    }
}
