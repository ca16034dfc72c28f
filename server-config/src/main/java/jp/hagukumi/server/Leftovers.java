package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes known by a process id in a file: found again after a launcher died, and ended one by one, by their id. */
final class Leftovers {

    private Leftovers() {}

    /**
     * The living process whose id stands in the first line of {@code pidFile}.
     *
     * @param mark must occur in the process's command line, because ids are given out again by the system
     */
    static Optional<ProcessHandle> find(Path pidFile, String mark) throws IOException {
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || lines.get(0).isBlank()) {
            return Optional.empty();
        }
        long id = Long.parseLong(lines.get(0).trim());
        if (!commandLine(id).contains(mark)) {
            return Optional.empty();
        }
        return ProcessHandle.of(id).filter(ProcessHandle::isAlive);
    }

    /** Asks the process to end and makes it end when it has not within {@code patience}. */
    static void end(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (!endedWithin(process, patience)) {
            process.destroyForcibly();
            if (!endedWithin(process, patience)) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
        }
    }

    /** SIGKILL, and the wait until the system has let go of the process. */
    static void kill(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        if (!endedWithin(process, Duration.ofSeconds(30))) {
            throw new IllegalStateException("process " + process.pid() + " survived SIGKILL");
        }
    }

    private static boolean endedWithin(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failed) {
            throw new CompletionException(failed);
        }
    }

    private static String commandLine(long id) throws IOException {
        var file = Path.of("/proc", Long.toString(id), "cmdline");
        return Files.isReadable(file) ? Files.readString(file).replace('\0', ' ') : "";
    }
}
