package jp.hagukumi.ws.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.hagukumi.documents.ports.Scanner;
import org.junit.jupiter.api.Test;

class ClamdTest {

    /** Speaks clamd's side of INSTREAM once, and gives what it received. */
    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                var received = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    received.writeBytes(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return received.toByteArray();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Scanner.Verdict scan(byte[] content, String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = answering(server, answer);
            var verdict = new Clamd(Optional.of("localhost"), server.getLocalPort()).scan(content);
            assertThat(received.get()).isEqualTo(content);
            return verdict;
        }
    }

    @Test
    void a_clean_file_is_clean_and_was_sent_whole() throws Exception {
        assertThat(scan(new byte[200_000], "stream: OK\0")).isEqualTo(new Scanner.Verdict.Clean());
    }

    @Test
    void a_find_is_harmful_by_its_name() throws Exception {
        assertThat(scan(new byte[10], "stream: Eicar-Test-Signature FOUND\0"))
                .isEqualTo(new Scanner.Verdict.Harmful("Eicar-Test-Signature"));
    }

    @Test
    void anything_else_is_no_verdict() throws Exception {
        for (var answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OK?"}) {
            assertThat(scan(new byte[10], answer)).isInstanceOf(Scanner.Verdict.Unknown.class);
        }
    }

    @Test
    void a_scanner_that_does_not_answer_is_no_verdict() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(new Clamd(Optional.of("localhost"), port).scan(new byte[1]))
                .isInstanceOf(Scanner.Verdict.Unknown.class);
    }

    @Test
    void without_a_host_there_is_no_scanner() {
        assertThat(new Clamd(Optional.empty(), 3310).present()).isFalse();
    }
}
