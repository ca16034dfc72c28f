package jp.hagukumi.testbuild;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The city's clock with a business date that a test can move: as many days as stand in a file, whose place the environment
 * tells. The time of day stays real, so that TLS, signatures, sessions and the audit's times hold.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MovedClock extends CityClock {

    /** The environment variable that names the file. */
    public static final String FILE = "HAGUKUMI_TESTBUILD_DAYS_FILE";

    @Override
    public LocalDate today() {
        return super.today().plusDays(days());
    }

    private static long days() {
        var file = System.getenv(FILE);
        if (file == null) {
            throw new IllegalStateException("A test build wants " + FILE);
        }
        try {
            return Long.parseLong(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
