package jp.hagukumi.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only place that asks what time it is. Everything else is handed an {@link Instant} or a business date.
 *
 * <p>Instants are cut to microseconds, the precision the database keeps, so that what is stored equals what was decided on.
 */
@ApplicationScoped
public class CityClock {

    /** Japanese standard time: the law's days begin and end in it. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    public CityClock() {
        this(Clock.systemUTC());
    }

    public CityClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business date in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), TOKYO);
    }
}
