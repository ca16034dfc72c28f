package jp.hagukumi.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One kind of request, measured twice under the same load: for its cost without a profiler, and again with one for where the cost
 * lies.
 *
 * @param load the first run
 * @param cpuMillis of the server's process for each request, whatever it was used for
 * @param cryptoMillis of that, cryptography: its share of the samples, of the user time of threads that run Java
 * @param cryptoError half the 95 % interval of {@code cryptoMillis}
 * @param kernelMillis of {@code cpuMillis}, system time of threads that run Java
 * @param machineMillis of {@code cpuMillis}, the virtual machine's own threads
 * @param profile the second run
 * @param baseline pgbench with the same statements; empty without pgbench
 */
record Measured(
        String name,
        double target,
        Load.Result load,
        double cpuMillis,
        double cryptoMillis,
        double cryptoError,
        double kernelMillis,
        double machineMillis,
        Map<String, double[]> threads,
        Profile profile,
        Optional<Pgbench.Baseline> baseline) {

    static Measured of(String name, double target, Load.Result load, ServerCpu used, Profile profile) {
        var each = 1.0 / load.requests();
        return new Measured(
                name,
                target,
                load,
                used.whole() * each,
                used.java() * profile.cryptographicShare() * each,
                used.java() * profile.shareError() * each,
                used.kernel() * each,
                used.machine() * each,
                used.byThread(),
                profile,
                Optional.empty());
    }

    /** The same with the database's own rate. */
    Measured beside(Pgbench.Baseline found) {
        return new Measured(
                name,
                target,
                load,
                cpuMillis,
                cryptoMillis,
                cryptoError,
                kernelMillis,
                machineMillis,
                threads,
                profile,
                Optional.of(found));
    }

    /** Our rate as a share of the database's own with the same statements. */
    OptionalDouble shareOfBaseline() {
        return baseline.map(found -> OptionalDouble.of(load.rate() / found.rate()))
                .orElse(OptionalDouble.empty());
    }

    String inOneLine() {
        return String.format(
                Locale.ROOT,
                "%-6s %d requests, %.0f/s, p50 %.1f p95 %.1f p99 %.1f ms; CPU %.3f ms, cryptography %.3f, without %.3f; pgbench %.0f/s",
                name,
                load.requests(),
                load.rate(),
                load.p50(),
                load.p95(),
                load.p99(),
                cpuMillis,
                cryptoMillis,
                withoutCryptography(),
                baseline.map(Pgbench.Baseline::rate).orElse(0.0));
    }

    double withoutCryptography() {
        return cpuMillis - cryptoMillis;
    }
}
