package jp.hagukumi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.web.births.CertificateQueue;
import jp.hagukumi.web.births.InstitutionForm;
import jp.hagukumi.web.births.Joins;
import jp.hagukumi.web.births.MyChildrenDoor;
import jp.hagukumi.web.identity.Sessions;

/** The REST door. Its contract is {@code openapi.yaml}, written first and served as it stands. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** Every resource of the API. */
    public static final Set<Class<?>> RESOURCES =
            Set.of(Sessions.class, MyChildrenDoor.class, CertificateQueue.class, Joins.class, InstitutionForm.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Doors.with(RESOURCES);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Doors.properties();
    }
}
