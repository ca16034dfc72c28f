package jp.hagukumi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ordered scripts that turn an untouched domain into ours.
 *
 * <p>A script is a file of asadmin commands with three additions, all of them comments to asadmin or settled before it
 * sees them: <code>{{name}}</code> stands for a value of this installation; a line {@code #@absent NAME} lets the next
 * command run only when the server has no such dotted name; {@code #@listed NAME VALUE} and
 * {@code #@unlisted NAME VALUE} do so when the comma-separated value of NAME has, or lacks, VALUE. {@code set} and
 * {@code set-log-…} need no such line: they are compared with what the server has. So a second run sends nothing.
 */
public final class Configuration {

    private static final List<String> SCRIPTS = List.of(
            "10-jvm",
            "20-threads",
            "30-public-listener",
            "40-partners-listener",
            "50-operations-listener",
            "60-closed",
            "70-logs",
            "80-administration");
    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final List<Step> steps;

    private Configuration(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * @param values for every <code>{{name}}</code> of the scripts
     * @throws IllegalArgumentException when a script names a value that is not given, or a line has neither a guard nor
     *     a goal that could be compared
     */
    public static Configuration with(Map<String, String> values) {
        return new Configuration(SCRIPTS.stream()
                .flatMap(name -> parse(text(name), values).stream())
                .toList());
    }

    static List<Step> parse(String text, Map<String, String> values) {
        var steps = new ArrayList<Step>();
        Step.Guard guard = null;
        for (var raw : text.lines().map(String::trim).toList()) {
            var line = filled(raw, values);
            if (line.startsWith("#@")) {
                guard = guard(line.substring(2));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                steps.add(guard != null ? new Step(line, guard) : comparing(line));
                guard = null;
            }
        }
        return steps;
    }

    private static Step comparing(String line) {
        return Step.comparing(line)
                .orElseThrow(() -> new IllegalArgumentException("this command needs a guard above it: " + line));
    }

    private static Step.Guard guard(String text) {
        var words = text.trim().split("\\s+", 3);
        if (words[0].equals("absent") && words.length == 2) {
            return state -> !state.containsKey(words[1]);
        }
        if (words[0].equals("listed") && words.length == 3) {
            return state -> list(state, words[1]).contains(words[2]);
        }
        if (words[0].equals("unlisted") && words.length == 3) {
            return state -> !list(state, words[1]).contains(words[2]);
        }
        throw new IllegalArgumentException("not a guard: " + text);
    }

    private static List<String> list(Map<String, String> state, String name) {
        return Arrays.asList(state.getOrDefault(name, "").split("\\s*,\\s*"));
    }

    private static String filled(String line, Map<String, String> values) {
        return VALUE.matcher(line).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for {{" + found.group(1) + "}}");
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    private static String text(String name) {
        try (var stream = Configuration.class.getResourceAsStream("asadmin/" + name + ".asadmin")) {
            if (stream == null) {
                throw new IllegalStateException("the script " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The commands that this server has not had yet, in order; none when it is ours already. */
    List<String> outstanding(Map<String, String> state) {
        return steps.stream()
                .filter(step -> step.wanted(state))
                .map(Step::command)
                .toList();
    }

    /**
     * Sends what is outstanding. Listeners and JVM options take effect at the next start, so the caller restarts the
     * server when anything was sent.
     *
     * @return the commands sent
     */
    List<String> applyTo(Asadmin asadmin) throws IOException, InterruptedException {
        var outstanding = outstanding(ServerState.of(asadmin));
        if (!outstanding.isEmpty()) {
            asadmin.runAll(outstanding);
        }
        return outstanding;
    }
}
