package jp.hagukumi.ws.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.ApplicationIntake;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * マイナポータル's applications by REST. Without {@code hagukumi.portal.url} and {@code hagukumi.portal.token} nothing is fetched. A
 * package that cannot be read is handed on as torn, so that it is kept as it came and a person sees it.
 */
@ApplicationScoped
public class JsonPortal implements ApplicationIntake {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(60);
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_LIST = 256 * 1024;
    private static final int LONGEST_PACKAGE = 12 * 1024 * 1024;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_CURSOR = 200;
    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_ITEM = 4000;
    private static final int MOST_ATTACHMENTS = 10;
    private static final int NOT_FOUND = 404;

    private final BearerCalls calls;

    @Inject
    CityClock clock;

    @Inject
    public JsonPortal(
            @ConfigProperty(name = "hagukumi.portal.url") Optional<URI> address,
            @ConfigProperty(name = "hagukumi.portal.token") Optional<String> token) {
        this(address, token, WHOLE_CALL, new CityClock());
    }

    /** With shorter patience and another clock, for tests. */
    public JsonPortal(Optional<URI> address, Optional<String> token, Duration wholeCall, CityClock clock) {
        calls = new BearerCalls(address, token, wholeCall);
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected JsonPortal() {
        this(Optional.empty(), Optional.empty());
    }

    @Override
    public boolean present() {
        return calls.present();
    }

    @Override
    public Optional<Listing> since(String cursor) {
        var request = calls.to("/applications?procedure=PREGNANCY_NOTIFICATION&limit=" + MOST_LISTED + "&cursor="
                        + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .GET()
                .build();
        return calls.call(request, LONGEST_LIST)
                .filter(BearerCalls.Heard::isWell)
                .flatMap(heard -> BearerCalls.object(heard.body()))
                .flatMap(JsonPortal::listing);
    }

    /** A page with one line that cannot be read is no page: skipping the line would lose an application. */
    private static Optional<Listing> listing(JsonObject page) {
        if (!(page.get("applications") instanceof JsonArray lines)
                || !(page.get("next") instanceof JsonString next)
                || lines.size() > MOST_LISTED
                || next.getString().length() > LONGEST_CURSOR) {
            return Optional.empty();
        }
        var listed = new ArrayList<Listed>();
        for (var line : lines) {
            var read = listed(line);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            listed.add(read.get());
        }
        return Optional.of(new Listing(listed, next.getString(), page.get("more") == JsonValue.TRUE));
    }

    private static Optional<Listed> listed(JsonValue line) {
        return line instanceof JsonObject object
                ? text(object, "number")
                        .filter(number -> number.matches("[0-9A-Za-z-]{1,40}"))
                        .flatMap(number -> text(object, "updatedAt")
                                .filter(stamp -> stamp.matches("[0-9A-Za-z:.+-]{1,40}"))
                                .map(stamp -> new Listed(number, stamp)))
                : Optional.empty();
    }

    @Override
    public Answer get(String number) {
        var heard = calls.call(calls.to("/applications/" + number).GET().build(), LONGEST_PACKAGE);
        if (heard.filter(answer -> answer.status() == NOT_FOUND).isPresent()) {
            return new Unknown();
        }
        return heard.filter(BearerCalls.Heard::isWell)
                .<Answer>map(answer -> new Found(application(number, answer.body())))
                .orElseGet(NotNow::new);
    }

    private Application application(String number, byte[] raw) {
        var read = BearerCalls.object(raw);
        var filedAt = read.flatMap(object -> text(object, "filedAt")).flatMap(JsonPortal::moment);
        var items = read.map(JsonPortal::items).orElse(Map.of());
        var attachments = read.flatMap(object -> Optional.ofNullable(object.get("attachments")))
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
        var torn = read.flatMap(object -> text(object, "number"))
                        .filter(number::equals)
                        .isEmpty()
                || filedAt.isEmpty()
                || attachments.size() > MOST_ATTACHMENTS
                || !attachments.stream().allMatch(JsonPortal::isWhole);
        return new Application(
                number,
                raw,
                BearerCalls.sha256(raw),
                filedAt.orElseGet(clock::now),
                read.flatMap(object -> text(object, "procedure")).orElse(""),
                items,
                Math.min(attachments.size(), MOST_ATTACHMENTS),
                torn);
    }

    private static Map<String, String> items(JsonObject application) {
        var items = new LinkedHashMap<String, String>();
        if (application.get("items") instanceof JsonObject said) {
            said.keySet().stream()
                    .limit(MOST_ITEMS)
                    .forEach(name -> text(said, name)
                            .filter(value -> value.length() <= LONGEST_ITEM)
                            .ifPresent(value -> items.put(name, value)));
        }
        return items;
    }

    /** Whether an attachment is of the size that is said. */
    private static boolean isWhole(JsonValue attachment) {
        if (!(attachment instanceof JsonObject object) || !(object.get("size") instanceof JsonNumber size)) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(text(object, "content").orElse("")).length == size.intValue();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    @Override
    public Standing tell(Told status) {
        var body = Json.createObjectBuilder()
                .add("statusId", status.id().toString())
                .add("status", status.status().name());
        status.item().ifPresent(item -> body.add("item", item));
        status.words().ifPresent(words -> body.add("words", words));
        var request = calls.sending(
                        "/applications/" + status.number() + "/status",
                        "PUT",
                        body.build().toString())
                .header("Idempotency-Key", status.id().toString())
                .build();
        return calls.call(request, LONGEST_ANSWER)
                .map(heard -> heard.isWell() ? Standing.TOLD : heard.mayDoLater() ? Standing.NOT_NOW : Standing.REFUSED)
                .orElse(Standing.NOT_NOW);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Texts, numbers and flags as they stand. */
    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).flatMap(value -> switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
            case ARRAY, OBJECT, NULL -> Optional.empty();
        });
    }
}
