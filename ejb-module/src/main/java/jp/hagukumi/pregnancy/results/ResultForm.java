package jp.hagukumi.pregnancy.results;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.Mind;
import org.jspecify.annotations.Nullable;

/**
 * A result as texts, one for each column: how it stands in a file, and how it is kept. Written and read again it is the same.
 * Only what the texts mean is judged here; whether it can be is judged with all other results.
 */
public final class ResultForm {

    private static final Map<String, Occasion> OCCASIONS = Map.of(
            "妊婦健診",
            Occasion.ANTENATAL,
            "多胎追加",
            Occasion.EXTRA,
            "産後2週間",
            Occasion.POSTNATAL_TWO_WEEKS,
            "産後1か月",
            Occasion.POSTNATAL_ONE_MONTH);
    private static final Map<String, Checkup.Oedema> OEDEMA =
            Map.of("-", Checkup.Oedema.NONE, "+", Checkup.Oedema.PLUS, "2+", Checkup.Oedema.PLUS2);
    private static final Map<String, Checkup.Urine> URINE = Map.of(
            "-",
            Checkup.Urine.MINUS,
            "±",
            Checkup.Urine.TRACE,
            "+",
            Checkup.Urine.PLUS,
            "2+",
            Checkup.Urine.PLUS2,
            "3+",
            Checkup.Urine.PLUS3);
    private static final Map<String, Boolean> YES_OR_NO = Map.of("有", true, "無", false);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 9;

    private final Map<ResultColumn, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    private ResultForm(Map<ResultColumn, String> cells) {
        this.cells = cells;
    }

    /** @throws Refusal with every cell that is no value of its column */
    public static SentCheckup read(Map<ResultColumn, String> cells) {
        var form = new ResultForm(cells);
        var sent = form.sent();
        if (!form.findings.isEmpty()) {
            throw Refusal.of(form.findings);
        }
        return sent;
    }

    /** Its cells, those that are empty left out. The institution is no part of it. */
    public static Map<ResultColumn, String> write(SentCheckup sent) {
        var cells = new EnumMap<ResultColumn, String>(ResultColumn.class);
        var checkup = sent.checkup();
        cells.put(ResultColumn.NUMBER, sent.number());
        cells.put(ResultColumn.VERSION, String.valueOf(sent.version()));
        put(cells, ResultColumn.VOUCHER, sent.key().voucher());
        put(cells, ResultColumn.HANDBOOK, sent.key().handbook());
        put(cells, ResultColumn.BORN_ON, sent.key().bornOn());
        cells.put(ResultColumn.OCCASION, wordOf(OCCASIONS, sent.occasion()));
        cells.put(ResultColumn.ON, checkup.on().toString());
        cells.put(ResultColumn.FACILITY, checkup.facility());
        put(cells, ResultColumn.WEIGHT, checkup.weightGrams().map(grams -> moved(grams, 3)));
        put(cells, ResultColumn.SYSTOLIC, checkup.pressure().map(Checkup.Pressure::systolic));
        put(cells, ResultColumn.DIASTOLIC, checkup.pressure().map(Checkup.Pressure::diastolic));
        put(cells, ResultColumn.OEDEMA, checkup.oedema().map(found -> wordOf(OEDEMA, found)));
        put(cells, ResultColumn.PROTEIN, checkup.urineProtein().map(found -> wordOf(URINE, found)));
        put(cells, ResultColumn.SUGAR, checkup.urineSugar().map(found -> wordOf(URINE, found)));
        put(cells, ResultColumn.FUNDAL, checkup.fundalMillimetres().map(millimetres -> moved(millimetres, 1)));
        put(cells, ResultColumn.HAEMOGLOBIN, checkup.haemoglobin().map(tenths -> moved(tenths, 1)));
        put(cells, ResultColumn.ADVICE, checkup.advice());
        put(cells, ResultColumn.NEXT_ON, checkup.nextOn());
        put(cells, ResultColumn.PAID, checkup.paidYen());
        cells.put(ResultColumn.CONTRACTED, wordOf(YES_OR_NO, checkup.contracted()));
        sent.mind().ifPresent(mind -> {
            put(cells, ResultColumn.EPDS, mind.epds());
            put(cells, ResultColumn.ITEM10, mind.item10());
            cells.put(ResultColumn.SUPPORT, wordOf(YES_OR_NO, mind.supportNeeded()));
            put(cells, ResultColumn.NOTE, mind.note());
        });
        return cells;
    }

