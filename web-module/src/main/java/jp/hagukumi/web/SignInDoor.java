package jp.hagukumi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.web.signin.SignIn;

/** {@code /signin/…}: addresses that browsers open, not calls of the API. */
@ApplicationPath("/signin")
public class SignInDoor extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Doors.with(Set.of(SignIn.class));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Doors.properties();
    }
}
