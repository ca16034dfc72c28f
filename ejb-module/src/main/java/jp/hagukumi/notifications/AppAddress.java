package jp.hagukumi.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the app is found from outside, for links in mails. */
@ApplicationScoped
public class AppAddress {

    private final String publicUrl;

    @Inject
    public AppAddress(
            @ConfigProperty(name = "hagukumi.public-url", defaultValue = "https://localhost:8181") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** For the container's proxy. */
    protected AppAddress() {
        this("");
    }

    /** The app's page of notices. */
    public String notices() {
        return publicUrl + "/app/#/notices";
    }
}
