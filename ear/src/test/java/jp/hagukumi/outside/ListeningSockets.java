package jp.hagukumi.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The TCP sockets on which a process listens, as the kernel knows them; nothing the process says is believed. */
final class ListeningSockets {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private ListeningSockets() {}

    static Set<Integer> reachableFromOutside(long process) throws IOException {
        return ports(process, address -> !LOOPBACK.contains(address));
    }

    static Set<Integer> onLoopback(long process) throws IOException {
        return ports(process, LOOPBACK::contains);
    }

    private static Set<Integer> ports(long process, Predicate<String> address) throws IOException {
        var own = sockets(process);
        var ports = new TreeSet<Integer>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            var lines = Files.readAllLines(Path.of("/proc", Long.toString(process), "net", table));
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.trim().split("\\s+");
                var local = fields[1].split(":");
                if (fields[3].equals(LISTEN) && own.contains(fields[9]) && address.test(local[0])) {
                    ports.add(Integer.parseInt(local[1], 16));
                }
            }
        }
        return ports;
    }

    private static Set<String> sockets(long process) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return descriptors
                    .map(ListeningSockets::target)
                    .map(SOCKET::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    /** Where a descriptor points; one that was closed in the meantime points nowhere. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
