package jp.hagukumi.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Looks for words in every file below a directory, also where a line writes them in JSON's, a URL's or XML's manner. */
final class LogSearch {

    private static final Pattern JSON = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern XML = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern CODE = Pattern.compile("(\\w{4})-(\\w{4})");
    /** When a line was written: in the evening of UTC that day is the one on which a child was born yesterday in Japan. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}");

    private static final int ABOUT = 120;

    private final Pattern wanted;

    LogSearch(Set<String> words) {
        var forms = new TreeSet<String>();
        words.forEach(word -> forms.addAll(forms(word)));
        wanted = Pattern.compile(
                forms.stream().map(Pattern::quote).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    /** As it is said, and as a program may write it: a day without its hyphens, a code in one piece. */
    private static Set<String> forms(String word) {
        var forms = new TreeSet<>(Set.of(word));
        var day = DAY.matcher(word);
        if (day.matches()) {
            forms.add(day.replaceFirst("$1$2$3"));
            forms.add(day.replaceFirst("$1/$2/$3"));
        }
        var code = CODE.matcher(word);
        if (code.matches()) {
            forms.add(code.replaceFirst("$1$2"));
        }
        return forms;
    }

    /** A line for each place: the file, the line's number, what was found and what stands about it. */
    List<String> below(Path directory) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                found.addAll(in(file));
            }
        }
        return found;
    }

    private List<String> in(Path file) throws IOException {
        var found = new ArrayList<String>();
        try (var lines = reader(file)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var place = file.getFileName() + ":" + number + " ";
                seen(WRITTEN.matcher(line).replaceAll("")).stream()
                        .map(word -> place + word)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Set<String> seen(String line) {
        var places = new TreeSet<String>();
        for (var manner : List.of(line, json(line), percent(line), xml(line))) {
            var match = wanted.matcher(manner);
            while (match.find()) {
                places.add(match.group() + " in "
                        + manner.substring(
                                Math.max(0, match.start() - ABOUT), Math.min(manner.length(), match.end() + ABOUT)));
            }
        }
        return places;
    }

    private static BufferedReader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        // Bytes that are no UTF-8 are read as something: a log is not asked to be beautiful.
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static String json(String line) {
        return JSON.matcher(line).replaceAll(unit -> quoted((char) Integer.parseInt(unit.group(1), 16)));
    }

    private static String xml(String line) {
        return XML.matcher(line).replaceAll(reference -> {
            var point = reference.group(1) == null
                    ? Integer.parseInt(reference.group(2))
                    : Integer.parseInt(reference.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "");
        });
    }

    private static String percent(String line) {
        return PERCENT.matcher(line).replaceAll(run -> {
            var digits = run.group().replace("%", "");
            var bytes = new byte[digits.length() / 2];
            for (var at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) Integer.parseInt(digits.substring(2 * at, 2 * at + 2), 16);
            }
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    private static String quoted(char unit) {
        return Matcher.quoteReplacement(String.valueOf(unit));
    }
}
