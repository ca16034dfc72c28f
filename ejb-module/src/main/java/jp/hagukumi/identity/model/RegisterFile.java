package jp.hagukumi.identity.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.hagukumi.identity.IdentityRefusal;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Reads a file of register events: a first line of column names, then one event a line (docs/register-file.md). */
public final class RegisterFile {

    private static final int FIRST_EVENT = 2;

    private RegisterFile() {}

    /** Refused with {@link IdentityRefusal#REGISTER_FILE_UNREADABLE} and the number of the line. */
    public static List<RegisterEvent> read(String content, int most) {
        var lines = withoutByteOrderMark(content).lines().toList();
        if (lines.isEmpty()) {
            throw unreadable(1);
        }
        if (lines.size() - 1 > most) {
            throw new Refusal(KernelRefusal.TOO_LARGE).with("max", most);
        }
        var columns = columns(lines.get(0));
        var events = new ArrayList<RegisterEvent>();
        for (var number = FIRST_EVENT; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (!line.isBlank()) {
                events.add(event(columns, line, number));
            }
        }
        return events;
    }

    private static List<String> columns(String header) {
        var columns = CsvLine.read(header).orElseThrow(() -> unreadable(1));
        if (!RegisterLine.COLUMNS.containsAll(columns) || new HashSet<>(columns).size() != columns.size()) {
            throw unreadable(1);
        }
        return columns;
    }

    private static RegisterEvent event(List<String> columns, String line, int number) {
        var cells = CsvLine.read(line).orElseThrow(() -> unreadable(number));
        if (cells.size() != columns.size()) {
            throw unreadable(number);
        }
        var values = new HashMap<String, String>();
        for (var at = 0; at < columns.size(); at++) {
            values.put(columns.get(at), cells.get(at));
        }
        try {
            return RegisterLine.read(values);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw unreadable(number);
        }
    }

    private static String withoutByteOrderMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }

    private static Refusal unreadable(int line) {
        return new Refusal(IdentityRefusal.REGISTER_FILE_UNREADABLE, Map.of("line", String.valueOf(line)));
    }
}
