package jp.hagukumi.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a running server says of its own configuration, as names and values. */
final class ServerState {

    static final String LOG_LEVEL = "log-level:";
    static final String LOG_ATTRIBUTE = "log-attribute:";
    static final String PASSWORD_ALIASES = "password-aliases";

    private static final List<String> QUESTIONS = List.of(
            "get configs.config.server-config.*",
            "get secure-admin.*",
            "get resources.jdbc-connection-pool.*.property.*",
            "list-log-levels",
            "list-log-attributes",
            "list-password-aliases");
    private static final Pattern DOTTED = Pattern.compile("([A-Za-z][^=\\s]*)=(.*)");
    private static final Pattern LISTED = Pattern.compile("(\\S+)\\t<(.*)>\\s*");
    private static final Pattern END = Pattern.compile("Command (\\S+) executed successfully\\..*");

    private ServerState() {}

    static Map<String, String> of(Asadmin asadmin) throws IOException, InterruptedException {
        return read(asadmin.runAll(QUESTIONS));
    }

    /** Reads the answers to {@link #QUESTIONS} in their order; each ends with the line that names its command. */
    static Map<String, String> read(List<String> printed) {
        var state = new HashMap<String, String>();
        var prefixes = List.of("", "", "", LOG_LEVEL, LOG_ATTRIBUTE);
        int answer = 0;
        for (var line : printed) {
            var end = END.matcher(line);
            if (end.matches() && !end.group(1).equals("multimode")) {
                answer++;
            } else if (answer < prefixes.size()) {
                var pair = (answer < 3 ? DOTTED : LISTED).matcher(line);
                if (pair.matches()) {
                    state.put(
                            prefixes.get(answer) + pair.group(1), pair.group(2).trim());
                }
            } else if (!end.matches()) {
                state.merge(PASSWORD_ALIASES, line.trim(), (some, one) -> some + "," + one);
            }
        }
        return state;
    }
}
