package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hagukumi.outside.Births.Names;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;

/**
 * Law 17 in one way through all doors: the 2,999 kanji that a given name may have, and names with variation selectors, go in
 * by SOAP, are kept, are read by REST and on the page, and what the page shows goes out again by SOAP, as the reason for
 * which a clerk gives the certificate back. Every code point is the one that came in.
 */
class NamesThroughTheDoorsIT {

    private static final int LONGEST_NAME = 50;
    private static final String KANJI = "/given-name-kanji-second-source.txt";
    /** With variation selectors, from planes 0 and 2, a compatibility ideograph that a normal form would change. */
    private static final List<String> AS_REGISTERED =
            List.of("渡\u9089\uDB40\uDD01", "葛\uDB40\uDD00城", "辻\uDB40\uDD01　祇\uDB40\uDD00園", "\uD842\uDFB7野　\uFA19");

    private final City city = Outside.city();
    private final PartnerSystem hospital = new PartnerSystem(city, Institution.HOSPITAL);
    private final String run = "names-" + UUID.randomUUID().toString().substring(28);

    @Test
    void each_of_the_2999_kanji_and_each_variation_comes_out_of_every_door_as_it_went_in() throws Exception {
        var sets = fours(names());
        var certificates = IntStream.range(0, sets.size())
                .parallel()
                .mapToObj(at -> submitted(numbered(at), sets.get(at)))
                .toList();
        var clerk = new Browser(city).signIn("staff", "clerk-register-nakahara");
        var reasons = new HashMap<String, String>();

        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "staff", "clerk-register-nakahara");
            for (var at = 0; at < sets.size(); at++) {
                var names = sets.get(at);
                var id = certificates.get(at);
                var read = clerk.object("/api/v1/desk/certificates/" + id);
                var content = read.getJsonObject("content");
                same(content.getString("childFamilyName"), names.childFamily());
                same(content.getString("childGivenName"), names.childGiven());
                same(content.getString("motherName"), names.mother());
                same(content.getJsonObject("attendant").getString("name"), names.attendant());

                var page = chromium.opens(city.baseUrl().resolve("/desk/#/certificates/" + id));
                var shown = List.of(fact(page, "子の氏名"), fact(page, "母の氏名"), fact(page, "証明者"));
                same(shown.get(0), names.childFamily() + " " + names.childGiven());
                same(shown.get(1), names.mother());
                same(shown.get(2), "医師　" + names.attendant());

                var reason = String.join("\n", shown);
                clerk.post(
                        "/api/v1/desk/certificates/" + id + "/return",
                        Json.createObjectBuilder()
                                .add("reason", reason)
                                .add("rowVersion", read.getInt("rowVersion"))
                                .build());
                reasons.put(numbered(at), reason);
            }
        }

        assertThat(saidBack()).containsAllEntriesOf(reasons);
    }

    /** The reasons in the list of changes that the hospital asks for, by the number of the certificate. */
    private Map<String, String> saidBack() throws IOException, InterruptedException {
        var reasons = new HashMap<String, String>();
        var since = "";
        while (true) {
            var list = hospital.send(Births.DOOR, """
                    <b:ListBirthCertificates xmlns:b="urn:hagukumi:births:v1">%s<b:atMost>100</b:atMost></b:ListBirthCertificates>
                    """.formatted(since)).acknowledged();
            for (var change : list.elements("change")) {
                if (change.containsKey("reason")) {
                    reasons.put(
                            Objects.requireNonNull(change.get("certificateNumber")),
                            Objects.requireNonNull(change.get("reason")));
                }
            }
            if (list.textOf("more").equals("false")) {
                return reasons;
            }
            since = "<b:since>" + list.textOf("next") + "</b:since>";
        }
    }

    private String submitted(String number, Names names) {
        try {
            return hospital.send(Births.DOOR, Births.certificate(number, names))
                    .acknowledged()
                    .textOf("certificateId");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String numbered(int at) {
        return run + "-" + at;
    }

    /** The text node beside a label of the page, as the browser holds it. */
    private static String fact(Page page, String label) {
        return (String) page.evaluate(
                "label => [...document.querySelectorAll('dl.facts dt')].find(dt => dt.textContent === label)"
                        + ".nextElementSibling.textContent",
                label);
    }

    private static void same(String found, String wanted) {
        assertThat(found.codePoints().toArray()).isEqualTo(wanted.codePoints().toArray());
    }

    private static List<Names> fours(List<String> names) {
        var sets = new ArrayList<Names>();
        for (var at = 0; at < names.size(); at += 4) {
            var here = at;
            var four = IntStream.range(0, 4)
                    .mapToObj(place -> names.get((here + place) % names.size()))
                    .toList();
            sets.add(new Names(four.get(0), four.get(1), four.get(2), four.get(3)));
        }
        return sets;
    }

    private static List<String> names() throws IOException {
        var names = new ArrayList<>(AS_REGISTERED);
        var kanji = kanji();
        assertThat(kanji).hasSize(2999);
        for (var from = 0; from < kanji.size(); from += LONGEST_NAME) {
            names.add(String.join("", kanji.subList(from, Math.min(from + LONGEST_NAME, kanji.size()))));
        }
        return names;
    }

    private static List<String> kanji() throws IOException {
        try (var file = NamesThroughTheDoorsIT.class.getResourceAsStream(KANJI);
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, KANJI), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("U+"))
                    .map(line -> Character.toString(Integer.parseInt(line.substring(2, line.indexOf(',')), 16)))
                    .toList();
        }
    }
}
