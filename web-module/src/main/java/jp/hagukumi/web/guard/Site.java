package jp.hagukumi.web.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The address under which people reach us: setting {@code hagukumi.base.url}, for example {@code https://hagukumi.example.jp}. */
@ApplicationScoped
public class Site {

    @Inject
    Config config;

    /** Without a slash at the end. */
    public String baseUrl() {
        var url = config.getValue("hagukumi.base.url", String.class);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Scheme, host and port as browsers write them in {@code Origin}. */
    public String origin() {
        var url = URI.create(baseUrl());
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        var usual = (scheme.equals("https") && url.getPort() == 443) || (scheme.equals("http") && url.getPort() == 80);
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT)
                + (url.getPort() < 0 || usual ? "" : ":" + url.getPort());
    }
}
