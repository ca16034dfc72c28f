package jp.hagukumi.grants.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A name as a transfer file carries it: half-width, one byte to a letter, a voicing mark with a byte of its own, 1 to 40 bytes,
 * no space at either end and no two in a row. The name of an account's holder is the one registered at the bank; what is made
 * here out of katakana is a spelling, never a guess: kanji and hiragana are refused and not read.
 *
 * <p>How katakana become it: small kana are written large, ー becomes {@code -}, ・ becomes {@code .} (a space in the name of a
 * bank or branch, which have no dot), ヲ ヰ ヱ become ｵ ｲ ｴ, Latin letters are written in capitals, a corporation's form is
 * shortened. ヷ ヸ ヹ ヺ have no spelling.
 *
 * @param halfWidth the name in the letters of party names
 */
public record TransferName(String halfWidth) {

    private static final CorporateForms FORMS = CorporateForms.published();
    private static final Map<Integer, String> SPELT = spelt();

    /** @throws IllegalArgumentException if the text is no such name; the message does not tell it */
    public TransferName {
        if (!isName(halfWidth)) {
            throw new IllegalArgumentException("not a name in the letters of a transfer file");
        }
    }

    /** What the name is for, which says how long it may be and in which letters. */
    public enum Use {
        /** Of a bank or a branch: 15 bytes. */
        PLACE(15, TransferLetters.PLACE),
        /** Of who is paid: 30 bytes. */
        HOLDER(30, TransferLetters.PARTY),
        /** Of who pays: 40 bytes. */
        ORIGINATOR(40, TransferLetters.PARTY);

        private final int most;
        private final TransferLetters letters;

        Use(int most, TransferLetters letters) {
            this.most = most;
            this.letters = letters;
        }

        /** Bytes at most. */
        public int most() {
            return most;
        }

        /** Whether a name has only this use's letters and is short enough for it. */
        public boolean fits(TransferName name) {
            return name.length() <= most && name.halfWidth.chars().allMatch(letter -> letters.has((char) letter));
        }
    }

    /** Why there is no spelling. */
    public enum Flaw {
        /** Nothing but spaces and signs. */
        EMPTY,
        /** A character for which the banks' letters have no spelling. */
        CHARACTER,
        /** A voicing mark after something that takes none. */
        MARK,
        /** More bytes than the field has. */
        TOO_LONG
    }

    /**
     * One thing that is wrong.
     *
     * @param character the character that has no place; empty where the whole is meant
     */
    public record Finding(Flaw flaw, String character) {}

    /**
     * What came of spelling a name.
     *
     * @param name the name, where nothing is wrong
     * @param bytes how long it is, as far as it can be spelt
     * @param findings what is wrong, each character once, in the order of the name; empty if and only if there is a name
     */
    public record Spelling(Optional<TransferName> name, int bytes, List<Finding> findings) {

        public Spelling {
            findings = List.copyOf(findings);
        }
    }

    /** Spells a name, and refuses one that is too long. */
    public static Spelling spell(String written, Use use) {
        return spell(written, use, false);
    }

    /**
     * Spells a name of which the banks look at the first bytes only: a longer one is cut, never between a kana and its mark and
     * never so that a space ends it.
     */
    public static Spelling spellCut(String written, Use use) {
        return spell(written, use, true);
    }

    /** Length in bytes, which is the length in letters. */
    public int length() {
        return halfWidth.length();
    }

    /** The letters of a party's name however long, or nothing where a character has no spelling. */
    static Optional<String> letters(String written) {
        var letters = new StringBuilder();
        boolean whole = written.codePoints()
                .allMatch(point -> append(letters, point, Use.ORIGINATOR).isEmpty());
        return whole ? Optional.of(letters.toString().strip()) : Optional.empty();
    }

    byte[] bytes() {
        var bytes = new byte[halfWidth.length()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = TransferLetters.byteOf(halfWidth.charAt(at));
        }
        return bytes;
    }

