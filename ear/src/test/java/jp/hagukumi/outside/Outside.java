package jp.hagukumi.outside;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import jp.hagukumi.server.City;
import jp.hagukumi.server.CityPlan;
import jp.hagukumi.server.FamilyRegisterStandIn;
import jp.hagukumi.server.Ports;
import jp.hagukumi.testbuild.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The one city of a test run: stood up when the first test asks for it, in a fresh directory and on ports of its own,
 * and ended with the run.
 */
public final class Outside implements LauncherSessionListener {

    private static @Nullable City running;
    private static @Nullable Exception failure;

    /** The running city. A test that breaks something in it puts it right again before it ends. */
    public static synchronized City city() {
        if (failure != null) {
            throw new IllegalStateException("the city could not be stood up", failure);
        }
        var city = running;
        if (city == null) {
            try {
                city = stoodUp();
            } catch (IOException | GeneralSecurityException | SQLException | IllegalStateException cause) {
                failure = cause;
                throw new IllegalStateException("the city could not be stood up", cause);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            running = city;
        }
        return city;
    }

    private static City stoodUp() throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        var data = Path.of(needed("data.dir"));
        empty(data);
        TestBuild.of(released(), tested());
        moveBusinessDate(0);
        return City.start(planOf(data).linkedTo(familyRegister()), System.out::println);
    }

    /** A city of this run's application in another directory, on ports of its own. */
    static CityPlan planOf(Path data) {
        return new CityPlan(
                data,
                Path.of(needed("payara.home")),
                tested(),
                Ports.anyFree(),
                "1g",
                Map.of(MovedClock.FILE, movedDays().toString()));
    }

    private static FamilyRegisterStandIn.Program familyRegister() {
        return new FamilyRegisterStandIn.Program(
                Path.of(needed("payara.micro")), Path.of(needed("family.register.war")));
    }

    /** The application as it is released. */
    static Path released() {
        return Path.of(needed("ear"));
    }

    /** The application as it is deployed here, see {@link TestBuild}. */
    public static Path tested() {
        return released().resolveSibling("hagukumi-testbuild.ear");
    }

    /** Moves the business date of every city of this run, from the next question on; a test puts it back to 0. */
    static void moveBusinessDate(int days) throws IOException {
        Files.writeString(movedDays(), Integer.toString(days));
    }

    private static Path movedDays() {
        return released().resolveSibling("moved-days").toAbsolutePath();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (Outside.class) {
            var city = running;
            running = null;
            if (city != null) {
                try {
                    city.close();
                } catch (IOException notStopped) {
                    throw new IllegalStateException("the city could not be ended", notStopped);
                }
            }
        }
    }

    private static void empty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String needed(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("-D" + property + " is wanted; Failsafe gives it");
        }
        return value;
    }
}
