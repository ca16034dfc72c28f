package jp.hagukumi.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open: the least a client can do, because the generator shares the machine with what it
 * measures. Opens a new one when the server has ended it.
 */
final class Wire implements Closeable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final SocketFactory sockets;
    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(SocketFactory sockets, URI address) {
        this.sockets = sockets;
        this.address = address;
    }

    /** What the server answered. */
    record Answer(int status, String body) {}

    /**
     * Sends a whole request, head and body, and waits for its answer. Where the server has ended a connection that was open, it
     * is sent once more on a new one, as a real sender would; every request that we send may be sent twice.
     */
    Answer exchange(byte[] request) throws IOException {
        var before = socket;
        if (before != null) {
            try {
                return exchange(before, request);
            } catch (EOFException | SocketException ended) {
                close();
            }
        }
        return exchange(connect(), request);
    }

    private Answer exchange(Socket open, byte[] request) throws IOException {
        open.getOutputStream().write(request);
        open.getOutputStream().flush();
        return read();
    }

    private Socket connect() throws IOException {
        var fresh = sockets.createSocket(address.getHost(), address.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 16_384);
        return fresh;
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        var body = chunked ? chunks() : exactly(length);
        if (last) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) {
                throw new EOFException("the server ended the connection");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    private InputStream stream() throws IOException {
        if (in == null) {
            throw new EOFException("not connected");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
