package jp.hagukumi.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import org.jspecify.annotations.Nullable;

/** HTTP clients as the outside has them: a browser's, and an institution's with its certificate. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;

    private Caller(HttpClient client) {
        this.client = client;
    }

    static Caller anybody() {
        return new Caller(HttpClient.newHttpClient());
    }

    /** Trusts the city's authority and shows the institution's certificate, or none. */
    static Caller with(City city, @Nullable Institution institution) throws GeneralSecurityException, IOException {
        var keys = city.keys();
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(keys.read(keys.cityTrustStore()));
        var own = KeyManagerFactory.getInstance("PKIX");
        if (institution != null) {
            own.init(keys.read(keys.tlsStore(institution)), keys.password().toCharArray());
        }
        var context = SSLContext.getInstance("TLS");
        context.init(institution == null ? null : own.getKeyManagers(), trust.getTrustManagers(), null);
        return new Caller(HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
    }

    int status(URI address) throws IOException, InterruptedException {
        return get(address).statusCode();
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI address, String contentType, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
