package jp.hagukumi.web.guard;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Stops the application from starting when a resource method does not say whom it admits, and tells the {@link Guard} at each
 * request which method was matched. An injected {@code ResourceInfo} can't: the guard is one bean for several JAX-RS
 * applications, and the container binds it to the first of them.
 */
@Provider
public class EveryMethodIsMarked implements DynamicFeature {

    /** The request's property with the matched resource method; missing where no method of ours was matched. */
    static final String MATCHED = EveryMethodIsMarked.class.getName() + ".matched";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var ours = method.getDeclaringClass().getName().startsWith("jp.hagukumi.");
        if (ours && !method.isAnnotationPresent(Admits.class)) {
            throw new IllegalStateException("Says not whom it admits: " + method);
        }
        if (ours) {
            ContainerRequestFilter remember = request -> request.setProperty(MATCHED, method);
            context.register(remember, Priorities.AUTHENTICATION - 1);
        }
    }
}
