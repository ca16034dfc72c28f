package jp.hagukumi.standin.familyregister;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.standin.familyregister.contract.Answer;
import jp.hagukumi.standin.familyregister.contract.DeliverAnswers;
import org.apache.wss4j.common.ext.WSSecurityException;

/** Brings answers to the city's endpoint: over mutual TLS, signed, and again until the city says what became of them. */
final class AnswerPost implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AnswerPost.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(30);
    private static final long LONGEST_WAIT_SECONDS = 8;
    private static final int MOST_KEPT = 10_000;

    private final Keys keys;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final List<Delivery> deliveries = new ArrayList<>();

    AnswerPost(Keys keys) {
        this.keys = keys;
    }

    /**
     * What the city said of one answer.
     *
     * @param outcome the contract's word
     * @param finding the code of why it was set aside
     */
    record Delivery(Said said, String outcome, Optional<String> finding) {}

    /** After that wait, and again until it is taken. */
    void untilTaken(Said said, Duration wait) {
        later.schedule(() -> attempt(said, 1), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something else of the register's that is due later. */
    void after(Duration wait, Runnable work) {
        later.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Said said, long wait) {
        try {
            deliver(said);
        } catch (IOException | GeneralSecurityException | WSSecurityException failed) {
            LOG.log(Level.INFO, "Answer " + said.id() + " was not taken and goes again: " + failed.getMessage());
            later.schedule(() -> attempt(said, Math.min(wait * 2, LONGEST_WAIT_SECONDS)), wait, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Once.
     *
     * @throws IOException when the city was not reached, or refused the whole message
     */
    Delivery deliver(Said said)
            throws IOException, InterruptedException, GeneralSecurityException, WSSecurityException {
        var message = Envelopes.signed(delivered(said), keys.signing(), Keys.SIGNING, keys.password());
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(keys.connection())
                .build();
        var answer = client.send(
                HttpRequest.newBuilder(keys.city())
                        .timeout(WHOLE_CALL)
                        .header("Content-Type", "application/soap+xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the city answered " + answer.statusCode());
        }
        var document = Envelopes.parsed(answer.body());
        var outcomes = document.getElementsByTagNameNS("urn:hagukumi:koseki:v1", "outcome");
        var codes = document.getElementsByTagNameNS("urn:hagukumi:common:v1", "code");
        if (outcomes.getLength() == 0) {
            throw new IOException("the city answered without an outcome");
        }
        var delivery = new Delivery(
                said,
                outcomes.item(outcomes.getLength() - 1).getTextContent().strip(),
                codes.getLength() == 0
                        ? Optional.empty()
                        : Optional.of(codes.item(0).getTextContent()));
        keep(delivery);
        return delivery;
    }

    private synchronized void keep(Delivery delivery) {
        if (deliveries.size() == MOST_KEPT) {
            deliveries.remove(0);
        }
        deliveries.add(delivery);
    }

    /** Those that the city took, in their order. */
    synchronized List<Delivery> taken() {
        return List.copyOf(deliveries);
    }

    private static DeliverAnswers delivered(Said said) {
        var answer = new Answer();
        answer.setAnswerId(said.id());
        answer.setOrderId(said.order());
        answer.setAcceptanceNumber(said.acceptanceNumber());
        said.reason()
                .ifPresentOrElse(
                        reason -> {
                            var notEntered = new Answer.NotEntered();
                            notEntered.setDecidedOn(day(said.on()));
                            notEntered.setReason(reason);
                            said.words().ifPresent(notEntered::setWords);
                            answer.setNotEntered(notEntered);
                        },
                        () -> {
                            var entered = new Answer.Entered();
                            entered.setEnteredOn(day(said.on()));
                            answer.setEntered(entered);
                        });
        var delivered = new DeliverAnswers();
        delivered.getAnswer().add(answer);
        return delivered;
    }

    private static XMLGregorianCalendar day(LocalDate day) {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(day.toString());
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
