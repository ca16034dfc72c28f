package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What people and systems told the city of somebody, and were told: names, kana, birth data, addresses, phones, codes, the
 * secrets of a session. Nothing of it may stand in a log.
 */
public final class Said {

    private static final Set<String> ELEMENTS = Set.of(
            "childFamilyName",
            "childGivenName",
            "motherName",
            "name",
            "address",
            "family",
            "given",
            "familyKana",
            "givenKana",
            "text",
            "birthDate",
            "bornAt",
            "deliveryToken",
            "residentNumber",
            "reason");
    private static final Set<String> KEYS = Set.of(
            "displayName",
            "full",
            "family",
            "given",
            "familyKana",
            "givenKana",
            "common",
            "familyName",
            "givenName",
            "childName",
            "guardianName",
            "byName",
            "visitorName",
            "childFamilyName",
            "childGivenName",
            "motherName",
            "residentNumber",
            "birthDate",
            "bornAt",
            "bornAtInWords",
            "address",
            "phone",
            "motherPhone",
            "otherPhone",
            "presentPhone",
            "freeText",
            "callTimes",
            "planNote",
            "note",
            "grounds",
            "reason",
            "advice",
            "code",
            "deliveryToken",
            "csrf");
    private static final Pattern LEAF = Pattern.compile("<(?:\\w+:)?(\\w+)>([^<>]+)</");
    /** A word of a code list, a refusal's code: nobody's. */
    private static final Pattern NOBODYS = Pattern.compile("HB-[A-Z]\\d{3}|[A-Z_]+|");

    private static final Set<String> WORDS = new TreeSet<>();

    private Said() {}

    /** Everything so far. One character alone is left out: it says nothing, and is found anywhere. */
    public static synchronized Set<String> ofPeople() {
        return Set.copyOf(WORDS);
    }

    static void byXml(String operation) {
        var found = LEAF.matcher(operation);
        while (found.find()) {
            if (ELEMENTS.contains(found.group(1))) {
                word(found.group(2));
            }
        }
    }

    /** What is not JSON says nothing here. */
    static void byJson(String body) {
        if (body.startsWith("{") || body.startsWith("[")) {
            try (var reader = Json.createReader(new StringReader(body))) {
                byJson(reader.read());
            } catch (JsonException notJson) {
                return;
            }
        }
    }

    private static void byJson(JsonStructure structure) {
        if (structure instanceof JsonObject fields) {
            fields.forEach((key, value) -> {
                if (value instanceof JsonString text && KEYS.contains(key)) {
                    word(text.getString());
                }
                below(value);
            });
        } else {
            structure.asJsonArray().forEach(Said::below);
        }
    }

    private static void below(JsonValue value) {
        if (value instanceof JsonStructure structure) {
            byJson(structure);
        }
    }

    static synchronized void word(String word) {
        if (word.codePointCount(0, word.length()) > 1 && !NOBODYS.matcher(word).matches()) {
            WORDS.add(word);
        }
    }
}
