package jp.hagukumi.ws.koseki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.contract.koseki.AskStanding;
import jp.hagukumi.ws.contract.koseki.CancelEntry;
import jp.hagukumi.ws.contract.koseki.ObjectFactory;
import jp.hagukumi.ws.envelope.EnvelopeWriter;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.envelope.HardenedXml;
import jp.hagukumi.ws.envelope.Names;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The family-register system by SOAP 1.2 over mutual TLS, each message signed as the city asks of its own partners. What goes
 * wrong on the way is {@link Standing#NOT_NOW}: the order goes again under its id. Only a refusal at the register's door that asks
 * for another message is final.
 */
@ApplicationScoped
public class SoapFamilyRegister implements FamilyRegister {

    private static final Logger LOG = Logger.getLogger(SoapFamilyRegister.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int ANSWER_AT_MOST = 64 * 1024;
    private static final int OK = 200;

    /** From the first byte sent to the last one heard; shorter in tests. */
    Duration wholeCall = Duration.ofSeconds(60);

    @Inject
    LinkSettings settings;

    @Inject
    CityClock clock;

    @Override
    public boolean present() {
        return settings.address().isPresent();
    }

    @Override
    public Standing requestEntry(EntryOrder order) {
        return call(
                OrderWords.request(order),
                order.order(),
                Optional.of(order.image().toArray()));
    }

    @Override
    public Standing askStanding(UUID order) {
        var asked = new AskStanding();
        asked.setOrderId(order.toString());
        return call(asked, order, Optional.empty());
    }

    @Override
    public Standing cancelEntry(UUID order, String acceptanceNumber, String reason) {
        var asked = new CancelEntry();
        asked.setOrderId(order.toString());
        asked.setAcceptanceNumber(acceptanceNumber);
        asked.setReason(reason);
        return call(asked, order, Optional.empty());
    }

    private Standing call(Object asked, UUID order, Optional<byte[]> image) {
        try {
            var signer = settings.signer();
            var message = new EnvelopeWriter(signer.key(), signer.certificate())
                    .write("urn:uuid:" + Ids.next(), element(asked), image, clock.now());
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .sslContext(settings.connection())
                    .build();
            var request = HttpRequest.newBuilder(settings.address().orElseThrow())
                    .header("Content-Type", message.contentType())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(message.bytes()))
                    .build();
            return heard(client, request, order);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Standing.NOT_NOW;
        } catch (IOException
                | GeneralSecurityException
                | FlawedMessage
                | ExecutionException
                | TimeoutException failed) {
            LOG.log(Level.WARNING, "Order " + order + ": the family register was not reached", failed);
            return Standing.NOT_NOW;
        }
    }

    /** The request's own time-out would end with the answer's first line, and the one who sends would wait for the rest for ever. */
    private Standing heard(HttpClient client, HttpRequest request, UUID order)
            throws InterruptedException, ExecutionException, TimeoutException, IOException, FlawedMessage {
        var body = new ByteArrayOutputStream();
        var call = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(
                        bytes -> body.write(bytes, 0, Math.min(bytes.length, ANSWER_AT_MOST + 1 - body.size())))));
        try {
            var status = call.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (body.size() > ANSWER_AT_MOST) {
                throw new IOException("The answer is longer than " + ANSWER_AT_MOST + " bytes");
            }
            return standing(status, body.toByteArray(), order);
        } finally {
            call.cancel(true);
        }
    }

    private static Standing standing(int status, byte[] answer, UUID order) throws FlawedMessage, IOException {
        var document = new HardenedXml().read(answer);
        if (status != OK) {
            return text(document, "urn:hagukumi:common:v1", "next")
                    .filter(next -> next.equals("CORRECT") || next.equals("STOP"))
                    .map(next -> Standing.REFUSED)
                    .orElse(Standing.NOT_NOW);
        }
        var named = text(document, OrderWords.NAMESPACE, "orderId").orElse("");
        if (!named.equals(order.toString())
                || document.getElementsByTagNameNS(Names.SOAP, "Body").getLength() != 1) {
            throw new IOException("The register told of another order");
        }
        return switch (text(document, OrderWords.NAMESPACE, "standing").orElse("")) {
            case "UNKNOWN" -> Standing.UNKNOWN;
            case "TAKEN" -> Standing.TAKEN;
            case "ENTERED" -> Standing.ENTERED;
            case "NOT_ENTERED" -> Standing.NOT_ENTERED;
            case "CANCELLED" -> Standing.CANCELLED;
            default -> throw new IOException("The register told no standing of the contract");
        };
    }

    private static Optional<String> text(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(found.getLength() - 1).getTextContent());
    }

    private static Element element(Object asked) {
        try {
            var document = new HardenedXml().empty();
            JAXBContext.newInstance(ObjectFactory.class).createMarshaller().marshal(asked, document);
            return document.getDocumentElement();
        } catch (JAXBException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
