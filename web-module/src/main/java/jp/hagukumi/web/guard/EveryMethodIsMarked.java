package jp.hagukumi.web.guard;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Stops the application from starting when a resource method does not say whom it admits. */
@Provider
public class EveryMethodIsMarked implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var ours = method.getDeclaringClass().getName().startsWith("jp.hagukumi.");
        if (ours && !method.isAnnotationPresent(Admits.class)) {
            throw new IllegalStateException("Says not whom it admits: " + method);
        }
    }
}
