package jp.hagukumi.server;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a configuration script: an asadmin command and what tells that it has been done already.
 *
 * @param command as asadmin reads it
 * @param guard what must hold for the command to be wanted at all
 */
record Step(String command, Guard guard) {

    private static final String SET = "set ";
    private static final String SET_LOG_LEVEL = "set-log-levels ";
    private static final String SET_LOG_ATTRIBUTE = "set-log-attributes ";

    /** Looks at a server's state and tells whether the command is still wanted. */
    @FunctionalInterface
    interface Guard {
        boolean wanted(Map<String, String> state);
    }

    /** A step whose command states its own goal: {@code set} and its kin are compared with what the server has. */
    static Optional<Step> comparing(String command) {
        if (command.startsWith(SET)) {
            return Optional.of(comparing(command, command.substring(SET.length()), ""));
        }
        if (command.startsWith(SET_LOG_LEVEL)) {
            return Optional.of(comparing(command, command.substring(SET_LOG_LEVEL.length()), ServerState.LOG_LEVEL));
        }
        if (command.startsWith(SET_LOG_ATTRIBUTE)) {
            var goal = command.substring(SET_LOG_ATTRIBUTE.length());
            return Optional.of(comparing(command, goal, ServerState.LOG_ATTRIBUTE));
        }
        return Optional.empty();
    }

    private static Step comparing(String command, String goal, String prefix) {
        int equals = goal.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not name=value: " + command);
        }
        var name = prefix + goal.substring(0, equals).trim();
        // In asadmin a backslash only protects the character after it.
        var value = unquoted(goal.substring(equals + 1).trim()).replaceAll("\\\\(.)", "$1");
        return new Step(command, state -> !value.equals(state.getOrDefault(name, "")));
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    boolean wanted(Map<String, String> state) {
        return guard.wanted(state);
    }
}
