package jp.hagukumi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** The figures, for people and for machines. */
final class Report {

    private final String machine;
    private final List<Measured> measured;

    Report(String machine, List<Measured> measured) {
        this.machine = machine;
        this.measured = List.copyOf(measured);
    }

    void writeTo(Path directory, Endurance.Outcome outcome) throws IOException {
        var text = String.format(
                Locale.ROOT,
                "%n50 a second: sent %d, acknowledged %d, stored once %d, doubled %d, receipts that hold %d; %.1f/s, p50 %.1f p95 %.1f p99 %.1f ms%n",
                outcome.sent(),
                outcome.acknowledged(),
                outcome.stored(),
                outcome.doubled(),
                outcome.verified(),
                outcome.latency().rate(),
                outcome.latency().p50(),
                outcome.latency().p95(),
                outcome.latency().p99());
        Files.writeString(directory.resolve("result.md"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(text);
    }

    void writeTo(Path directory) throws IOException {
        var text = new StringBuilder(machine).append("\n\n");
        text.append(
                "| request | target | without cryptography | whole | cryptography | kernel | JVM's own | rate /s | pgbench /s | share | p50 | p95 | p99 | pgbench p95 |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (var one : measured) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.2f ± %.2f | %.2f | %.2f | %.0f | %s | %s | %.1f | %.1f | %.1f | %s |%n",
                    one.name(),
                    Double.isNaN(one.target()) ? "-" : String.format(Locale.ROOT, "%.1f", one.target()),
                    one.withoutCryptography(),
                    one.cpuMillis(),
                    one.cryptoMillis(),
                    one.cryptoError(),
                    one.kernelMillis(),
                    one.machineMillis(),
                    one.load().rate(),
                    one.baseline()
                            .map(found -> String.format(Locale.ROOT, "%.0f", found.rate()))
                            .orElse("-"),
                    one.shareOfBaseline().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "%.0f %%",
                                    100 * one.shareOfBaseline().getAsDouble())
                            : "-",
                    one.load().p50(),
                    one.load().p95(),
                    one.load().p99(),
                    one.baseline()
                            .map(found -> String.format(Locale.ROOT, "%.1f", found.p95()))
                            .orElse("-")));
        }
        for (var one : measured) {
            text.append("\n## ")
                    .append(one.name())
                    .append(": ")
                    .append(one.profile().samples())
                    .append(" samples\n\n");
            one.threads().entrySet().stream()
                    .filter(thread -> thread.getValue()[0] + thread.getValue()[1] > 50)
                    .forEach(thread -> text.append(String.format(
                            Locale.ROOT,
                            "- thread %s: user %.3f, system %.3f ms a request%n",
                            thread.getKey(),
                            thread.getValue()[0] / one.load().requests(),
                            thread.getValue()[1] / one.load().requests())));
            one.profile()
                    .groups()
                    .forEach((group, count) -> text.append(String.format(
                            Locale.ROOT,
                            "- %s: %.1f %%%n",
                            group,
                            100.0 * count / one.profile().samples())));
            text.append('\n');
            one.profile()
                    .methods()
                    .forEach((method, count) -> text.append(String.format(
                            Locale.ROOT,
                            "    %5.1f %% %s%n",
                            100.0 * count / one.profile().samples(),
                            method)));
        }
        Files.writeString(directory.resolve("result.md"), text);
        System.out.println(text);
    }
}
