package jp.hagukumi.kernel.text;

import java.util.HashMap;
import java.util.Map;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Compares names as a clerk would who looks past variants of writing: 髙 and 高, 邊 and 辺, a compatibility ideograph
 * and its ordinary form, half width and full width, lower and upper case, spaces, variation selectors.
 *
 * <p>The result of folding is a key for comparing and searching. It is never stored as a name, shown or sent, and equal
 * keys are an indication, never a proof, that two names mean the same person: 斎 and 斉 stay apart, while 渡辺 and 渡邉,
 * which are different names in the register, come together.
 *
 * <p>What folds to what is the table {@code name-fold.csv}, made from Unicode's data and a hand-written list of
 * family-name variants; Unicode's normalisation is not used.
 */
public final class NameFold {

    private static final int VOICED = 0x3099;
    private static final int SEMI_VOICED = 0x309A;
    private static final String TAKES_VOICED = "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホヽワヰヱヲ";
    private static final String VOICED_FORMS = "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヾヷヸヹヺ";
    private static final String TAKES_SEMI_VOICED = "はひふへほハヒフヘホ";
    private static final String SEMI_VOICED_FORMS = "ぱぴぷぺぽパピプペポ";

    private static final Map<Integer, Integer> TABLE = load();

    private NameFold() {}

    /** Whether two names are the same once variants of writing are looked past. */
    public static boolean same(PersonName one, PersonName other) {
        return key(one).equals(key(other));
    }

    /** The key by which a name is compared. Equal for names that are the same by fold; folding a key changes nothing. */
    public static String key(PersonName name) {
        return key(name.exact());
    }

    /** The key of any text, for searching: part of a name, or family and given name with a space between. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isVariationSelector(c) && !Character.isSpaceChar(c))
                .map(c -> TABLE.getOrDefault(c, c))
                .forEach(c -> append(key, c));
        return key.toString();
    }

    /** The one code point to which this one folds: itself, if the table does not name it. */
    public static int of(int codePoint) {
        return TABLE.getOrDefault(codePoint, codePoint);
    }

    /** Variation selectors of the standard (U+FE00–FE0F) and of ideographs (U+E0100–E01EF). */
    public static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Half-width kana carry their voicing mark as a character of its own; it joins the kana before it. */
    private static void append(StringBuilder key, int codePoint) {
        if ((codePoint == VOICED || codePoint == SEMI_VOICED) && !key.isEmpty()) {
            String plain = codePoint == VOICED ? TAKES_VOICED : TAKES_SEMI_VOICED;
            String marked = codePoint == VOICED ? VOICED_FORMS : SEMI_VOICED_FORMS;
            int at = plain.indexOf(key.charAt(key.length() - 1));
            if (at >= 0) {
                key.setCharAt(key.length() - 1, marked.charAt(at));
                return;
            }
        }
        key.appendCodePoint(codePoint);
    }

    private static Map<Integer, Integer> load() {
        Map<Integer, Integer> table = new HashMap<>();
        for (ReferenceTable.Row row :
                ReferenceTable.read("/jp/hagukumi/reference/name-fold.csv").rows()) {
            table.put(row.codePoint("from"), row.codePoint("to"));
        }
        return Map.copyOf(table);
    }
}
