package jp.hagukumi.kernel.time;

import jakarta.ejb.EJBException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One repeated piece of a timer's work. Never two at once on an instance, and a failure is logged and tried again at the next
 * beat: a container drops a timer whose method throws, and then nothing would be sealed or sent until somebody restarts it.
 */
public final class Beat {

    private final Logger log;
    private final String name;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param name what is done, for the log */
    public Beat(Logger log, String name) {
        this.log = log;
        this.name = name;
    }

    /** Does the work unless the last beat's is still going on. */
    public void strike(Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (EJBException | UncheckedIOException failure) {
            log.log(Level.SEVERE, failure, () -> name + " failed and is tried again at the next beat");
        } finally {
            busy.set(false);
        }
    }
}
