package jp.hagukumi.web.guard;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import jp.hagukumi.kernel.time.CityClock;
import org.eclipse.microprofile.config.Config;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** A door with the server's JAX-RS around it, and what it calls replaced by what the test hands in. */
public final class DoorUnderTest {

    public static final String BASE = "https://city.example";

    private final ApplicationHandler handler;

    /**
     * @param behind the beans that the door calls, by the class they stand for
     * @param own beans of the door itself
     */
    public DoorUnderTest(
            Application application, Map<Class<?>, Object> behind, List<Class<?>> own, Map<String, String> settings) {
        handler = new ApplicationHandler(ResourceConfig.forApplication(application), new AbstractBinder() {
            @Override
            @SuppressWarnings("unchecked")
            protected void configure() {
                bind(Caller.class)
                        .to(Caller.class)
                        .proxy(true)
                        .proxyForSameScope(false)
                        .in(RequestScoped.class);
                bindAsContract(Once.class);
                bindAsContract(Site.class);
                own.forEach(this::bindAsContract);
                bind(new CityClock()).to(CityClock.class);
                bind(new Settings(settings)).to(Config.class);
                behind.forEach((type, bean) -> bind(bean).to((Class<Object>) type));
            }
        });
    }

    /** An answer. */
    public record Answer(int status, Map<String, List<Object>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream())
                    .map(String::valueOf)
                    .reduce((first, second) -> first + "\n" + second)
                    .orElse("");
        }
    }

    public Answer call(String method, String path, Map<String, String> headers, String body) {
        var request = new ContainerRequest(
                URI.create(BASE + "/"),
                URI.create(BASE + path),
                method,
                null,
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        var out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            return new Answer(response.getStatus(), response.getHeaders(), out.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The header that carries a cookie. */
    public static String cookie(String name, String value) {
        return new Cookie.Builder(name).value(value).build().getName() + "=" + value;
    }
}
