package jp.hagukumi.ws.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.pregnancy.ports.HubMessage;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public medical hub by REST. Without {@code hagukumi.pmh.url} and {@code hagukumi.pmh.token} the city is not connected, and
 * letters wait. Of what comes from there only the paths that the port names are read.
 */
@ApplicationScoped
public class JsonHub implements PublicMedicalHub {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(30);
    private static final int MOST_EVENTS = 100;
    private static final int LONGEST_PAGE = 1024 * 1024;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_VALUE = 1000;

    private final BearerCalls calls;

    @Inject
    public JsonHub(
            @ConfigProperty(name = "hagukumi.pmh.url") Optional<URI> address,
            @ConfigProperty(name = "hagukumi.pmh.token") Optional<String> token) {
        this(address, token, WHOLE_CALL);
    }

    /** With shorter patience, for tests. */
    public JsonHub(Optional<URI> address, Optional<String> token, Duration wholeCall) {
        calls = new BearerCalls(address, token, wholeCall);
    }

    /** For the container's proxy. */
    protected JsonHub() {
        this(Optional.empty(), Optional.empty());
    }

    @Override
    public boolean present() {
        return calls.present();
    }

    @Override
    public Standing send(HubMessage message) {
        var request = calls.sending("/maternal/" + place(message.kind()), "POST", HubBody.of(message))
                .header("Idempotency-Key", message.id().toString())
                .build();
        return calls.call(request, LONGEST_ANSWER)
                .map(heard ->
                        heard.isWell() ? Standing.TAKEN : heard.mayDoLater() ? Standing.NOT_NOW : Standing.REFUSED)
                .orElse(Standing.NOT_NOW);
    }

    private static String place(HubMessage.Kind kind) {
        return switch (kind) {
            case SUBJECT, RECALL_SUBJECT -> "subjects";
            case REQUEST, RECALL_REQUEST -> "requests";
            case ANSWER -> "answers";
            case REPORT -> "reports";
        };
    }

    @Override
    public Optional<Page> since(String cursor) {
        var request = calls.to("/maternal/events?limit=" + MOST_EVENTS + "&cursor="
                        + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .GET()
                .build();
        return calls.call(request, LONGEST_PAGE)
                .filter(BearerCalls.Heard::isWell)
                .flatMap(heard -> BearerCalls.object(heard.body()))
                .flatMap(JsonHub::page);
    }

    /** A page that is none is as if nothing had been answered: the cursor stays where it is. */
    private static Optional<Page> page(JsonObject page) {
        if (!(page.get("events") instanceof JsonArray events)
                || !(page.get("next") instanceof JsonString next)
                || events.size() > MOST_EVENTS
                || next.getString().length() > LONGEST_CURSOR) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                events.stream().map(JsonHub::event).toList(), next.getString(), page.get("more") == JsonValue.TRUE));
    }

    private static Event event(JsonValue value) {
        var digest = BearerCalls.sha256(value.toString().getBytes(StandardCharsets.UTF_8));
        var values = new HashMap<String, String>();
        if (value instanceof JsonObject event) {
            Event.READ.forEach(path -> read(event, path).ifPresent(text -> values.put(path, text)));
            var id = read(event, "eventId").filter(text -> text.matches("[0-9A-Za-z._-]{1,64}"));
            return new Event(
                    id.orElse("digest-" + digest.substring(0, 32)),
                    digest,
                    id.flatMap(known -> read(event, "kind")).orElse(""),
                    values);
        }
        return new Event("digest-" + digest.substring(0, 32), digest, "", values);
    }

    /** Texts, numbers and flags as they stand; several words parted by spaces; anything else is not read. */
    private static Optional<String> read(JsonObject object, String path) {
        var dot = path.indexOf('.');
        if (dot >= 0) {
            return object.get(path.substring(0, dot)) instanceof JsonObject inner
                    ? read(inner, path.substring(dot + 1))
                    : Optional.empty();
        }
        return Optional.ofNullable(object.get(path))
                .flatMap(JsonHub::text)
                .filter(text -> text.length() <= LONGEST_VALUE);
    }

    private static Optional<String> text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
            case ARRAY ->
                Optional.of(((JsonArray) value)
                        .stream().map(one -> text(one).orElse("")).collect(Collectors.joining(" ")));
            case OBJECT, NULL -> Optional.empty();
        };
    }
}
