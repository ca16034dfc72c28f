package jp.hagukumi.births.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import jp.hagukumi.births.rules.GivenNameVerdict.Objection;
import jp.hagukumi.births.rules.GivenNameVerdict.Reason;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.text.PersonName;

/**
 * Which characters a child's given name may have: the 2,136 kanji of the 常用漢字表 in the shape outside its
 * parentheses, the 863 of 別表第二, ordinary hiragana and katakana, and by precedent ー where it lengthens, ゝ ゞ and 々
 * where they repeat.
 *
 * <p>The characters are judged one code point at a time and never normalised: U+FA19 and U+795E are two
 * permitted kanji for one word. Whether the reading fits, or the name harms the child, is not judged here.
 *
 * <p>Source: Family Register Act art. 50, Ordinance for its Enforcement art. 60.
 */
public final class GivenNameCharacters {

    private final TreeSet<Integer> kanji = new TreeSet<>();
    private final Map<Integer, List<String>> kanjiByFold = new HashMap<>();
    private final String version;

    private GivenNameCharacters(ReferenceTable table) {
        int latest = 0;
        for (ReferenceTable.Row row : table.rows()) {
            int codePoint = row.codePoint("code_point");
            kanji.add(codePoint);
            kanjiByFold
                    .computeIfAbsent(NameFold.of(codePoint), fold -> new ArrayList<>())
                    .add(Character.toString(codePoint));
            latest = Math.max(latest, row.number("listed"));
        }
        version = "given-name-kanji/" + latest;
    }

    /** The list that travels with the application. */
    public static GivenNameCharacters published() {
        return new GivenNameCharacters(ReferenceTable.read("/jp/hagukumi/reference/given-name-kanji.txt"));
    }

    /** How many kanji are permitted. */
    public int numberOfKanji() {
        return kanji.size();
    }

    /** Whether this kanji, in exactly this shape, is permitted. */
    public boolean isPermittedKanji(int codePoint) {
        return kanji.contains(codePoint);
    }

    /** Judges every character of a given name by itself and, for the marks, by what stands before it. */
    public GivenNameVerdict judge(PersonName givenName) {
        int[] characters = givenName.exact().codePoints().toArray();
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            int at = i;
            Optional<Integer> before = i == 0 ? Optional.empty() : Optional.of(characters[i - 1]);
            objectionTo(characters[i], before)
                    .ifPresent(reason -> objections.add(new Objection(
                            at + 1,
                            Character.toString(characters[at]),
                            reason,
                            permittedForms(characters[at], reason))));
        }
        return new GivenNameVerdict(objections, version);
    }

    private Optional<Reason> objectionTo(int character, Optional<Integer> before) {
        if (kanji.contains(character) || isHiragana(character) || isKatakana(character)) {
            return Optional.empty();
        }
        return switch (character) {
            case 'ー' -> mark(before, b -> isHiragana(b) || isKatakana(b), Reason.LENGTHENS_NO_KANA);
            case '々' -> mark(before, Character::isIdeographic, Reason.REPEATS_NO_KANJI);
            case 'ゝ', 'ゞ' -> mark(before, GivenNameCharacters::isHiragana, Reason.REPEATS_NO_KANA);
            case 'ヽ', 'ヾ' ->
                mark(before, GivenNameCharacters::isKatakana, Reason.REPEATS_NO_KANA)
                        .or(() -> Optional.of(Reason.UNCERTAIN_MARK));
            default -> Optional.of(kindOf(character));
        };
    }

    private static Optional<Reason> mark(Optional<Integer> before, IntPredicate fits, Reason otherwise) {
        if (before.isEmpty()) {
            return Optional.of(Reason.MARK_AT_BEGINNING);
        }
        return before.filter(fits::test).isPresent() ? Optional.empty() : Optional.of(otherwise);
    }

    private static Reason kindOf(int character) {
        if (NameFold.isVariationSelector(character)) {
            return Reason.VARIATION_SELECTOR;
        }
        if (Character.isSpaceChar(character)) {
            return Reason.SPACE;
        }
        // 〇 and 〆 count as ideographs in Unicode, though not in the tables.
        if (Character.isIdeographic(character)) {
            return Reason.KANJI_NOT_LISTED;
        }
        if (Character.isDigit(character)) {
            return Reason.DIGIT;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA -> Reason.KANA_NOT_ORDINARY;
            default -> Character.isLetter(character) ? Reason.FOREIGN_LETTER : Reason.SYMBOL;
        };
    }

    private List<String> permittedForms(int character, Reason reason) {
        return reason == Reason.KANJI_NOT_LISTED
                ? kanjiByFold.getOrDefault(NameFold.of(character), List.of())
                : List.of();
    }

    /** ぁ to ゔ: with ゐ and ゑ, without the small ゕ ゖ, which are no hiragana of ordinary writing. */
    private static boolean isHiragana(int character) {
        return character >= 'ぁ' && character <= 'ゔ';
    }

    /** ァ to ヶ: with ヰ, ヱ, ヴ and the small ヵ ヶ, without ヷ to ヺ. */
    private static boolean isKatakana(int character) {
        return character >= 'ァ' && character <= 'ヶ';
    }
}
