package jp.hagukumi.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The stand-in for the three sign-in providers, each an issuer of its own: {@code residents} (the デジタル認証アプリ
 * class of provider), {@code staff} (the city's) and {@code partners} (people at institutions who use the web form).
 *
 * <p>Its page lists the demonstration's people; the name that is sent becomes the token's {@code sub}. Whoever can
 * reach it can be anybody, so it listens on loopback only and exists in demonstrations and tests only.
 */
public final class SignInStandIn implements AutoCloseable {

    private final int port;
    private final MockOAuth2Server server;

    SignInStandIn(int port, Path directory) throws IOException {
        this.port = port;
        var page = directory.resolve("login.html");
        try (var template = SignInStandIn.class.getResourceAsStream("login.html")) {
            if (template == null) {
                throw new IllegalStateException("login.html is missing");
            }
            var html = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(page, html.replace("/*PEOPLE*/[]", DemoPeople.asJson()));
        }
        server = new MockOAuth2Server(new OAuth2Config(
                true, page.toString(), null, false, new OAuth2TokenProvider(), Set.of(), new MockWebServerWrapper()));
    }

    void start() {
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    /** The issuer of a realm: {@code residents}, {@code staff} or {@code partners}. */
    public URI issuer(String realm) {
        return URI.create("http://localhost:" + port + "/" + realm);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
