package jp.hagukumi.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Another organisation's system, speaking through the sample client that integrators are given, as a process of its own. */
public final class PartnerSystem {

    private static final long PATIENCE_SECONDS = 120;

    private final City city;
    private final Institution institution;
    private final Path client;

    public PartnerSystem(City city, Institution institution) {
        this.city = city;
        this.institution = institution;
        this.client =
                Path.of(System.getProperty("clients.dir", "../clients")).resolve("java/BirthCertificateClient.java");
    }

    /**
     * What came back.
     *
     * @param code 0 acknowledged and the receipt holds, 1 refused, 2 not sent
     * @param output everything the client printed
     */
    public record Answer(int code, String output) {

        /** The text of the first element of that name in the answer. */
        public String textOf(String element) {
            var found = envelope().getElementsByTagNameNS("*", element);
            if (found.getLength() == 0) {
                throw new IllegalStateException("No " + element + " in: " + output);
            }
            return found.item(0).getTextContent();
        }

        /** Each element of that name in the answer, as the names and texts of its children. */
        public List<Map<String, String>> elements(String element) {
            var found = envelope().getElementsByTagNameNS("*", element);
            return IntStream.range(0, found.getLength())
                    .mapToObj(at -> childrenOf(found.item(at)))
                    .toList();
        }

        private static Map<String, String> childrenOf(Node parent) {
            var children = new HashMap<String, String>();
            for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE) {
                    children.put(child.getLocalName(), child.getTextContent());
                }
            }
            return children;
        }

        public Answer acknowledged() {
            if (code != 0) {
                throw new IllegalStateException("Not acknowledged: " + output);
            }
            return this;
        }

        private Document envelope() {
            try {
                var factory = DocumentBuilderFactory.newDefaultNSInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                var from = output.indexOf('<');
                var until = output.lastIndexOf('>') + 1;
                return factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(
                                output.substring(from, until).getBytes(StandardCharsets.UTF_8)));
            } catch (ParserConfigurationException | SAXException | IOException unreadable) {
                throw new IllegalStateException(output, unreadable);
            }
        }
    }

    /**
     * Sends one operation.
     *
     * @param path the endpoint's path, such as {@code soap/births/v1}
     * @param operation the element of the contract
     */
    public Answer send(String path, String operation) throws IOException, InterruptedException {
        return send(path, operation, "urn:uuid:" + UUID.randomUUID());
    }

    /** Sends one operation under a message id of the sender's choosing, as when it is sent again. */
    public Answer send(String path, String operation, String messageId) throws IOException, InterruptedException {
        return send(path, operation, messageId, List.of());
    }

    /** Sends one operation with an attachment, whose digest and place it names as {@code {{sha256}}} and {@code {{content}}}. */
    public Answer send(String path, String operation, byte[] attachment) throws IOException, InterruptedException {
        var beside = Files.createTempFile("attachment", ".bin");
        try {
            Files.write(beside, attachment);
            return send(path, operation, "urn:uuid:" + UUID.randomUUID(), List.of(beside));
        } finally {
            Files.delete(beside);
        }
    }

    private Answer send(String path, String operation, String messageId, List<Path> beside)
            throws IOException, InterruptedException {
        Said.byXml(operation);
        var file = Files.createTempFile("operation", ".xml");
        try {
            Files.writeString(file, operation);
            var process = new ProcessBuilder(command(file, beside)).redirectErrorStream(true);
            var environment = process.environment();
            environment.put("URL", city.partnersUrl().resolve(path).toString());
            environment.put("TLS_STORE", city.keys().tlsStore(institution).toString());
            environment.put("SIGN_STORE", city.keys().signingStore(institution).toString());
            environment.put("TRUST_STORE", city.keys().cityTrustStore().toString());
            environment.put("MESSAGE_ID", messageId);
            environment.put("STORE_PASSWORD", city.keys().password());
            var running = process.start();
            var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("The client did not end");
            }
            return new Answer(running.exitValue(), output);
        } finally {
            Files.delete(file);
        }
    }

    private List<String> command(Path file, List<Path> beside) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add(client.toString());
        command.add(file.toString());
        beside.forEach(attachment -> command.add(attachment.toString()));
        return command;
    }
}
