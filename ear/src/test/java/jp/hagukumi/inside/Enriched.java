package jp.hagukumi.inside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import jp.hagukumi.outside.Outside;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as the outside tests have it, and one web module more with a test in it. */
final class Enriched {

    static final String CONTEXT = "/inside";
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private Enriched() {}

    static EnterpriseArchive with(Class<?>... classes) {
        Outside.city(); // stands up with the tests' build, which is enriched here
        var ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, Outside.tested().toFile());
        var module = ShrinkWrap.create(WebArchive.class, "inside.war")
                .addClasses(classes)
                .addAsLibraries(library(Assertions.class))
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml");
        var modules = descriptorOf(ear)
                .replace(
                        "<library-directory>",
                        "<module><web><web-uri>inside.war</web-uri><context-root>" + CONTEXT
                                + "</context-root></web></module><library-directory>");
        ear.delete(DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(module)).add(new StringAsset(modules), DESCRIPTOR);
    }

    private static String descriptorOf(EnterpriseArchive ear) {
        try (var in = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File library(Class<?> oneOfIt) {
        try {
            return new File(
                    oneOfIt.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
