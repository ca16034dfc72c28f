package jp.hagukumi.grants.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.hagukumi.grants.rules.TransferName.Use;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.NameFold;
import org.jspecify.annotations.Nullable;

/**
 * The banks and their branches as they are published: by code, or by what somebody types of a name, its reading or its code.
 * There are no closed branches and no days of validity in it: a code that is not here may have been one once.
 *
 * <p>Readings are in capital kana without small ones, cut to what fifteen half-width bytes hold.
 */
public final class BankDirectory {

    /** ゆうちょ銀行. */
    public static final String POSTAL_BANK = "9900";

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String DASHES = "-‐―−－";
    private static final String DOTS = "．.・";

    private final Map<String, Entry<Bank>> banks;
    private final Map<String, Map<String, Entry<Branch>>> branches;
    private final Map<String, String> words;

    private BankDirectory(
            Map<String, Entry<Bank>> banks,
            Map<String, Map<String, Entry<Branch>>> branches,
            Map<String, String> words) {
        this.banks = banks;
        this.branches = branches;
        this.words = words;
    }

    /** The directory that travels with the application. */
    public static BankDirectory published() {
        return of(
                ReferenceTable.read("/jp/hagukumi/reference/grants/banks.csv"),
                ReferenceTable.read("/jp/hagukumi/reference/grants/branches.csv"),
                ReferenceTable.read("/jp/hagukumi/reference/grants/bank-words.csv"));
    }

    /**
     * A directory from tables with the columns code, name, kana; bank, code, name, kana; typed, listed.
     *
     * @throws IllegalStateException if a branch is of no bank or a code stands twice
     */
    public static BankDirectory of(ReferenceTable banks, ReferenceTable branches, ReferenceTable words) {
        Map<String, Entry<Bank>> byCode = new TreeMap<>();
        Map<String, Map<String, Entry<Branch>>> byBank = new TreeMap<>();
        for (var row : banks.rows()) {
            var bank = new Bank(row.text("code"), row.text("name"), row.text("kana"));
            once(byCode.put(bank.code(), Entry.of(bank, bank.code(), bank.name(), bank.kana())), bank.code());
            byBank.put(bank.code(), new TreeMap<>());
        }
        for (var row : branches.rows()) {
            var branch = new Branch(row.text("bank"), row.text("code"), row.text("name"), row.text("kana"));
            var siblings = byBank.get(branch.bank());
            if (siblings == null) {
                throw new IllegalStateException("a branch of no bank: " + branch.bank() + " " + branch.code());
            }
            once(
                    siblings.put(branch.code(), Entry.of(branch, branch.code(), branch.name(), branch.kana())),
                    branch.bank() + " " + branch.code());
        }
        Map<String, String> shorter = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        words.rows().forEach(row -> shorter.put(key(row.text("typed")), key(row.text("listed"))));
        return new BankDirectory(byCode, byBank, shorter);
    }

    /**
     * A bank.
     *
     * @param code 金融機関コード, four digits
     * @param name without 銀行, as published
     * @param kana full-width
     */
    public record Bank(String code, String name, String kana) {

        /** The name for a transfer file, where its reading can be spelt. */
        public Optional<TransferName> halfWidth() {
            return TransferName.spellCut(kana, Use.PLACE).name();
        }
    }

    /**
     * A branch.
     *
     * @param bank its bank's code
     * @param code 支店コード, three digits
     * @param name without 支店, as published
     * @param kana full-width
     */
    public record Branch(String bank, String code, String name, String kana) {

        /** The name for a transfer file, where its reading can be spelt. */
        public Optional<TransferName> halfWidth() {
            return TransferName.spellCut(kana, Use.PLACE).name();
        }
    }

    /**
     * What was found.
     *
     * @param entries the nearest first: the very code or name, what begins with it, what has it within; then by code
     * @param more whether there are more than were asked for
     */
    public record Found<T>(List<T> entries, boolean more) {

        public Found {
            entries = List.copyOf(entries);
        }
    }

    public Optional<Bank> bank(String code) {
        return Optional.ofNullable(banks.get(code)).map(Entry::value);
    }

    public Optional<Branch> branch(String bank, String code) {
        return Optional.ofNullable(branches.get(bank))
                .map(siblings -> siblings.get(code))
                .map(Entry::value);
    }

    /**
     * Banks of which the code, the name or the reading has what was typed: in kanji, hiragana, katakana, half width or digits;
     * variants of kanji, small kana and spaces do not matter.
     *
     * @param typed what was typed; nothing is found for a text of spaces only
     * @param most how many at most, 1 or more
     */
    public Found<Bank> findBanks(String typed, int most) {
        return find(banks.values(), typed, most);
    }

    /** Branches of one bank in the same way; none for an unknown bank. */
    public Found<Branch> findBranches(String bank, String typed, int most) {
        return find(branches.getOrDefault(bank, Map.of()).values(), typed, most);
    }

    /** How many banks there are. */
    public int size() {
        return banks.size();
    }

    private <T> Found<T> find(Collection<Entry<T>> entries, String typed, int most) {
        var wanted = variants(key(typed));
        record Ranked<T>(int rank, Entry<T> entry) {}
        var found = new ArrayList<Ranked<T>>();
        for (var entry : entries) {
            int rank = wanted.stream().mapToInt(entry::rank).min().orElse(Entry.NOWHERE);
            if (rank < Entry.NOWHERE) {
                found.add(new Ranked<>(rank, entry));
            }
        }
        found.sort(Comparator.<Ranked<T>>comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.entry().code()));
        return new Found<>(
                found.stream().limit(most).map(ranked -> ranked.entry().value()).toList(), found.size() > most);
    }

    /** What was typed, and the same with the long words of a bank's kind as the published list shortens them. */
    private Set<String> variants(String key) {
        var variants = new LinkedHashSet<String>();
        variants.add(key);
        words.forEach((typed, listed) -> {
            if (key.contains(typed)) {
                variants.add(key.replace(typed, listed));
            }
        });
        variants.remove("");
        return variants;
    }

    /** Katakana without small ones, dashes as the long-vowel mark, no dots; the rest as names are compared. */
    private static String key(String text) {
        var key = new StringBuilder();
        NameFold.key(text).codePoints().forEach(point -> {
            int kana = point >= 'ぁ' && point <= 'ゖ' ? point + ('ァ' - 'ぁ') : point;
            int small = SMALL.indexOf(kana);
            if (small >= 0) {
                key.append(LARGE.charAt(small));
            } else if (DASHES.indexOf(kana) >= 0) {
                key.append('ー');
            } else if (DOTS.indexOf(kana) < 0) {
                key.appendCodePoint(kana);
            }
        });
        return key.toString();
    }

    private static void once(@Nullable Object before, String code) {
        if (before != null) {
            throw new IllegalStateException("a code stands twice: " + code);
        }
    }

    /** An entry with the keys by which it is found. */
    private record Entry<T>(T value, String code, String nameKey, String kanaKey) {

        static final int NOWHERE = 5;

        static <T> Entry<T> of(T value, String code, String name, String kana) {
            return new Entry<>(value, code, key(name), key(kana));
        }

        int rank(String wanted) {
            if (code.equals(wanted)) {
                return 0;
            }
            if (nameKey.equals(wanted) || kanaKey.equals(wanted)) {
                return 1;
            }
            if (code.startsWith(wanted)) {
                return 2;
            }
            if (nameKey.startsWith(wanted) || kanaKey.startsWith(wanted)) {
                return 3;
            }
            return nameKey.contains(wanted) || kanaKey.contains(wanted) ? 4 : NOWHERE;
        }
    }
}
