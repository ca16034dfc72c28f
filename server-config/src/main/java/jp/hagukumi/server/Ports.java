package jp.hagukumi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of one city listen.
 *
 * @param web the public listener: pages and REST
 * @param partners the mutual-TLS listener for other systems
 * @param operations health and metrics, loopback only
 * @param admin Payara's console and asadmin, loopback only
 * @param database the embedded PostgreSQL, loopback only
 * @param signIn the OpenID stand-in, loopback only
 * @param mail the mail stand-in, loopback only
 * @param cards the demonstration's card reader, loopback only
 * @param familyRegister the family register's stand-in: mutual TLS, loopback only
 * @param familyRegisterControl its control door, in the clear, loopback only
 * @param nation the stand-in for the medical hub and the national portal, loopback only
 * @param unused nine ports that Payara wants to know of for listeners which our configuration switches off
 */
public record Ports(
        int web,
        int partners,
        int operations,
        int admin,
        int database,
        int signIn,
        int mail,
        int cards,
        int familyRegister,
        int familyRegisterControl,
        int nation,
        List<Integer> unused) {

    private static final int UNUSED = 9;

    public Ports {
        unused = List.copyOf(unused);
        if (unused.size() != UNUSED) {
            throw new IllegalArgumentException("nine ports are wanted for the listeners that are switched off");
        }
    }

    /** The demonstration's addresses, each of which a system property such as {@code -Dport.web=9080} can move. */
    public static Ports ofTheDemonstration() {
        return new Ports(
                Integer.getInteger("port.web", 8080),
                Integer.getInteger("port.partners", 8443),
                Integer.getInteger("port.operations", 8090),
                Integer.getInteger("port.admin", 4848),
                Integer.getInteger("port.database", 15432),
                Integer.getInteger("port.signIn", 8070),
                Integer.getInteger("port.mail", 8025),
                Integer.getInteger("port.cards", 8071),
                Integer.getInteger("port.familyRegister", 9443),
                Integer.getInteger("port.familyRegisterControl", 8072),
                Integer.getInteger("port.nation", 8073),
                free(UNUSED));
    }

    /** Ports that were free a moment ago, for a city that must not meet another one on the same machine. */
    public static Ports anyFree() {
        var free = free(11 + UNUSED);
        return new Ports(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.get(6),
                free.get(7),
                free.get(8),
                free.get(9),
                free.get(10),
                free.subList(11, 11 + UNUSED));
    }

    /** All are held open until the last is found, so that none is given out twice. */
    private static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
