package jp.hagukumi.ws.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.hagukumi.documents.ports.Scanner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The scanner behind a clamd, spoken with by INSTREAM: the content in pieces with their lengths, an empty piece at the end, and
 * one line back. Without {@code hagukumi.clamd.host} there is no scanner, and documents stay in quarantine.
 */
@ApplicationScoped
public class Clamd implements Scanner {

    private static final int PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final Optional<String> host;
    private final int port;

    @Inject
    public Clamd(
            @ConfigProperty(name = "hagukumi.clamd.host") Optional<String> host,
            @ConfigProperty(name = "hagukumi.clamd.port", defaultValue = "3310") int port) {
        this.host = host;
        this.port = port;
    }

    /** For the container's proxy. */
    protected Clamd() {
        this(Optional.empty(), 0);
    }

    @Override
    public boolean present() {
        return host.isPresent();
    }

    @Override
    public Verdict scan(byte[] content) {
        if (host.isEmpty()) {
            return new Verdict.Unknown("no scanner is configured");
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(content, new DataOutputStream(socket.getOutputStream()));
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return understood(new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip());
        } catch (IOException noAnswer) {
            return new Verdict.Unknown(noAnswer.getClass().getSimpleName());
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var from = 0; from < content.length; from += PIECE) {
            var length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** Only the two answers that say so are a verdict: a scanner that could not scan has not found a file clean. */
    private static Verdict understood(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Verdict.Harmful(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return new Verdict.Unknown(answer.isEmpty() ? "empty answer" : "the scanner could not scan");
    }
}
