package jp.hagukumi.web.guard;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths for the log: what is no plain word, number or identifier is left out, because a stranger may write anything there. */
final class Places {

    private static final int LONGEST = 60;

    private Places() {}

    static String withoutNames(String operation) {
        return Arrays.stream(operation.split("/", -1))
                .map(part -> part.length() <= LONGEST && part.matches("[A-Za-z0-9 ._-]*") ? part : "?")
                .collect(Collectors.joining("/"));
    }
}
