package jp.hagukumi.births.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a reading (振り仮名) can be entered: katakana with voiced and small kana and ー, which is not the first. Whether it is a
 * reading "generally recognised" for the kanji is a clerk's question; of a name in kana alone it can be told here, since such a
 * name is its own reading but for は, へ and を said as ワ, エ and オ.
 *
 * <p>Source: Family Register Act art. 13 as in force since 2025-05-26; the list of katakana is the study group's (要確認).
 */
public final class FuriganaRules {

    private static final String VERSION = "furigana/1";

    private FuriganaRules() {}

    /** Why a character cannot stand. */
    public enum Reason {
        /** Hiragana or half width: the katakana is told. */
        NOT_KATAKANA,
        /** ヷヸヹヺ, a space, a dot, a letter, a kanji. */
        NOT_PERMITTED,
        /** ー as the first character. */
        MARK_AT_BEGINNING
    }

    /**
     * @param position in code points from 1
     * @param permittedForm the katakana meant, where there is one
     */
    public record Objection(int position, Reason reason, Optional<String> permittedForm) {}

    /**
     * @param objections in the order of the reading; none if it can be entered
     * @param needsAClerk a name in kana alone is read otherwise than it is written
     */
    public record Verdict(List<Objection> objections, boolean needsAClerk, String ruleVersion) {

        public Verdict {
            objections = List.copyOf(objections);
        }

        public boolean isPermitted() {
            return objections.isEmpty();
        }
    }

    /** @param name what is read, exactly as written; empty where there is none yet */
    public static Verdict judge(String reading, Optional<String> name) {
        var objections = new ArrayList<Objection>();
        var points = reading.codePoints().toArray();
        for (var i = 0; i < points.length; i++) {
            objectionTo(points[i], i).ifPresent(objections::add);
        }
        var otherwise = objections.isEmpty()
                && name.filter(FuriganaRules::isKana)
                        .filter(kana -> !said(inKatakana(kana)).equals(said(reading)))
                        .isPresent();
        return new Verdict(objections, otherwise, VERSION);
    }

    /** Hiragana as katakana; everything else as it is. ゝ and ゞ become the kana they repeat. */
    public static String inKatakana(String text) {
        var out = new StringBuilder();
        for (var point : text.codePoints().toArray()) {
            if ((point == 'ゝ' || point == 'ヽ') && !out.isEmpty()) {
                out.append(out.charAt(out.length() - 1));
            } else if ((point == 'ゞ' || point == 'ヾ') && !out.isEmpty()) {
                out.append((char) (out.charAt(out.length() - 1) + 1));
            } else {
                out.appendCodePoint(isHiragana(point) ? point + 0x60 : point);
            }
        }
        return out.toString();
    }

    private static Optional<Objection> objectionTo(int point, int at) {
        if (point == 'ー') {
            return at > 0
                    ? Optional.empty()
                    : Optional.of(new Objection(1, Reason.MARK_AT_BEGINNING, Optional.empty()));
        }
        if (point >= 'ァ' && point <= 'ヶ') {
            return Optional.empty();
        }
        if (isHiragana(point)) {
            return Optional.of(
                    new Objection(at + 1, Reason.NOT_KATAKANA, Optional.of(Character.toString(point + 0x60))));
        }
        var halfWidth = point >= 0xFF66 && point <= 0xFF9F;
        return Optional.of(
                new Objection(at + 1, halfWidth ? Reason.NOT_KATAKANA : Reason.NOT_PERMITTED, Optional.empty()));
    }

    private static boolean isHiragana(int point) {
        return point >= 0x3041 && point <= 0x3096;
    }

    private static boolean isKana(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .allMatch(point ->
                                isHiragana(point) || (point >= 'ァ' && point <= 'ヶ') || "ーゝゞヽヾ".indexOf(point) >= 0);
    }

    /** は, へ and を may be said as ワ, エ and オ; ゐ and ゑ as イ and エ; づ and ぢ as ズ and ジ. */
    private static String said(String katakana) {
        return katakana.replace('ハ', 'ワ')
                .replace('ヘ', 'エ')
                .replace('ヲ', 'オ')
                .replace('ヰ', 'イ')
                .replace('ヱ', 'エ')
                .replace('ヅ', 'ズ')
                .replace('ヂ', 'ジ');
    }
}