    /** One line for each cell; a line feed inside a cell is written as two characters. */
    static String lines(Map<ResultColumn, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey().name() + "="
                        + cell.getValue().replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());
    }

    static Map<ResultColumn, String> cells(String lines) {
        var cells = new EnumMap<ResultColumn, String>(ResultColumn.class);
        lines.lines().forEach(line -> {
            var at = line.indexOf('=');
            cells.put(ResultColumn.valueOf(line.substring(0, at)), unescaped(line.substring(at + 1)));
        });
        return cells;
    }

    private SentCheckup sent() {
        var occasion = required(ResultColumn.OCCASION, OCCASIONS::get).orElse(Occasion.ANTENATAL);
        var systolic = whole(ResultColumn.SYSTOLIC);
        var diastolic = whole(ResultColumn.DIASTOLIC);
        if (systolic.isPresent() != diastolic.isPresent()) {
            wrong(systolic.isPresent() ? ResultColumn.DIASTOLIC : ResultColumn.SYSTOLIC);
        }
        return new SentCheckup(
                required(ResultColumn.NUMBER, text -> text.matches("[A-Za-z0-9._-]{1,40}") ? text : null)
                        .orElse(""),
                required(ResultColumn.VERSION, text -> text.matches("[1-9][0-9]{0,2}") ? Integer.valueOf(text) : null)
                        .orElse(1),
                new SentKey(
                        text(ResultColumn.VOUCHER, 32),
                        given(ResultColumn.HANDBOOK, text -> text.matches("[0-9]{4}-[0-9]{6}") ? text : null),
                        day(ResultColumn.BORN_ON)),
                occasion,
                new Checkup(
                        occasion.kind(),
                        required(ResultColumn.ON, ResultForm::dayOf).orElse(LocalDate.EPOCH),
                        required(ResultColumn.FACILITY, text -> text).orElse(""),
                        decimal(ResultColumn.WEIGHT, THOUSAND),
                        systolic.flatMap(upper -> diastolic.map(lower -> new Checkup.Pressure(upper, lower))),
                        given(ResultColumn.OEDEMA, text -> OEDEMA.get(narrow(text))),
                        given(ResultColumn.PROTEIN, text -> URINE.get(narrow(text))),
                        given(ResultColumn.SUGAR, text -> URINE.get(narrow(text))),
                        decimal(ResultColumn.FUNDAL, BigDecimal.TEN),
                        decimal(ResultColumn.HAEMOGLOBIN, BigDecimal.TEN),
                        given(ResultColumn.ADVICE, text -> text),
                        day(ResultColumn.NEXT_ON),
                        Optional.empty(),
                        whole(ResultColumn.PAID),
                        required(ResultColumn.CONTRACTED, YES_OR_NO::get).orElse(true)),
                mind());
    }

    private Optional<Mind> mind() {
        if (cells.keySet().stream()
                .noneMatch(column ->
                        column.ofTheMind() && !cells.getOrDefault(column, "").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Mind(
                whole(ResultColumn.EPDS),
                whole(ResultColumn.ITEM10),
                given(ResultColumn.SUPPORT, YES_OR_NO::get).orElse(false),
                given(ResultColumn.NOTE, text -> text)));
    }

    private Optional<String> text(ResultColumn column, int most) {
        return given(column, text -> text.codePointCount(0, text.length()) > most ? null : text);
    }

    private Optional<Integer> whole(ResultColumn column) {
        return decimal(column, BigDecimal.ONE);
    }

    private Optional<Integer> decimal(ResultColumn column, BigDecimal unit) {
        return given(column, text -> {
            var narrow = narrow(text);
            if (!narrow.matches("[0-9]+([.][0-9]+)?") || narrow.length() > MOST_DIGITS) {
                return null;
            }
            try {
                return new BigDecimal(narrow).multiply(unit).intValueExact();
            } catch (ArithmeticException tooFine) {
                return null;
            }
        });
    }

    private Optional<LocalDate> day(ResultColumn column) {
        return given(column, ResultForm::dayOf);
    }

    private <T> Optional<T> required(ResultColumn column, Function<String, @Nullable T> reading) {
        if (cells.getOrDefault(column, "").isEmpty()) {
            wrong(column);
        }
        return given(column, reading);
    }

    private <T> Optional<T> given(ResultColumn column, Function<String, @Nullable T> reading) {
        var text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = Optional.<T>ofNullable(reading.apply(text));
        if (value.isEmpty()) {
            wrong(column);
        }
        return value;
    }

    private void wrong(ResultColumn column) {
        findings.add(new Finding(column.field(), ResultRefusal.NOT_A_VALUE, Map.of("heading", column.heading())));
    }

    /** 2026-11-09 or 2026/11/9, as spreadsheets write it. */
    private static @Nullable LocalDate dayOf(String text) {
        var parts = text.split("[-/]", -1);
        if (parts.length != 3 || !text.matches("[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}")) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Signs and digits as half-width ones. */
    private static String narrow(String text) {
        var narrow = new StringBuilder();
        text.chars()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .map(c -> c == '−' ? '-' : c)
                .forEach(c -> narrow.append((char) c));
        return narrow.toString();
    }

    private static void put(Map<ResultColumn, String> cells, ResultColumn column, Optional<?> value) {
        value.ifPresent(present -> cells.put(column, String.valueOf(present)));
    }

    private static String moved(int value, int places) {
        return BigDecimal.valueOf(value, places).toPlainString();
    }

    private static <T> String wordOf(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\\' && at + 1 < text.length()) {
                at++;
                plain.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
