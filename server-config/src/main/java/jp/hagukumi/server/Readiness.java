package jp.hagukumi.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for the application itself: Payara's own word comes before the application is loaded. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int TAIL = 40;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI health;
    private final URI page;
    private final InstantSource time;

    /**
     * @param operations where health is told; its answer must name the application's own check, because the server
     *     says UP before it has any application
     * @param web where the application serves its contract, which it does once the web part is loaded too
     */
    Readiness(URI operations, URI web, InstantSource time) {
        this.time = time;
        this.health = operations.resolve("/health/ready");
        this.page = web.resolve("/openapi.yaml");
    }

    boolean answers() throws InterruptedException {
        var told = get(health);
        if (told == null || told.statusCode() != 200 || !told.body().contains("\"database\"")) {
            return false;
        }
        var served = get(page);
        return served != null && served.statusCode() == 200;
    }

    private @Nullable HttpResponse<String> get(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException notYet) {
            return null;
        }
    }

    boolean within(Duration patience, PayaraDomain domain) throws IOException, InterruptedException {
        var end = time.instant().plus(patience);
        while (time.instant().isBefore(end)) {
            if (answers()) {
                return true;
            }
            if (domain.process().isEmpty()) {
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    IllegalStateException failure(Path log) throws IOException {
        List<String> lines = Files.isReadable(log) ? Files.readAllLines(log) : List.of();
        var tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return new IllegalStateException(health + " and " + page + " do not both answer 200; the end of " + log + ":\n"
                + String.join("\n", tail));
    }
}
