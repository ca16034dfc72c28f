package jp.hagukumi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.web.signin.SignOut;

/** {@code /signout}. */
@ApplicationPath("/signout")
public class SignOutDoor extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Doors.with(Set.of(SignOut.class));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Doors.properties();
    }
}
