package jp.hagukumi.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one-command run: stands the demonstration up, drives the main job through it, and stays up until Ctrl-C.
 *
 * <p>System properties: {@code payara.home}, {@code payara.micro} (one jar), {@code ear}, {@code family.register.war}, {@code data.dir} (kept between runs), {@code walk} (the class
 * of the {@link Walk}; empty for none), {@code run.once} (end after the walk), {@code port.…} (see {@link Ports}).
 */
public final class Run {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        var plan = new CityPlan(
                        Path.of(System.getProperty("data.dir", ".data")),
                        Path.of(needed("payara.home")),
                        Path.of(needed("ear")),
                        Ports.ofTheDemonstration())
                .linkedTo(new FamilyRegisterStandIn.Program(
                        Path.of(needed("payara.micro")), Path.of(needed("family.register.war"))));
        var running = new AtomicReference<@Nullable City>();
        var ended = new CountDownLatch(1);
        var stopper = new Thread(() -> stop(running, ended), "stop-the-city");
        Runtime.getRuntime().addShutdownHook(stopper);
        try (var city = City.start(plan, OUT::println)) {
            running.set(city);
            walk(city);
            if (System.getProperty("run.once") == null) {
                addresses(city);
                ended.await();
            }
        }
    }

    private static void walk(City city) throws Exception {
        var name = System.getProperty("walk", "");
        if (name.isBlank()) {
            return;
        }
        var loader = Thread.currentThread().getContextClassLoader();
        var walk = (Walk)
                Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        OUT.println();
        walk.through(city, line -> OUT.println("  " + line));
        OUT.println();
    }

    private static void addresses(City city) {
        OUT.println("READY");
        OUT.println("  pages and REST      " + city.baseUrl());
        OUT.println("  other systems       " + city.partnersUrl() + " (client certificate wanted)");
        OUT.println("  sign-in stand-in    " + city.signIn().issuer("residents"));
        OUT.println("  family register     " + city.familyRegister().address() + " (told how to behave at "
                + city.familyRegister().control() + ")");
        OUT.println("  card reader         " + city.cardReader() + " (signs a registration as one of the people)");
        OUT.println("  hub and portal      " + city.nation().address() + "control/ (what the nation's systems do)");
        OUT.println(
                "  health, metrics     " + city.operationsUrl() + "health/ready, " + city.operationsUrl() + "metrics");
        OUT.println("  console             " + city.consoleUrl() + " (user admin, password: payara.admin in "
                + city.data().secrets() + ")");
        OUT.println("  server log          " + city.serverLog());
        OUT.println("Ctrl-C ends it; the data stay in " + city.data().root());
    }

    private static void stop(AtomicReference<@Nullable City> running, CountDownLatch ended) {
        ended.countDown();
        var city = running.getAndSet(null);
        if (city != null) {
            try {
                city.close();
            } catch (IOException failed) {
                OUT.println("not stopped in order: " + failed.getMessage());
            }
        }
    }

    private static String needed(String property) {
        var value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-D" + property + " is wanted");
        }
        return value;
    }
}
