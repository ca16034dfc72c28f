package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.clinics.store.StoredResult;
import jp.hagukumi.checkups.clinics.store.VoucherRows;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Takes a clinic's file in, line by line, in the caller's transaction. A line is judged whole before anything of it is written, so one
 * that is refused wrote nothing and the others stand.
 */
@ApplicationScoped
public class ClinicFileIntake {

    private static final Map<String, String> JUDGEMENTS = Map.of(
            "異常なし", "NORMAL", "既医療", "UNDER_CARE", "要経過観察", "OBSERVE", "要精密", "REFER_EXAM", "要治療", "REFER_TREAT");
    private static final Map<String, String> SAID = Map.of("なし", "NO_FINDING", "あり", "FINDING", "紹介", "REFER");
    private static final Pattern CELL = Pattern.compile("(なし|あり|紹介)(?:[:：\\s]\\s*(\\S.*))?", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(measured|found)\\[(\\d+)].*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    @Inject
    VoucherRows vouchers;

    @Inject
    ClinicTaking taking;

    /** @param about the children whose results came */
    record Work(ClinicFileOutcome outcome, List<UUID> about) {}

    /** @throws Refusal as {@link ClinicFile#read} */
    Work take(Actor actor, byte[] content) {
        var lines = new ArrayList<ClinicFileOutcome.Line>();
        var about = new TreeSet<UUID>();
        var seen = new HashSet<CheckupId>();
        for (var line : ClinicFile.read(content).lines()) {
            lines.add(line(actor, line, seen, about));
        }
        return new Work(new ClinicFileOutcome(lines), List.copyOf(about));
    }

    private ClinicFileOutcome.Line line(Actor actor, ClinicFile.Line line, Set<CheckupId> seen, Set<UUID> about) {
        List<ClinicColumn> measured = new ArrayList<>();
        List<ClinicColumn> items = new ArrayList<>();
        try {
            var cells = line.cells().orElseThrow(() -> new Refusal(ClinicRefusal.LINE_BROKEN));
            var checkup = UnmistakableCode.read(cell(cells, ClinicColumn.VOUCHER))
                    .flatMap(vouchers::ofCode)
                    .orElseThrow(() -> Refusal.at("VOUCHER", ClinicRefusal.UNKNOWN_VOUCHER));
            if (!seen.add(checkup)) {
                throw Refusal.at("VOUCHER", ClinicRefusal.LINE_DOUBLED);
            }
            var open = taking.open(checkup);
            var result = read(cells, open.checkup().kind(), measured, items);
            if (taking.knows(open, result)) {
                return new ClinicFileOutcome.Line(line.number(), ClinicFileOutcome.Verdict.KNOWN, List.of());
            }
            var verdict = write(actor, open, result, isCorrection(cells));
            about.add(open.checkup().child().value());
            return new ClinicFileOutcome.Line(line.number(), verdict, List.of());
        } catch (Refusal refused) {
            return new ClinicFileOutcome.Line(
                    line.number(),
                    ClinicFileOutcome.Verdict.REFUSED,
                    findings(refused).stream()
                            .map(one -> new ClinicFileOutcome.Found(heading(one.field(), measured, items), one))
                            .toList());
        }
    }

    /** A clinic corrects by a file what it said by a file; what a person entered or corrected since is that person's. */
    private ClinicFileOutcome.Verdict write(
            Actor actor, ClinicTaking.Open open, ClinicResult result, boolean correction) {
        var said = correction ? taking.saidByFile(open, result) : Optional.<StoredResult>empty();
        if (said.isEmpty()) {
            taking.take(actor, open, result, ClinicTaking.Source.FILE);
            return ClinicFileOutcome.Verdict.TAKEN;
        }
        if (taking.knew(open, result)) {
            throw Refusal.at(ClinicColumn.CORRECTION.name(), ClinicRefusal.CORRECTED_SINCE);
        }
        taking.correct(actor, open, said.get(), result, ClinicTaking.Source.FILE);
        return ClinicFileOutcome.Verdict.CORRECTED;
    }

    private static boolean isCorrection(Map<ClinicColumn, String> cells) {
        var cell = cell(cells, ClinicColumn.CORRECTION);
        if (!cell.isEmpty() && !cell.equals("1")) {
            throw Refusal.at(ClinicColumn.CORRECTION.name(), ClinicRefusal.CELL_UNREADABLE);
        }
        return !cell.isEmpty();
    }

    private static ClinicResult read(
            Map<ClinicColumn, String> cells, CheckupKind kind, List<ClinicColumn> measured, List<ClinicColumn> items) {
        var values = new ArrayList<ClinicResult.Measured>();
        Stream.of(ClinicColumn.WEIGHT, ClinicColumn.STATURE, ClinicColumn.HEAD)
                .forEach(column -> whole(cells, column).ifPresent(value -> {
                    measured.add(column);
                    values.add(new ClinicResult.Measured(kindOf(column, kind), value, Set.of()));
                }));
        var found = new ArrayList<ClinicResult.Found>();
        cells.forEach((column, cell) -> column.item()
                .filter(item -> !cell.isEmpty())
                .ifPresent(item -> {
                    var said = CELL.matcher(cell);
                    if (!said.matches()) {
                        throw Refusal.at(column.name(), ClinicRefusal.CELL_UNREADABLE);
                    }
                    items.add(column);
                    found.add(new ClinicResult.Found(
                            item.name(), SAID.getOrDefault(said.group(1), ""), Optional.ofNullable(said.group(2))));
                }));
        return new ClinicResult(
                date(cells),
                Optional.of(cell(cells, ClinicColumn.CLINIC)),
                Optional.empty(),
                Optional.empty(),
                values,
                found,
                JUDGEMENTS.getOrDefault(cell(cells, ClinicColumn.JUDGEMENT), ""),
                Optional.of(cell(cells, ClinicColumn.ADVICE)).filter(words -> !words.isEmpty()));
    }

    /** Lying until the child stands at five: what the paper of these checkups has. */
    private static Growth.Kind kindOf(ClinicColumn column, CheckupKind kind) {
        return switch (column) {
            case WEIGHT -> Growth.Kind.WEIGHT;
            case HEAD -> Growth.Kind.HEAD;
            default -> kind == CheckupKind.Y5 ? Growth.Kind.HEIGHT : Growth.Kind.LENGTH;
        };
    }

    private static Optional<Integer> whole(Map<ClinicColumn, String> cells, ClinicColumn column) {
        var cell = cell(cells, column);
        if (!cell.isEmpty() && !WHOLE.matcher(cell).matches()) {
            throw Refusal.at(column.name(), ClinicRefusal.CELL_UNREADABLE);
        }
        return Optional.of(cell).filter(digits -> !digits.isEmpty()).map(Integer::valueOf);
    }

    private static LocalDate date(Map<ClinicColumn, String> cells) {
        try {
            return LocalDate.parse(cell(cells, ClinicColumn.ON).replace('/', '-'));
        } catch (DateTimeParseException unreadable) {
            throw Refusal.at(ClinicColumn.ON.name(), ClinicRefusal.CELL_UNREADABLE);
        }
    }

    private static String cell(Map<ClinicColumn, String> cells, ClinicColumn column) {
        return Optional.ofNullable(cells.get(column)).orElse("");
    }

    private static List<Finding> findings(Refusal refused) {
        return refused.findings().isEmpty()
                ? List.of(
                        new Finding(refused.arguments().getOrDefault("field", ""), refused.code(), refused.arguments()))
                : refused.findings();
    }

    private static String heading(String field, List<ClinicColumn> measured, List<ClinicColumn> items) {
        var place = PLACE.matcher(field);
        if (place.matches()) {
            var columns = place.group(1).equals("measured") ? measured : items;
            return columns.get(Integer.parseInt(place.group(2))).heading();
        }
        return Stream.of(ClinicColumn.values())
                .filter(column -> column.name().equalsIgnoreCase(field))
                .findFirst()
                .or(() -> field.startsWith("found.")
                        ? ClinicColumn.ofItem(field.substring("found.".length()))
                        : Optional.empty())
                .map(ClinicColumn::heading)
                .orElse(field.equals("measured") ? ClinicColumn.WEIGHT.heading() : "");
    }
}
