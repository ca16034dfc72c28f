package jp.hagukumi.identity;

import java.util.Optional;

/**
 * A person's names, exactly as registered; each at most 100 code points.
 *
 * @param family family name (氏); empty for a person with one name only
 * @param given given name (名); empty for a child not named yet and for a person with one name only
 * @param familyKana reading of the family name in katakana; many foreign nationals have none
 * @param givenKana reading of the given name in katakana
 * @param alias 通称 of a foreign national, whole, as registered
 * @param aliasKana its reading
 */
public record PersonNames(
        String family,
        String given,
        Optional<String> familyKana,
        Optional<String> givenKana,
        Optional<String> alias,
        Optional<String> aliasKana) {

    /** Nobody has named the child yet. */
    public static final PersonNames UNNAMED =
            new PersonNames("", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static PersonNames of(String family, String given, String familyKana, String givenKana) {
        return new PersonNames(
                family, given, Optional.of(familyKana), Optional.of(givenKana), Optional.empty(), Optional.empty());
    }

    /** Family and given name together: an ideographic space between Japanese names, a plain one between Latin names. */
    public String full() {
        if (family.isEmpty() || given.isEmpty()) {
            return family + given;
        }
        var latin = family.codePoints().allMatch(point -> point < 0x250);
        return family + (latin ? " " : "\u3000") + given;
    }

    /** The reading of the full name, where both parts have one. */
    public Optional<String> fullKana() {
        return familyKana.flatMap(first -> givenKana.map(second -> first + "\u3000" + second));
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "PersonNames[masked]";
    }
}
