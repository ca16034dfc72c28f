package jp.hagukumi.inside;

import java.io.File;
import java.io.IOException;
import jp.hagukumi.outside.Outside;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The running city as Arquillian's container: an enriched build takes the application's place, and gives it back. */
public final class DeployedCity implements DeployableContainer<DeployedCity.Settings> {

    /** None: the city knows its own ports and passwords. */
    public static final class Settings implements ContainerConfiguration {

        @Override
        public void validate() {}
    }

    @Override
    public Class<Settings> getConfigurationClass() {
        return Settings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            var file = File.createTempFile("inside", ".ear");
            try {
                archive.as(ZipExporter.class).exportTo(file, true);
                Outside.city().deploy(file.toPath());
            } finally {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            }
        } catch (IOException failed) {
            throw new DeploymentException("The enriched build was not deployed", failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        var http = new HTTPContext("localhost", Outside.city().ports().web());
        http.add(new Servlet("ArquillianServletRunnerEE9", Enriched.CONTEXT));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            Outside.city().deploy(Outside.tested());
        } catch (IOException failed) {
            throw new DeploymentException("The application was not put back", failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static DeploymentException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DeploymentException("interrupted", cause);
    }
}
