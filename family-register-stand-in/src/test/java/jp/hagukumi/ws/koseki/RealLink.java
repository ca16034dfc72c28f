package jp.hagukumi.ws.koseki;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.ws.contract.koseki.DeliverAnswers;
import jp.hagukumi.ws.contract.koseki.DeliverAnswersResponse;
import jp.hagukumi.ws.contract.koseki.ObjectFactory;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.FlawedMessage;

/** The city's two ends of the link as they run in production, without a container around them. */
public final class RealLink {

    private RealLink() {}

    /** The client, which waits five seconds for an answer. */
    public static SoapFamilyRegister client(URI address, Path keys, Path trusted, String password) {
        var settings = new LinkSettings();
        settings.address = Optional.of(address);
        settings.keystore = Optional.of(keys.toString());
        settings.password = Optional.of(password);
        settings.truststore = Optional.of(trusted.toString());
        settings.trustPassword = Optional.of(password);
        var client = new SoapFamilyRegister();
        client.settings = settings;
        client.clock = new CityClock(Clock.systemUTC());
        client.wholeCall = Duration.ofSeconds(5);
        return client;
    }

    /** What the endpoint does with a message: opens it, hands each answer on, and says what became of it. */
    public static byte[] answered(byte[] message, String contentType, Function<LinkAnswer, LinkOutcome> house)
            throws IOException {
        try {
            var context = JAXBContext.newInstance(ObjectFactory.class);
            var payload = new EnvelopeReader().open(message, contentType).payload();
            var delivered = (DeliverAnswers) context.createUnmarshaller().unmarshal(payload);
            var response = new DeliverAnswersResponse();
            delivered.getAnswer().stream()
                    .map(AnswerWords::answer)
                    .map(house)
                    .map(AnswerWords::outcome)
                    .forEach(response.getOutcome()::add);
            var out = new ByteArrayOutputStream();
            out.writeBytes(ascii("<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\"><S:Body>"));
            var marshaller = context.createMarshaller();
            marshaller.setProperty("jaxb.fragment", true);
            marshaller.marshal(response, out);
            out.writeBytes(ascii("</S:Body></S:Envelope>"));
            return out.toByteArray();
        } catch (JAXBException | FlawedMessage unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