    private static Spelling spell(String written, Use use, boolean cut) {
        var letters = new StringBuilder(written.length() + 8);
        var findings = new ArrayList<Finding>();
        written.codePoints()
                .forEach(point -> append(letters, point, use).ifPresent(finding -> {
                    if (!findings.contains(finding)) {
                        findings.add(finding);
                    }
                }));
        var whole = use == Use.PLACE
                ? letters.toString().strip()
                : FORMS.shorten(letters.toString().strip());
        var kept = cut ? cut(whole, use.most) : whole;
        if (findings.isEmpty() && kept.chars().noneMatch(letter -> isSound((char) letter))) {
            findings.add(new Finding(Flaw.EMPTY, ""));
        }
        if (kept.length() > use.most) {
            findings.add(new Finding(Flaw.TOO_LONG, ""));
        }
        return new Spelling(
                findings.isEmpty() ? Optional.of(new TransferName(kept)) : Optional.empty(), kept.length(), findings);
    }

    private static Optional<Finding> append(StringBuilder letters, int point, Use use) {
        var spelt = SPELT.get(point);
        if (spelt == null) {
            return Optional.of(new Finding(Flaw.CHARACTER, Character.toString(point)));
        }
        var fitting = use == Use.PLACE && spelt.equals(".") ? " " : spelt;
        char first = fitting.charAt(0);
        if (TransferLetters.isMark(first)
                && (letters.isEmpty() || !TransferLetters.joins(letters.charAt(letters.length() - 1), first))) {
            return Optional.of(new Finding(Flaw.MARK, Character.toString(point)));
        }
        if (!use.letters.has(first)) {
            return Optional.of(new Finding(Flaw.CHARACTER, Character.toString(point)));
        }
        if (first != ' ' || !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
            letters.append(fitting);
        }
        return Optional.empty();
    }

    static String cut(String whole, int most) {
        if (whole.length() <= most) {
            return whole;
        }
        int end = TransferLetters.isMark(whole.charAt(most)) ? most - 1 : most;
        return whole.substring(0, end).strip();
    }

    private static boolean isSound(char letter) {
        return letter > ' ' && "-().".indexOf(letter) < 0;
    }

    private static boolean isName(String text) {
        if (text.isEmpty()
                || text.length() > Use.ORIGINATOR.most
                || text.startsWith(" ")
                || text.endsWith(" ")
                || text.contains("  ")) {
            return false;
        }
        char before = ' ';
        for (char letter : text.toCharArray()) {
            var misplaced = TransferLetters.isMark(letter) && !TransferLetters.joins(before, letter);
            if (misplaced || !TransferLetters.PARTY.has(letter)) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    private static Map<Integer, String> spelt() {
        var spelt = new HashMap<Integer, String>();
        var kana = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ";
        pair(spelt, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン", kana, "");
        pair(spelt, kana, kana, "");
        pair(spelt, "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ", "ﾞ");
        pair(spelt, "パピプペポ", "ﾊﾋﾌﾍﾎ", "ﾟ");
        pair(spelt, "ァィゥェォッャュョヮヵヶ", "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹ", "");
        pair(spelt, "ｧｨｩｪｫｯｬｭｮ", "ｱｲｳｴｵﾂﾔﾕﾖ", "");
        pair(spelt, "ヲｦヰヱ", "ｵｵｲｴ", "");
        pair(spelt, "ﾞ゛\u3099ﾟ゜\u309A", "ﾞﾞﾞﾟﾟﾟ", "");
        pair(spelt, "-－ーｰ", "----", "");
        pair(spelt, ".．・･", "....", "");
        pair(spelt, "(（)） \u3000", "(())  ", "");
        for (int at = 0; at < 26; at++) {
            var capital = Character.toString('A' + at);
            spelt.put('A' + at, capital);
            spelt.put('a' + at, capital);
            spelt.put('Ａ' + at, capital);
            spelt.put('ａ' + at, capital);
        }
        for (int digit = 0; digit < 10; digit++) {
            spelt.put('0' + digit, Integer.toString(digit));
            spelt.put('０' + digit, Integer.toString(digit));
        }
        return Map.copyOf(spelt);
    }

    private static void pair(Map<Integer, String> spelt, String from, String to, String mark) {
        for (int at = 0; at < from.length(); at++) {
            spelt.put((int) from.charAt(at), to.charAt(at) + mark);
        }
    }

    /** Masked like the name it spells. */
    @Override
    public String toString() {
        return "TransferName[…]";
    }
}
