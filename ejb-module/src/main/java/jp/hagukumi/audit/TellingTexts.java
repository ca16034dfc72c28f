package jp.hagukumi.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words in which a family is told what happened to its data, and an auditor what a row says. An event that no family is told
 * of has its words in Japanese only, the desk's language. An event's words stand beside its enum in
 * {@code events_ja.properties}, {@code events_ja_easy.properties}, {@code events_en.properties} under the constant's name;
 * words for who it was stand beside this class in {@code viewers_*.properties}.
 */
public final class TellingTexts {

    /** The rooms that keep events, in the order an auditor is offered them. A test holds them to the events that exist. */
    private static final List<String> ROOMS = List.of(
            "births",
            "births.registration",
            "pregnancy",
            "pregnancy.satogaeri",
            "pregnancy.intake",
            "pregnancy.checkups",
            "pregnancy.results",
            "pregnancy.weeks",
            "pregnancy.care",
            "pregnancy.consultation",
            "checkups",
            "checkups.questions",
            "checkups.day",
            "checkups.referrals",
            "checkups.clinics",
            "checkups.figures",
            "grants",
            "grants.payout",
            "documents.letters",
            "identity",
            "notifications",
            "outbox",
            "grants.banks",
            "retention",
            "audit");

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private TellingTexts() {}

    /** What happened; where the room has no words for it, that the data were used. */
    public static String event(String code, String language) {
        return entry(code, language)
                .or(() -> entry(code, "ja"))
                .orElseGet(() -> viewer("event.unnamed", language).orElseThrow());
    }

    /** The raw entry, for the test that every told event has its words. */
    public static Optional<String> entry(String code, String language) {
        var dot = code.lastIndexOf('.');
        var room = "/jp/hagukumi/" + code.substring(0, dot).replace('.', '/');
        return Optional.ofNullable(
                file(room + "/events_" + language + ".properties").getProperty(code.substring(dot + 1)));
    }

    /** One kind of event with its words, for a list to choose from. */
    public record Named(String code, String words) {}

    /** Every event that has words in Japanese, room by room, in a room by its code. */
    public static List<Named> events() {
        return ROOMS.stream()
                .flatMap(room ->
                        file("/jp/hagukumi/" + room.replace('.', '/') + "/events_ja.properties")
                                .stringPropertyNames()
                                .stream()
                                .sorted()
                                .map(name -> room + "." + name)
                                .map(code -> new Named(code, event(code, "ja"))))
                .toList();
    }

    /** Words for who it was: {@code role.HEALTH_NURSE}, {@code you}, {@code family}, {@code system} … */
    public static Optional<String> viewer(String key, String language) {
        return Optional.ofNullable(
                file("/jp/hagukumi/audit/viewers_" + language + ".properties").getProperty(key));
    }

    private static Properties file(String name) {
        return FILES.computeIfAbsent(name, TellingTexts::load);
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = TellingTexts.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
