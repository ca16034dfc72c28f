package jp.hagukumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time of one process as Linux counts it, in ticks of 10 ms: the whole, and by kind of thread.
 *
 * @param whole milliseconds, user and system
 * @param byThread milliseconds of user and of system time for each kind of thread: digits are taken out of the names
 */
record ServerCpu(double whole, Map<String, double[]> byThread) {

    private static final double TICK_MILLIS = 10;
    private static final int USER = 11;

    /** As of now. Threads that have ended count in the whole only. */
    static ServerCpu of(long process) throws IOException {
        var own = Path.of("/proc", Long.toString(process));
        var byThread = new LinkedHashMap<String, double[]>();
        try (var tasks = Files.list(own.resolve("task"))) {
            for (var task : tasks.toList()) {
                if (Files.exists(task.resolve("stat"))) {
                    add(Files.readString(task.resolve("stat")), byThread);
                }
            }
        }
        var stat = fields(Files.readString(own.resolve("stat")));
        return new ServerCpu(millis(stat[USER]) + millis(stat[USER + 1]), byThread);
    }

    private static void add(String line, Map<String, double[]> byThread) {
        var name = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'))
                .replaceAll("[0-9#()]+", "")
                .strip();
        var stat = fields(line);
        var sum = byThread.computeIfAbsent(name, first -> new double[2]);
        sum[0] += millis(stat[USER]);
        sum[1] += millis(stat[USER + 1]);
    }

    /** The fields after the name, which may itself hold blanks. */
    private static String[] fields(String line) {
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static double millis(String ticks) {
        return Long.parseLong(ticks) * TICK_MILLIS;
    }

    /** What was used since an earlier moment. */
    ServerCpu since(ServerCpu earlier) {
        var used = new LinkedHashMap<String, double[]>();
        byThread.forEach((name, now) -> {
            var before = earlier.byThread.getOrDefault(name, new double[2]);
            used.put(name, new double[] {now[0] - before[0], now[1] - before[1]});
        });
        return new ServerCpu(whole - earlier.whole, used);
    }

    /** User time of the threads that run Java: what a sampling profiler can see. */
    double java() {
        return byThread.entrySet().stream()
                .filter(thread -> !isMachine(thread.getKey()))
                .mapToDouble(thread -> thread.getValue()[0])
                .sum();
    }

    /** System time of the threads that run Java: network and files. */
    double kernel() {
        return byThread.entrySet().stream()
                .filter(thread -> !isMachine(thread.getKey()))
                .mapToDouble(thread -> thread.getValue()[1])
                .sum();
    }

    /** The virtual machine's own threads: collector, compilers, and the like. */
    double machine() {
        return byThread.entrySet().stream()
                .filter(thread -> isMachine(thread.getKey()))
                .mapToDouble(thread -> thread.getValue()[0] + thread.getValue()[1])
                .sum();
    }

    private static boolean isMachine(String thread) {
        return thread.startsWith("GC")
                || thread.startsWith("VM ")
                || thread.contains("Compiler")
                || thread.startsWith("JFR")
                || thread.startsWith("Sweeper")
                || thread.startsWith("G ")
                || thread.startsWith("Service Thread");
    }
}
