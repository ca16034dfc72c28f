package jp.hagukumi.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A failure for the log: classes and places, without messages. */
final class Trace {

    private static final int FRAMES = 12;
    private static final int CAUSES = 6;

    private Trace() {}

    static String of(Throwable failure) {
        var lines = new StringBuilder();
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < CAUSES; depth++) {
            lines.append(depth == 0 ? "" : " caused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ", " at ", "")));
            cause = cause.getCause();
        }
        return lines.toString();
    }
}
